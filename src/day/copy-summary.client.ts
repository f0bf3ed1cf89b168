import type { DayBank } from './day-view.client.ts';
import { summaryText } from './plan/summary.ts';
import type { Loop } from './plan/types.ts';

/** Puts the summary on the clipboard and says so; where the browser refuses, shows it marked, to be copied by hand. */
export async function copySummary(bank: DayBank, loop: Loop, status: HTMLElement, field: HTMLElement) {
	const text = summaryText(bank.data, loop, bank.called);
	try {
		await navigator.clipboard.writeText(text);
		status.textContent = 'Copied.';
	} catch {
		status.textContent = 'This browser does not let the site copy. Copy the text below, under Afterwards.';
		if (!(field instanceof HTMLTextAreaElement)) return;
		field.value = text;
		field.hidden = false;
		field.select();
	}
}
