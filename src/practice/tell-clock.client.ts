import { find } from '../site/dom.client.ts';
import type { Clock, ClockPhase, Signal } from './clock.ts';
import { read } from './clock.ts';
import { clockTime } from './practice-words.ts';
import { fillArcs } from './ring.ts';
import type { TellSettings } from './tell-settings.ts';

/** Brings the ring, the figures and the buttons up to now. */
export function paintClock(
	root: HTMLElement,
	clock: Clock,
	phases: readonly ClockPhase[],
	now: number,
): void {
	const { phase, inPhase, total, over, status } = read(clock, phases, now);
	const spent = clock.spent.map((time, i) => (i === phase ? inPhase : time));
	const fills = root.querySelectorAll('[data-fill]');
	for (const [i, length] of fillArcs(phases, spent).entries()) {
		fills[i]?.setAttribute('stroke-dasharray', `${length} 100`);
	}
	for (const phaseItem of root.querySelectorAll<HTMLElement>('[data-phase]')) {
		const number = Number(phaseItem.dataset.phase);
		phaseItem.toggleAttribute('data-now', number === phase);
		phaseItem.toggleAttribute('data-told', number < phase);
	}
	const current = phases[phase];
	setText(root, '[data-name]', current?.name ?? '');
	setText(root, '.face b', clockTime(inPhase));
	// The budget stands above, with its phase.
	const overtime = over >= 1000 ? `${clockTime(over)} over · ` : '';
	setText(root, '[data-of]', status === 'paused' ? 'paused' : `${overtime}${clockTime(total)} in all`);
	find(root, '[data-clock]', HTMLElement).toggleAttribute('data-paused', status === 'paused');
	setText(root, '[data-pause]', status === 'paused' ? 'Go on' : 'Pause');
	find(root, '[data-back]', HTMLButtonElement).disabled = phase === 0;
	setText(root, '[data-next]', phases[phase + 1] ? `Next: ${phases[phase + 1]?.name}` : 'Finish');
}

/** Says which phase begins. What the last one signalled is over. */
export function sayPhase(root: HTMLElement, { phase }: Clock, phases: readonly ClockPhase[]): void {
	const current = phases[phase];
	if (!current) return;
	delete find(root, '[data-clock]', HTMLElement).dataset.limit;
	setText(root, '[data-state]', `Tell the ${current.name}.`);
}

/** Says that a limit is reached and, where that is wanted, shows it by the clock's look. */
export function sayLimit(
	root: HTMLElement,
	{ phase, limit }: Signal,
	phases: readonly ClockPhase[],
	{ form }: TellSettings,
): void {
	const next = phases[phase + 1]?.name;
	const end = next ?? 'the end';
	if (form) find(root, '[data-clock]', HTMLElement).dataset.limit = limit;
	setText(
		root,
		'[data-state]',
		limit === 'min' ? `Enough told. Go on to ${end} when you are ready.` : `Time for ${end}.`,
	);
}

/** Sets a text only where it changes: a screen reader reads a live region again each time it is set. */
function setText(root: HTMLElement, selector: string, text: string): void {
	const place = find(root, selector, HTMLElement);
	if (place.textContent !== text) place.textContent = text;
}
