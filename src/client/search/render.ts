import type { Found, Suggestion } from '../../domain/search/instant.ts';
import { paths, storyAt } from '../../paths.ts';
import type { Hit } from './pagefind.ts';

/** A principle that was likely meant: the story to tell for it, its opening line and number, and its backup. */
export function answerItem({ principle, story, backup }: Suggestion, first: boolean): HTMLLIElement {
	const item = element('li', { 'data-answer': first ? 'first' : '' });
	item.append(element('a', { href: paths.principle(principle.id), 'data-principle': '' }, principle.name));
	if (!story) {
		item.append(element('p', {}, `No story left for it${principle.gap ? `: ${principle.gap}` : ''}.`));
		return item;
	}
	const link = element('a', {
		href: paths.story(story.id),
		'data-tell': '',
		'data-tick': story.id,
		'data-for': principle.id,
	});
	link.append(
		element('b', {}, story.short),
		element('span', { 'data-figure': '' }, story.results[0]?.figure),
		element('span', { 'data-what': '' }, story.results[0]?.what),
	);
	if (story.outcome === 'Failure') link.prepend(element('small', {}, 'Failure story'));
	if (principle.unclaimed?.includes(story.id))
		link.append(element('small', {}, 'Its own list does not claim this principle.'));
	if (story.opening) link.append(element('q', {}, story.opening));
	item.append(link);
	if (backup) {
		const other = element('a', { href: paths.story(backup.id), 'data-backup': '' });
		other.append(
			element('small', {}, 'Backup '),
			element('b', {}, backup.short),
			element('span', { 'data-figure': '' }, backup.results[0]?.figure),
		);
		item.append(other);
	}
	return item;
}

/** An entry that was named. */
export function foundItem(found: Found): HTMLLIElement {
	if (found.kind === 'Principle') return answerItem(found.principle, false);
	if (found.kind === 'Question')
		return linkItem(paths.question(found.question.id), found.question.title, `Question · ${found.principle}`);
	const { story, by, result = story.results[0] } = found;
	const item = storyItem(
		paths.story(story.id),
		storyKind(story.outcome),
		story.title,
		result?.figure,
		result?.what,
	);
	item.firstElementChild?.setAttribute('data-story', story.id);
	if (story.outcome !== 'Planned') item.firstElementChild?.setAttribute('data-tick', story.id);
	if (by) {
		const excerpt = element('span', { 'data-excerpt': '' });
		excerpt.append(element('mark', {}, by));
		item.firstElementChild?.append(excerpt);
	}
	return item;
}

/** A page that the words were found in. Text from the index goes in as text; of its HTML only the marks are kept. */
export function hitItem(hit: Hit): HTMLLIElement {
	const kind = hit.kind === 'Story' ? storyKind(hit.outcome) : hit.kind;
	const item = storyItem(hit.url, kind, hit.title, hit.figure, hit.what);
	const story = storyAt(new URL(hit.url, location.href).pathname);
	if (story) item.firstElementChild?.setAttribute('data-story', story);
	const excerpt = element('span', { 'data-excerpt': '' });
	if (hit.section) excerpt.append(element('i', {}, `${hit.section}: `));
	excerpt.append(...markedText(hit.excerpt));
	item.firstElementChild?.append(excerpt);
	return item;
}

/** A principle to go by before a word is typed, with the story that would be told. */
export function startItem({ principle, story }: Suggestion): HTMLLIElement {
	return linkItem(paths.principle(principle.id), principle.name, story?.short ?? principle.gap);
}

/** A way on. */
export function linkItem(href: string, title: string, note = ''): HTMLLIElement {
	const link = element('a', { href });
	link.append(element('b', {}, title));
	if (note) link.append(element('small', {}, note));
	return inItem(link);
}

/** A button that shows more. */
export function buttonItem(label: string, press: (item: HTMLLIElement) => void): HTMLLIElement {
	const button = element('button', { type: 'button' }, label);
	const item = inItem(button);
	button.addEventListener('click', () => press(item));
	return item;
}

function storyItem(href: string, kind: string, title: string, figure = '', what = ''): HTMLLIElement {
	const link = element('a', { href });
	link.append(element('small', {}, kind), element('b', {}, title));
	if (figure)
		link.append(element('span', { 'data-figure': '' }, figure), element('span', { 'data-what': '' }, what));
	return inItem(link);
}

const storyKind = (outcome: string | undefined) =>
	`Story${outcome === 'Failure' ? ' · failure' : outcome === 'Planned' ? ' · not written yet' : ''}`;

function inItem(child: HTMLElement): HTMLLIElement {
	const item = element('li', {});
	item.append(child);
	return item;
}

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>>,
	text = '',
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.textContent = text;
	return made;
}

function markedText(html: string): Node[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.childNodes].map((node) => {
		const text = node.textContent ?? '';
		return node.nodeName === 'MARK' ? element('mark', {}, text) : document.createTextNode(text);
	});
}
