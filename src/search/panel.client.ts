import type { ToldInSearch } from '../day/index.client.ts';
import { readDevice } from '../site/storage.client.ts';
import { askedItems, keepAsked } from './asked.client.ts';
import { loadInstant } from './files.client.ts';
import {
	boxIn,
	countFacets,
	facetsIn,
	prepareBox,
	putQuery,
	putWords,
	queryIn,
	sayChosen,
	showFacets,
	wordsIn,
} from './form.client.ts';
import type { Facets, Instant, Searcher } from './instant.ts';
import { pagesAtOnce, ResultList } from './result-list.client.ts';
import { isPlain, sayInstant, sayResults } from './say-results.client.ts';

/** What the reader was looking at before following a result. Kept with the place in the history, so that Back brings it again. */
interface Searched {
	readonly query: string;
	/** How far down, in pixels. */
	readonly top: number;
}

/** Milliseconds without a key before the full text is searched; what is known at once does not wait. */
const pause = 120;

/** The search: a box, three facets and the results. The same on its page, where the address keeps it, and in the dialog. */
export class SearchPanel extends HTMLElement {
	#listening: AbortController | undefined;
	#searcher: Searcher | undefined;
	/** Settled when the instant search has answered, or will not: all else is brought after it. */
	#instant: Promise<void> | undefined;
	/** Settled when the texts of the stories are there, or will not come. */
	#texts: Promise<void> | undefined;
	/** How far down the reader was who comes back; undefined once it is reached. */
	#top: number | undefined;
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
		this.querySelector('[data-narrow]')?.removeAttribute('disabled');
		window.addEventListener('pageshow', () => this.#restore(), { signal });
		// Without the instant search the full text is still searched.
		this.#instant = this.#bringSearcher(signal).catch(() => {});
		this.#restore();
		this.hidden = false;
		this.#dialog?.addEventListener('close', () => history.replaceState(null, ''), { signal });
	}

