import { openProgress, type ProgressStore } from '../../progress/index.client.ts';
import { adoptStyle } from '../../site/adopt-style.client.ts';
import { make } from '../../site/dom.client.ts';
import { roundNumber, roundTitle } from '../day-words.client.ts';
import { loopPart } from '../loop-part.ts';
import { isBegun, nextRound, tell, untell } from '../plan/state.ts';
import type { Loop } from '../plan/types.ts';
import type { KeptInSearch } from './planned-in-search.client.ts';
import style from './told-in-search.css?inline';
import { markStory } from './told-marks.client.ts';

/** What the search knows of the loop: which stories are used, and that one found can be ticked as told. */
export interface ToldInSearch {
	readonly used: ReadonlySet<string>;
	/** How late a story comes for a principle by the day's plan; undefined where there is none. */
	readonly place: KeptInSearch['place'] | undefined;
	/** Marks the results that are told, and offers to tick the others once a loop has begun. */
	readonly offer: (items: readonly HTMLElement[]) => void;
}

/**
 * Brings the loop into a search panel.
 * @param again searches anew: a story was ticked, here or in another tab
 */
export async function bringTold(
	panel: HTMLElement,
	again: () => void,
	signal: AbortSignal,
): Promise<ToldInSearch> {
	adoptStyle(style);
	const store = await openProgress([loopPart]);
	const said = make('p', { role: 'status', 'data-told-said': true });
	panel.querySelector('[data-status]')?.after(said);
	let loop: Loop | undefined;
	let kept: KeptInSearch | undefined;
	const follow = async () => {
		const changed = loopPart.read(store.current);
		if (changed === loop) return;
		const isFirst = loop === undefined;
		loop = changed;
		const read = isBegun(loop)
			? await (await import('./planned-in-search.client.ts')).readKept(loop)
			: undefined;
		if (loop !== changed) return;
		kept = read;
		if (kept || !isFirst) again();
	};
	void follow();
	signal.addEventListener('abort', store.subscribe(follow));
	panel.addEventListener('click', (event) => void press(event, store, said), { signal });
	return {
		get used() {
			return new Set(loopPart.read(store.current).told.map(({ story }) => story));
		},
		get place() {
			return kept?.place;
		},
		offer: (items) => {
			for (const item of items) kept?.say(item);
			offer(items, loopPart.read(store.current));
		},
	};
}

function offer(items: readonly HTMLElement[], loop: Loop) {
	for (const item of items) {
		for (const element of item.querySelectorAll<HTMLElement>('[data-story]')) markStory(element, loop);
	}
	const round = nextRound(loop);
	if (!round || !isBegun(loop)) return;
	for (const item of items) {
		const link = item.querySelector<HTMLElement>('a[data-tick]');
		const { tick: story, for: principle } = link?.dataset ?? {};
		if (!link || loop.told.some((item) => item.story === story && item.round === round.id)) continue;
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

async function press({ target }: Event, store: ProgressStore, said: HTMLElement) {
	const button = target instanceof Element ? target.closest<HTMLElement>('button[data-told-to]') : null;
	if (!button) return;
	const { toldTo: round = '', storyId: story = '', for: principle } = button.dataset;
	const name = button.closest('li')?.querySelector('b')?.textContent ?? story;
	await change(store, (loop) => tell(loop, story, round, principle));
	const undo = make('button', { type: 'button' }, 'Undo');
	undo.addEventListener('click', async () => {
		await change(store, (loop) => untell(loop, story, round));
		said.replaceChildren(`${name} is no longer ticked.`);
		said.closest('search-panel')?.querySelector('textarea')?.focus();
	});
	said.replaceChildren(`✓ Told ${name} to ${roundTitle(loopPart.read(store.current), round)}. `, undo);
	undo.focus();
}

async function change(store: ProgressStore, edit: (loop: Loop) => Loop) {
	await store.change(loopPart.edit(edit));
	// Nothing of the page was marked before the first story was told.
	await import('./mark-page.client.ts');
}
