import type { BankData, DataStory } from '../../bank/tool-data.ts';
import { make } from '../../site/dom.client.ts';
import { paths, storyAt } from '../../site/paths.ts';
import { roundTitle } from '../day-words.client.ts';
import { fitStories, storiesLeft } from '../plan/fit.ts';
import { type Loop, toldTo } from '../plan/state.ts';

const ours = '[data-told-made]';

/**
 * Marks the stories that are told, wherever the page names one:
 * `data-story` a story, by id; with `data-story-cell`, where there is room for a sign only;
 * `data-best-for` a principle, by id: where its first story is told, the best one left comes first;
 * `data-list` links to stories, on the pages where bytes count;
 * `data-story-page` the page of a story: to whom it was told, and what to tell instead.
 */
export function markTold(root: ParentNode, loop: Loop, bank: BankData | undefined): void {
	for (const element of root.querySelectorAll(ours)) element.remove();
	for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-list] a'))
		link.dataset.story = storyAt(link.pathname) ?? '';
	for (const element of root.querySelectorAll<HTMLElement>('[data-story]')) markStory(element, loop);
	const legend = root.querySelector<HTMLElement>('[data-told-legend]');
	if (legend) legend.hidden = loop.told.length === 0;
	if (!bank) return;
	const best = findBestLeft(bank, loop);
	for (const element of root.querySelectorAll<HTMLElement>('[data-best-for]')) showBest(element, best);
	for (const element of root.querySelectorAll<HTMLElement>('[data-story-page]'))
		showInstead(element, loop, bank, best);
}

/** `Told to Round 2, Ana and Round 4`; empty where nobody was told it. */
function sayTold(loop: Loop, story: string): string {
	const rounds = toldTo(loop, story).map((id) => roundTitle(loop, id));
	return rounds.length === 0 ? '' : `Told to ${new Intl.ListFormat('en-GB').format(rounds)}`;
}

/** Marks a place that names a story, by its `data-story`. */
export function markStory(place: HTMLElement, loop: Loop) {
	const message = sayTold(loop, place.dataset.story ?? '');
	place.toggleAttribute('data-told', message !== '');
	if (message === '') return;
	if ('storyCell' in place.dataset)
		place.append(make('span', { 'data-told-made': true, class: 'sr-only' }, `, ${message}`));
	else if (place.localName === 'article') {
		const edge = place.querySelector('[data-edge]');
		if (edge) edge.append(make('span', { 'data-told-made': true }, message));
		else place.prepend(make('p', { 'data-told-made': true }, message));
	} else place.append(make('em', { 'data-told-made': true }, message));
}

function showBest(place: HTMLElement, best: BestLeft) {
	const { story, isMoved } = best(place.dataset.bestFor ?? '');
	// A link has no room for another link, so its own text names the best story left.
	const name = place.querySelector<HTMLElement>('[data-best-name]');
	if (name) {
		name.dataset.was ??= name.textContent ?? '';
		// The sign says that the first is told, and this is the best one left.
		name.textContent = isMoved ? `✓ ${story?.short ?? 'all told'}` : name.dataset.was;
	} else if (isMoved) {
		const left = story
			? storyLink(story, 'Best left')
			: make('p', { 'data-told-made': true }, 'Every story for this principle is told.');
		// In the head of a row it stands under the principle: beside neither the primary nor the backup.
		if (place.localName === 'th') place.append(left);
		else place.prepend(left);
	}
}

function storyLink({ id, short, figure = '', certainty }: DataStory, label: string): HTMLElement {
	return make(
		'a',
		{ 'data-told-made': true, href: paths.story(id) },
		make('small', {}, label),
		make('b', {}, short),
		make('span', {}, figure, certainty && make('em', {}, ` · ${certainty}`)),
	);
}

function showInstead(place: HTMLElement, loop: Loop, bank: BankData, best: BestLeft) {
	const id = place.dataset.storyPage ?? '';
	const message = sayTold(loop, id);
	if (message === '') return;
	const lefts = principlesFor(bank, id).map(({ id: principle, name }) => ({ name, ...best(principle) }));
	const stories = new Set(lefts.flatMap(({ story }) => story ?? []));
	const items = [...stories].map((story) => {
		const names = lefts.filter((left) => left.story === story).map(({ name }) => name);
		return make('li', {}, storyLink(story, names.join(' · ')));
	});
	const none = lefts.flatMap(({ name, story }) => (story ? [] : name));
	const note = make(
		'div',
		{ 'data-told-made': true, role: 'note' },
		make('p', { 'data-said': true }, items.length > 0 ? `${message}. Instead:` : `${message}.`),
		make('ul', {}, items.slice(0, 3)),
		none.length > 0 && make('p', {}, `No story is left for ${new Intl.ListFormat('en-GB').format(none)}.`),
	);
	const head = place.querySelector('header');
	if (head) head.append(note);
	else place.prepend(note);
}

type BestLeft = ReturnType<typeof findBestLeft>;

/**
 * For a principle the best story that nobody was told, undefined where all are told; and whether a better one is told
 * already, so that the order on the page is no longer right.
 */
export function findBestLeft(bank: BankData, loop: Loop) {
	const left = storiesLeft(bank, loop);
	const all = fitStories(bank);
	return (principle: string) => {
		const best = left.get(principle)?.[0]?.story;
		const story = bank.stories.find(({ id }) => id === best);
		return { story, isMoved: best !== all.get(principle)?.[0]?.story };
	};
}

/** The principles that a story answers for: those it claims, strongest first, then those it is named for. */
export function principlesFor(bank: BankData, story: string): readonly { id: string; name: string }[] {
	const claimed = bank.stories.find(({ id }) => id === story)?.principles ?? [];
	const named = bank.principles
		.filter((principle) => principle.primary === story || principle.backup === story)
		.map(({ id }) => id);
	return [...new Set([...claimed, ...named])].flatMap(
		(id) => bank.principles.find((principle) => principle.id === id) ?? [],
	);
}