	async #bringSearcher(signal: AbortSignal) {
		const instant = loadInstant();
		// During an interview day the first answer waits for what is told: it would change under the thumb.
		if (readDevice('progress')) await this.#bringTold(signal).catch(() => {});
		const { first, bringWhole } = await instant;
		this.#searcher = first;
		this.#search(0);
		await nextPaint();
		this.#texts = bringWhole().then((searcher) => {
			if (!searcher) return;
			this.#searcher = searcher;
			this.#search(0);
		});
		if (!this.#told) await this.#bringTold(signal);
	}

	async #bringTold(signal: AbortSignal) {
		const { bringTold } = await import('../day/index.client.ts');
		this.#told = await bringTold(this, () => this.#search(0), signal);
	}

	disconnectedCallback() {
		this.#listening?.abort();
		clearTimeout(this.#waiting);
	}

	get #onPage() {
		return this.dataset.place === 'page';
	}
	get #dialog() {
		return this.closest('dialog');
	}
	get #results(): ResultList {
		const place = this.querySelector('[data-results]') ?? this;
		return new ResultList(place, (items) => this.#told?.offer(items));
	}

	/** Takes the words and facets from the address: of a shared link, or of the page that the reader comes back to. */
	#restore() {
		const searched: Searched | undefined = history.state?.searched;
		const query = this.#onPage ? location.search : searched?.query;
		// What was typed before this script was there stays.
		if (query !== undefined && wordsIn(this) === '') {
			putQuery(this, query);
			showFacets(this, chosenIn(facetsIn(this)).length > 0);
		}
		this.#top = searched?.top;
		this.#search(0);
	}

	#submit = (event: Event) => {
		event.preventDefault();
		this.#results.best?.click();
	};

	/** What the results scroll in. */
	get #scroller() {
		return this.#dialog ?? document.scrollingElement;
	}

	/** For the way back from what a result leads to. */
	#keepPlace() {
		const searched: Searched = { query: queryIn(this), top: this.#scroller?.scrollTop ?? 0 };
		history.replaceState({ searched }, '');
	}

	#goToPlace() {
		if (this.#top !== undefined) this.#scroller?.scrollTo({ top: this.#top, behavior: 'instant' });
	}

	#move = (event: KeyboardEvent) => {
		if (event.key === 'Escape') this.#close(event);
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		if (event.target instanceof HTMLSelectElement) return;
		const stops: (Element | null)[] = [boxIn(this), ...this.#results.stops];
		const at = stops.indexOf(document.activeElement);
		const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if (!(next instanceof HTMLElement)) return;
		event.preventDefault();
		next.focus();
	};

	#close(event: Event) {
		if (!this.#dialog) return;
		event.preventDefault();
		this.#dialog.close();
	}

	#click = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
		if (!(target instanceof Element)) return;
		const narrow = target.closest('[data-narrow]');
		if (narrow) showFacets(this, narrow.getAttribute('aria-expanded') === 'false');
		// A link into the page that is open already would leave the dialog over it; one to a new tab leaves both.
		const isOther = ctrlKey || metaKey || shiftKey;
		const stays = !isOther && target.closest('a')?.pathname === location.pathname;
		if (target.closest('[data-results] a')) {
			keepAsked(wordsIn(this));
			if (!stays) this.#keepPlace();
		}
		if (stays || target.closest('[data-close]')) this.#dialog?.close();
	};

	/** @param wait milliseconds before the full text is searched as well */
	#search(wait: number) {
		const turn = ++this.#turn;
		const words = wordsIn(this);
		const facets = facetsIn(this);
		sayChosen(this, chosenIn(facets));
		if (this.#onPage) this.#writeAddress();
		const instant = this.#searcher?.search(words, facets, this.#told?.used);
		if (isNothing(words, facets)) {
			this.#say('');
			// On its page the principles stand below as it is.
			this.#results.showStart(
				this.#onPage ? [] : (this.#searcher?.principles(this.#told?.used) ?? []),
				askedItems(this.#askAnew),
			);
		} else if (instant) {
			this.#results.showInstant(instant);
			this.#say(sayInstant(instant), isPlain(instant));
			this.#goToPlace();
		}
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#searchText(turn, words, facets, instant), wait);
	}

	/** The words and facets, without a step in the history for each key. */
	#writeAddress() {
		const query = queryIn(this);
		history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
	}

	#askAnew = (words: string) => {
		putWords(this, words);
		boxIn(this)?.focus();
		this.#search(0);
	};

	async #searchText(turn: number, words: string, facets: Facets, instant: Instant | undefined) {
		try {
			await this.#instant;
			if (turn !== this.#turn) return;
			const { searchFullText } = await import('./pagefind.client.ts');
			const text = await searchFullText(words, facets);
			// The texts of the stories may come before the answer.
			if (instant?.waits) await this.#texts;
			if (turn !== this.#turn) return;
			countFacets(this, text.counts);
			if (isNothing(words, facets)) return;
			const pages = await text.load(0, pagesAtOnce);
			if (turn !== this.#turn) return;
			if (!instant) this.#results.clear();
			this.#results.addText(text, pages, instant);
			this.#say(
				sayResults(words, instant, text.total, chosenIn(facets)),
				instant !== undefined && isPlain(instant),
			);
			this.#goToPlace();
			this.#top = undefined;
		} catch {
			if (turn !== this.#turn) return;
			if (!instant) this.#results.clear();
			else if (instant.waits) this.#results.addAnswer(instant);
			this.#say(
				'The search index did not load, so the text of the pages is not searched. Try again when you are online.',
			);
			this.#results.addWaysOn();
		}
	}

	/** @param isQuiet whether the results say it themselves, so that only a screen reader needs it */
	#say(text: string, isQuiet = false) {
		const status = this.querySelector('[data-status]');
		if (!status) return;
		if (status.textContent !== text) status.textContent = text;
		status.classList.toggle('sr-only', isQuiet);
	}
}

/** Settled when the screen shows what is in the page now: a slow phone does one after the other. */
const nextPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

const chosenIn = (facets: Facets) => Object.values(facets).filter((facet) => facet);

const isNothing = (words: string, facets: Facets) => words === '' && chosenIn(facets).length === 0;
