import { find } from '../site/dom.client.ts';
import { canRecord } from './recorder.client.ts';
import { canVibrate } from './signals.client.ts';
import type { TellSettings } from './tell-settings.ts';

/** Shows the saved choices. What this browser can't do is not offered. */
export function fillSettings(root: HTMLElement, settings: TellSettings): void {
	for (const box of root.querySelectorAll<HTMLInputElement>('[data-settings] input')) {
		box.checked = settings[settingOf(box)];
	}
	if (!canVibrate()) withdraw(root, 'vibration');
	if (!canRecord()) {
		withdraw(root, 'record');
		find(root, '[data-record-note]', HTMLElement).textContent = 'This browser can’t record.';
	}
}

/** The choice that a box stands for. */
export function settingOf({ name }: HTMLInputElement): keyof TellSettings {
	return name === 'vibration' || name === 'form' || name === 'record' ? name : 'sound';
}

function withdraw(root: HTMLElement, name: keyof TellSettings): void {
	const label = root.querySelector(`input[name="${name}"]`)?.closest('label');
	if (label) label.hidden = true;
}
