import { openProgress, type ProgressStore } from '../../progress/index.client.ts';
import { adoptStyle, make } from '../../site/dom.client.ts';
import { roundNumber, roundTitle } from '../day-words.client.ts';
import { loopPart } from '../loop-part.ts';
import { isBegun, type Loop, nextRound, tell, untell } from '../plan/state.ts';
import type { NotePlanned } from './planned-in-search.client.ts';
import style from './told-in-search.css?inline';
import { markStory } from './told-marks.client.ts';

/** What the search knows of the day: which stories are used. A story in the results can be ticked as told. */
export interface ToldInSearch {
	readonly used: ReadonlySet<string>;
	/** Marks the results that are told, and offers to tick the others once the day has begun. */
	readonly offer: (items: readonly HTMLElement[]) => void;
}

/**
 * Brings the day into a search panel.
 * @param again searches anew, after a story was ticked here or in another tab
 */
export async function bringTold(
	panel: HTMLElement,
	again: () => void,
	signal: AbortSignal,
): Promise<ToldInSearch> {
	adoptStyle(style);
	const store = await openProgress([loopPart]);
	const status = make('p', { role: 'status', 'data-told-status': true });
	panel.querySelector('[data-status]')?.after(status);
	let loop: Loop | undefined;
	let notePlanned: NotePlanned | undefined;
	const follow = async () => {
		const changed = loopPart.read(store.current);
		if (changed === loop) return;
		const isFirst = loop === undefined;
		loop = changed;
		const read = isBegun(loop)
			? await (await import('./planned-in-search.client.ts')).readPlan(loop)
			: undefined;
		if (loop !== changed) return;
		notePlanned = read;
		if (notePlanned || !isFirst) again();
	};
	await follow();
	signal.addEventListener('abort', store.subscribe(follow));
	panel.addEventListener('click', (event) => void press(event, store, status), { signal });
	// The next question needs the room.
	panel.addEventListener('input', () => status.replaceChildren(), { signal });
	return {
		get used() {
			return new Set(loopPart.read(store.current).told.map(({ story }) => story));
		},
		offer: (results) => {
			for (const result of results) notePlanned?.(result);
			offer(results, loopPart.read(store.current));
		},
	};
}

function offer(results: readonly HTMLElement[], loop: Loop) {
	for (const result of results) {
		for (const element of result.querySelectorAll<HTMLElement>('[data-story]')) markStory(element, loop);
	}
	const round = nextRound(loop);
	if (!round || !isBegun(loop)) return;
	for (const result of results) {
		const link = result.querySelector<HTMLElement>('a[data-tick]');
		const { tick: story, for: principle } = link?.dataset ?? {};
		if (!link || loop.told.some((toldStory) => toldStory.story === story && toldStory.round === round.id))
			continue;
		const name = link.querySelector('b')?.textContent ?? story;
		link.after(
			make(
				'button',
				{
					type: 'button',
					'data-told-to': round.id,
					'data-story-id': story,
					'data-for': principle,
					'aria-label': `Told to ${roundTitle(loop, round.id)}: ${name}`,
				},
				`Told to ${roundNumber(loop, round.id)}`,
			),
		);
	}
}

async function press({ target }: Event, store: ProgressStore, status: HTMLElement) {
	const button = target instanceof Element ? target.closest<HTMLElement>('button[data-told-to]') : null;
	if (!button) return;
	const { toldTo: round = '', storyId: story = '', for: principle } = button.dataset;
	const name = button.closest('li')?.querySelector('b')?.textContent ?? story;
	await change(store, (loop) => tell(loop, story, round, principle));
	const undo = make('button', { type: 'button' }, 'Undo');
	undo.addEventListener('click', async () => {
		await change(store, (loop) => untell(loop, story, round));
		status.replaceChildren(`${name} is no longer ticked.`);
		status.closest('search-panel')?.querySelector('textarea')?.focus();
	});
	status.replaceChildren(`✓ Told ${name} to ${roundTitle(loopPart.read(store.current), round)}. `, undo);
	undo.focus();
}

async function change(store: ProgressStore, edit: (loop: Loop) => Loop) {
	await store.change(loopPart.edit(edit));
	// The module with the marks is not loaded before the first story is told.
	await import('./mark-page.client.ts');
}
