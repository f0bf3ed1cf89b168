import { isNumber } from '../bank/figure.ts';
import { make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import type { NamedResult, OwnWordsResult, Suggestion } from './instant.ts';
import type { SearchAbout } from './search-data.ts';

/** A principle that was likely meant: the story to tell for it, its opening line and number, and its backup. */
export function answerItem({ principle, also, story, backup }: Suggestion, first: boolean): HTMLLIElement {
	const heads = [principle, ...also].map(({ id, name }) =>
		make('a', { href: paths.principle(id), 'data-principle': true }, name),
	);
	const listItem = make(
		'li',
		{ 'data-answer': first ? 'first' : '' },
		make('p', { 'data-principles': true }, heads),
	);
	if (!story) {
		listItem.append(make('p', {}, `No story is left${principle.gap ? `: ${principle.gap}` : ''}.`));
		return listItem;
	}
	listItem.append(
		make(
			'a',
			{ href: paths.story(story.id), 'data-tell': true, 'data-tick': story.id, 'data-for': principle.id },
			story.outcome === 'Failure' && make('small', {}, 'Failure story'),
			story.opening && make('q', {}, story.opening),
			make('b', {}, story.short),
			ledger(story.results[0]),
			principle.unclaimed?.includes(story.id) && make('small', {}, 'This principle is not in its own list.'),
		),
	);
	const [result] = backup?.results ?? [];
	if (backup)
		listItem.append(
			make(
				'a',
				{ href: paths.story(backup.id), 'data-backup': backup.id, 'data-for': principle.id },
				make('small', {}, 'Backup '),
				make('b', {}, backup.short),
				make('span', { 'data-figure': true }, result?.figure),
				result?.certainty !== undefined && make('i', {}, result.certainty),
			),
		);
	else
		listItem.append(
			make(
				'p',
				{ 'data-no-backup': true },
				`No backup${principle.noBackup ? `: ${principle.noBackup}` : ' left'}.`,
			),
		);
	return listItem;
}

/** What Enter opens: where the likeliest is answered for, the first story to tell; else what stands first. */
export function bestIn(place: Element): HTMLElement | undefined {
	const story =
		place.firstElementChild?.matches('[data-answer]') && place.querySelector<HTMLElement>('[data-tell]');
	return story || place.querySelector<HTMLElement>('a, button') || undefined;
}

/** An entry that was named. */
export function namedItem(named: NamedResult): HTMLLIElement {
	if (named.kind === 'Principle') return answerItem(named.principle, false);
	if (named.kind === 'Question')
		return linkItem(paths.question(named.question.id), named.question.title, `Question · ${named.principle}`);
	const { story, by, result = story.results[0] } = named;
	return make(
		'li',
		{},
		make(
			'a',
			{
				href: paths.story(story.id),
				'data-story': story.id,
				'data-tick': story.outcome !== 'Planned' && story.id,
			},
			make('small', {}, storyKind(story.outcome)),
			make('b', {}, story.title),
			ledger(result),
			by && make('span', { 'data-excerpt': true }, make('mark', {}, by)),
		),
	);
}

/** What is asked about the owner, with the first sentence to say. */
export const aboutItem = ({ id, question, opening }: SearchAbout): HTMLLIElement =>
	make(
		'li',
		{ 'data-answer': opening && 'first' },
		make(
			'a',
			{ href: paths.about(id), 'data-tell': true },
			opening && make('q', {}, opening),
			make('b', {}, question),
			make('small', {}, opening ? 'About you' : 'Not written yet'),
		),
	);

/** A story in which the words stand that were typed, with the sentence. */
export function ownWordsItem({ story, sentence, part }: OwnWordsResult): HTMLLIElement {
	return make(
		'li',
		{},
		make(
			'a',
			{
				href: `${paths.story(story.id)}${part && `#${part}`}`,
				'data-story': story.id,
				'data-tick': story.outcome !== 'Planned' && story.id,
			},
			make('small', {}, storyKind(story.outcome)),
			make('b', {}, story.title),
			ledger(story.results[0]),
			make(
				'span',
				{ 'data-excerpt': true },
				sentence.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text)),
			),
		),
	);
}

/** A principle to go by before a word is typed, with the story that would be told. */
export function startItem({ principle, story }: Suggestion): HTMLLIElement {
	return linkItem(paths.principle(principle.id), principle.name, story?.short ?? principle.gap);
}

/** A way on. */
export function linkItem(href: string, title: string, note = ''): HTMLLIElement {
	return make('li', {}, make('a', { href }, make('b', {}, title), note !== '' && make('small', {}, note)));
}

/** A button that shows more. */
export function buttonItem(label: string, press: (listItem: HTMLLIElement) => void): HTMLLIElement {
	const button = make('button', { type: 'button' }, label);
	const listItem = make('li', {}, button);
	button.addEventListener('click', () => press(listItem));
	return listItem;
}

/** The number that must land, and what it counts. */
export const ledger = (result: { readonly figure: string; readonly what: string | undefined } | undefined) =>
	result
		? [
				make('span', { 'data-figure': isNumber(result.figure) ? 'number' : 'words' }, result.figure),
				make('span', { 'data-what': true }, result.what),
			]
		: [];

export const storyKind = (outcome: string | undefined) =>
	`Story${outcome === 'Failure' ? ' · failure' : outcome === 'Planned' ? ' · not written yet' : ''}`;
