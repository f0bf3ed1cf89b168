import type { Facets, Instant, Searcher } from '../../domain/search/instant.ts';
import { paths } from '../../paths.ts';
import { adoptStyle } from '../adopt-style.ts';
import { bringTold, type ToldInSearch } from '../told/search.ts';
import { keepInAddress, readAddress } from './address.ts';
import { boxIn, prepareBox, putWords, wordsIn } from './box.ts';
import { chosenFacets, countFacets, setFacets } from './facets.ts';
import { loadInstant } from './instant.ts';
import { type FullText, searchText } from './pagefind.ts';
import { answerItem, buttonItem, foundItem, hitItem, linkItem, startItem } from './render.ts';
import style from './results.css?inline';
import { sayInstant, sayResults } from './words.ts';

const atOnce = 8;
/** Milliseconds without a key before the full text is searched; what is known at once does not wait. */
const pause = 120;

/** The search: a box, three facets and the results. The same on its page, where the address keeps it, and in the dialog. */
class SearchPanel extends HTMLElement {
	#listening: AbortController | undefined;
	#searcher: Searcher | undefined;
	#told: ToldInSearch | undefined;
	/** Counts the searches, so that a slow answer to an old one is dropped. */
	#turn = 0;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('input', () => this.#search(pause), { signal });
		this.addEventListener('submit', this.#submit, { signal });
		this.addEventListener('keydown', this.#move, { signal });
		this.addEventListener('click', this.#click, { signal });
		prepareBox(this, signal);
		window.addEventListener('pageshow', () => this.#restore(), { signal });
		this.#restore();
		this.hidden = false;
		loadInstant()
			.then((searcher) => {
				this.#searcher = searcher;
				this.#search(0);
			})
			// Without it the full text is still searched.
			.catch(() => {});
		bringTold(this, () => this.#search(0), signal).then((told) => {
			this.#told = told;
			this.#search(0);
		});
	}

	disconnectedCallback() {
		this.#listening?.abort();
		clearTimeout(this.#waiting);
	}

	get #onPage() {
		return this.dataset['place'] === 'page';
	}
	get #words() {
		return wordsIn(this);
	}
	get #facets(): Facets {
		return chosenFacets(this.#selects());
	}
	get #list(): Element {
		return this.querySelector('[data-results]') ?? this;
	}
	#selects() {
		return [...this.querySelectorAll('select')];
	}
	#links() {
		return [...this.#list.querySelectorAll<HTMLElement>('a, button')];
	}

	/** Takes the words and facets from the address: of a shared link, or of the page that the reader comes back to. */
	#restore() {
		if (this.#onPage) {
			const { words, facets } = readAddress();
			putWords(this, words);
			setFacets(this.#selects(), facets);
		}
		this.#search(0);
	}

	/** A question leads to the story to tell, a name to what it names. */
	#submit = (event: Event) => {
		event.preventDefault();
		const best =
			this.#list.querySelector<HTMLElement>('[data-answer="first"] [data-tell]') ?? this.#links()[0];
		best?.click();
	};

	#move = (event: KeyboardEvent) => {
		if (event.key === 'Escape') this.#close(event);
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		if (event.target instanceof HTMLSelectElement) return;
		const stops: (Element | null)[] = [boxIn(this), ...this.#links()];
		const at = stops.indexOf(document.activeElement);
		const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if (!(next instanceof HTMLElement)) return;
		event.preventDefault();
		next.focus();
	};

	#close(event: Event) {
		const dialog = this.closest('dialog');
		if (!dialog) return;
		event.preventDefault();
		dialog.close();
	}

	#click = ({ target }: Event) => {
		if (!(target instanceof Element)) return;
		// A link into the page that is open already would leave the dialog over it.
		const stays = target.closest('a')?.pathname === location.pathname;
		if (stays || target.closest('[data-close]')) this.closest('dialog')?.close();
	};

	/** @param wait milliseconds before the full text is searched as well */
	#search(wait: number) {
		const turn = ++this.#turn;
		const words = this.#words;
		const facets = this.#facets;
		if (this.#onPage) keepInAddress(words, facets);
		const instant = this.#searcher?.search(words, facets, this.#told?.used);
		if (words === '' && Object.values(facets).every((it) => !it)) {
			this.#say('');
			// On its page the principles stand below as it is.
			const starts = this.#onPage ? [] : (this.#searcher?.principles(this.#told?.used) ?? []);
			this.#list.replaceChildren(...starts.map(startItem));
		} else if (instant) {
			const items = itemsOf(instant);
			this.#told?.offer(items);
			this.#list.replaceChildren(...items);
			this.#say(sayInstant(instant));
		}
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#searchText(turn, words, facets, instant), wait);
	}

	async #searchText(turn: number, words: string, facets: Facets, instant: Instant | undefined) {
		try {
			const text = await searchText(paths.home, words, facets);
			if (turn !== this.#turn) return;
			countFacets(this.#selects(), text.counts);
			if (words === '' && Object.values(facets).every((it) => !it)) return;
			const hits = await text.load(0, atOnce);
			if (turn !== this.#turn) return;
			// What is shown already stays as it is: the thumb or the focus may be on it.
			if (!instant) this.#list.replaceChildren();
			const shown = new Set(linksIn(this.#list));
			const more = hits.map(hitItem).filter((it) => !linksIn(it).some((path) => shown.has(path)));
			if (shown.size + more.length === 0) more.push(...this.#lists());
			this.#told?.offer(more);
			this.#list.append(...more);
			this.#offerMore(text, hits.length, shown);
			this.#say(sayResults(words, instant, text.total));
		} catch {
			if (turn !== this.#turn) return;
			if (!instant) this.#list.replaceChildren();
			this.#showFailure();
		}
	}

	#offerMore(text: FullText, from: number, shown: ReadonlySet<string>) {
		if (from >= text.total) return;
		const offer = buttonItem(`Show ${Math.min(atOnce, text.total - from)} more`, async (button) => {
			const hits = await text.load(from, atOnce);
			const items = hits.map(hitItem).filter((it) => !linksIn(it).some((path) => shown.has(path)));
			button.replaceWith(...items);
			items[0]?.querySelector('a')?.focus();
			this.#offerMore(text, from + hits.length, shown);
		});
		this.#list.append(offer);
	}

	#showFailure() {
		this.#say(
			'The search index did not load, so the text of the pages is not searched. Try again when you are online.',
		);
		this.#list.append(...this.#lists());
	}

	/** Where to go when nothing was found: every principle where their names are there, and the lists. */
	#lists() {
		return [
			linkItem(`${paths.home}#principles`, 'By principle', 'each with the story to tell first'),
			linkItem(paths.questions, 'By question'),
			linkItem(paths.matrix, 'The matrix'),
		];
	}

	#say(text: string) {
		const status = this.querySelector('[data-status]');
		if (status && status.textContent !== text) status.textContent = text;
	}
}

const itemsOf = ({ answer, sure, found }: Instant) => [
	...answer.map((it, i) => answerItem(it, i === 0 && sure)),
	...found.map(foundItem),
];

/** The pages that an item leads to. */
const linksIn = (item: Element) => [...item.querySelectorAll('a')].map((it) => it.pathname);

adoptStyle(style);
customElements.define('search-panel', SearchPanel);
