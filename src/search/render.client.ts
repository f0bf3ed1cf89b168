import { isNumber } from '../bank/figure.ts';
import { make } from '../site/dom.client.ts';
import { paths, storyAt } from '../site/paths.ts';
import type { NamedResult, OwnWordsResult, Suggestion } from './instant.ts';
import type { PageMatch } from './pagefind.client.ts';
import type { SearchAbout, SearchPrinciple, SearchStory } from './search-data.ts';

/** A principle that was likely meant: the story to tell for it, its opening line and number, and its backup. */
export function answerItem({ principle, also, story, backup }: Suggestion, isFirst: boolean): HTMLLIElement {
	const heads = [principle, ...also].map(({ id, name }) =>
		make('a', { href: paths.principle(id), 'data-principle': true }, name),
	);
	const noStory = `No story is left${principle.gap ? `: ${principle.gap}` : ''}.`;
	const noBackup = `No backup${principle.noBackup ? `: ${principle.noBackup}` : ' left'}.`;
	return make(
		'li',
		{ 'data-answer': isFirst ? 'first' : '' },
		make('p', { 'data-principles': true }, heads),
		story ? tellLink(story, principle) : make('p', {}, noStory),
		story && (backup ? backupLink(backup, principle) : make('p', { 'data-no-backup': true }, noBackup)),
	);
}

const tellLink = ({ id, outcome, opening, short, results }: SearchStory, principle: SearchPrinciple) =>
	make(
		'a',
		{ href: paths.story(id), 'data-tell': true, 'data-tick': id, 'data-for': principle.id },
		outcome === 'Failure' && make('small', {}, 'Failure story'),
		opening && make('q', {}, opening),
		make('b', {}, short),
		ledger(results[0]),
		principle.unclaimed.includes(id) && make('small', {}, 'This principle is not in its own list.'),
	);

const backupLink = ({ id, short, results: [result] }: SearchStory, principle: SearchPrinciple) =>
	make(
		'a',
		{ href: paths.story(id), 'data-backup': id, 'data-for': principle.id },
		make('small', {}, 'Backup '),
		make('b', {}, short),
		make('span', { 'data-figure': true }, result?.figure),
		result?.certainty && make('i', {}, result.certainty),
	);

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
	const { story, by, result } = named;
	return storyItem(story, { result, excerpt: by && make('mark', {}, by) });
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
export const ownWordsItem = ({ story, sentence, part }: OwnWordsResult): HTMLLIElement =>
	storyItem(story, {
		part,
		excerpt: sentence.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text)),
	});

/** A page that the words were found in. Text from the index goes in as text; of its HTML only the marks are kept. */
export function pageItem({ url, kind, outcome, title, figure, what, section, excerpt }: PageMatch) {
	const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
	return entryItem(
		{ href: url, 'data-story': storyAt(new URL(url, location.href).pathname) },
		{
			kind: kind === 'Story' ? storyKind(outcome) : kind,
			title,
			result: figure ? { figure, what } : undefined,
			excerpt: [
				section && make('i', {}, `${section}: `),
				...[...body.childNodes].map(({ nodeName, textContent }) =>
					nodeName === 'MARK' ? make('mark', {}, textContent ?? '') : (textContent ?? ''),
				),
			],
		},
	);
}

type Children = Parameters<typeof make>[2];
type Shown = { readonly result?: Ledger; readonly excerpt?: Children };

/** @param shown `part`: where the link leads on the page of the story, `action` for `#action` */
const storyItem = (
	{ id, title, outcome, results }: SearchStory,
	{ part, result = results[0], excerpt }: Shown & { readonly part?: string },
) =>
	entryItem(
		{
			href: `${paths.story(id)}${part ? `#${part}` : ''}`,
			'data-story': id,
			'data-tick': outcome !== 'Planned' && id,
		},
		{ kind: storyKind(outcome), title, result, excerpt },
	);

const entryItem = (
	link: Parameters<typeof make>[1],
	{ kind, title, result, excerpt }: Shown & { readonly kind: string; readonly title: string },
) =>
	make(
		'li',
		{},
		make(
			'a',
			link,
			make('small', {}, kind),
			make('b', {}, title),
			ledger(result),
			excerpt && make('span', { 'data-excerpt': true }, excerpt),
		),
	);

/** A principle to go by before a word is typed, with the story that would be told. */
export function startItem({ principle, story }: Suggestion): HTMLLIElement {
	return linkItem(paths.principle(principle.id), principle.name, story?.short ?? principle.gap);
}

/** A way on. */
export function linkItem(href: string, title: string, note = ''): HTMLLIElement {
	return make('li', {}, make('a', { href }, make('b', {}, title), note !== '' && make('small', {}, note)));
}

/** A button that shows more. */
export function buttonItem(label: Children, press: (listItem: HTMLLIElement) => void): HTMLLIElement {
	const button = make('button', { type: 'button' }, label);
	const listItem = make('li', {}, button);
	button.addEventListener('click', () => press(listItem));
	return listItem;
}

/** The number that must land, and what it counts. */
type Ledger = { readonly figure: string; readonly what: string | undefined } | undefined;

const ledger = (result: Ledger) =>
	result
		? [
				make('span', { 'data-figure': isNumber(result.figure) ? 'number' : 'words' }, result.figure),
				make('span', { 'data-what': true }, result.what),
			]
		: [];

const endings: Readonly<Record<string, string>> = { Failure: ' · failure', Planned: ' · not written yet' };

const storyKind = (outcome = '') => `Story${endings[outcome] ?? ''}`;
