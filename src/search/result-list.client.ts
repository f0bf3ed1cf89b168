import { paths } from '../site/paths.ts';
import { type Instant, ownBeforeAnswer, type Suggestion } from './instant.ts';
import type { FullText, PageMatch } from './pagefind.client.ts';
import {
	aboutItem,
	answerItem,
	bestIn,
	buttonItem,
	linkItem,
	namedItem,
	ownWordsItem,
	pageItem,
	startItem,
} from './render.client.ts';

/** How many hits of the full text are shown before more are asked for. */
export const pagesAtOnce = 8;

/** The list of what was found: first what is known at once, then what the full text adds. */
export class ResultList {
	readonly #place: Element;
	readonly #onItems: (items: readonly HTMLElement[]) => void;

	/** @param onItems called with the results of a search before they are shown */
	constructor(place: Element, onItems: (items: readonly HTMLElement[]) => void) {
		this.#place = place;
		this.#onItems = onItems;
	}

	/** All that can be followed or pressed, from the top. */
	get stops(): HTMLElement[] {
		return [...this.#place.querySelectorAll<HTMLElement>('a, button')];
	}

	get best(): HTMLElement | undefined {
		return bestIn(this.#place);
	}

	clear(): void {
		this.#place.replaceChildren();
	}

	/** What to go by before a word is typed: what was asked last, and every principle. */
	showStart(suggestions: readonly Suggestion[], asked: readonly HTMLElement[]): void {
		this.#place.replaceChildren(...asked, ...suggestions.map(startItem));
	}

	/** Shows what is known at once. Items that stand there already stay: the eye has them, and they are not laid out again. */
	showInstant(instant: Instant): void {
		const { unclear, about, named, own, ownFirst, waits } = instant;
		const first = ownFirst ? ownBeforeAnswer : 0;
		const ownItems = own.map(ownWordsItem);
		const items = [
			...(about ? [aboutItem(about)] : []),
			...ownItems.slice(0, first),
			...(waits ? [] : answerItems(instant)),
			...named.map(namedItem),
			...ownItems.slice(first),
		];
		this.#onItems(items);
		// What is said then sends the reader to the lists.
		if (unclear) items.push(...waysOn());
		const before = [...this.#place.children];
		for (const [at, item] of items.entries()) {
			const old = before[at];
			if (!old) this.#place.append(item);
			else if (!old.isEqualNode(item)) old.replaceWith(item);
		}
		for (const old of before.slice(items.length)) old.remove();
	}

	/**
	 * Adds the first hits of a text, without what stands there already; where nothing does, ways on. An answer that has waited
	 * comes after the best of them.
	 */
	addText(text: FullText, hits: readonly PageMatch[], instant: Instant | undefined): void {
		// What is shown already stays as it is: the thumb or the focus may be on it.
		const shown = new Set(linksIn(this.#place));
		const items: HTMLElement[] = newItems(hits, shown);
		if (instant?.waits) items.splice(ownBeforeAnswer, 0, ...answerItems(instant));
		if (shown.size + items.length === 0) items.push(...waysOn());
		this.#add(items);
		this.#offerMore(text, hits.length, shown);
	}

	/** Adds an answer that has waited for a text that does not come. */
	addAnswer(instant: Instant): void {
		this.#add(answerItems(instant));
	}

	#add(items: readonly HTMLElement[]) {
		this.#onItems(items);
		this.#place.append(...items);
	}

	/** Where to go when there is nothing else. */
	addWaysOn(): void {
		if (!this.#place.querySelector(`a[href="${paths.questions}"]`)) this.#place.append(...waysOn());
	}

	#offerMore(text: FullText, from: number, shown: ReadonlySet<string>) {
		if (from >= text.total) return;
		const offer = buttonItem(`Show ${Math.min(pagesAtOnce, text.total - from)} more`, async (button) => {
			const hits = await text.load(from, pagesAtOnce);
			const items = newItems(hits, shown);
			button.replaceWith(...items);
			items[0]?.querySelector('a')?.focus();
			this.#offerMore(text, from + hits.length, shown);
		});
		this.#place.append(offer);
	}
}

const answerItems = ({ answer, sure }: Instant) =>
	answer.map((suggestion, i) => answerItem(suggestion, i === 0 && sure));

const newItems = (hits: readonly PageMatch[], shown: ReadonlySet<string>) =>
	hits.map(pageItem).filter((item) => !linksIn(item).some((path) => shown.has(path)));

/** The pages that an item leads to. */
const linksIn = (result: Element) => [...result.querySelectorAll('a')].map((element) => element.pathname);

const waysOn = () => [
	linkItem(`${paths.home}#principles`, 'By principle', 'each with the story to tell first'),
	linkItem(paths.questions, 'By question'),
	linkItem(paths.matrix, 'The matrix'),
];
