import type { ToldInSearch } from '../day/index.client.ts';
import { paths } from '../site/paths.ts';
import { boxIn, prepareBox, putWords, wordsIn } from './box.client.ts';
import { chosenFacets, countFacets, setFacets } from './facets.client.ts';
import { loadInstant } from './instant.client.ts';
import type { Facets, Instant, Searcher } from './instant.ts';
import { pagesAtOnce, ResultList } from './result-list.client.ts';
import { sayInstant, sayResults } from './say-results.client.ts';
import { readSearchAddress, writeSearchAddress } from './search-address.client.ts';

/** Milliseconds without a key before the full text is searched; what is known at once does not wait. */
const pause = 120;

/** The search: a box, three facets and the results. The same on its page, where the address keeps it, and in the dialog. */
export class SearchPanel extends HTMLElement {
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
		void this.#bringTold(signal);
	}

	/** What was told comes after the first answer, which does not wait for it. */
	async #bringTold(signal: AbortSignal) {
		const { bringTold } = await import('../day/index.client.ts');
		this.#told = await bringTold(this, () => this.#search(0), signal);
		this.#search(0);
	}

	disconnectedCallback() {
		this.#listening?.abort();
		clearTimeout(this.#waiting);
	}

	get #onPage() {
		return this.dataset.place === 'page';
	}
	get #words() {
		return wordsIn(this);
	}
	get #facets(): Facets {
		return chosenFacets(this.#selects());
	}
	get #results(): ResultList {
		const place = this.querySelector('[data-results]') ?? this;
		return new ResultList(place, (items) => this.#told?.offer(items));
	}
	#selects() {
		return [...this.querySelectorAll('select')];
	}

	/** Takes the words and facets from the address: of a shared link, or of the page that the reader comes back to. */
	#restore() {
		if (this.#onPage) {
			const { words, facets } = readSearchAddress();
			putWords(this, words);
			setFacets(this.#selects(), facets);
		}
		this.#search(0);
	}

	#submit = (event: Event) => {
		event.preventDefault();
		this.#results.best?.click();
	};

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
		if (this.#onPage) writeSearchAddress(words, facets);
		const instant = this.#searcher?.search(words, facets, this.#told?.used, this.#told?.place);
		if (isNothing(words, facets)) {
			this.#say('');
			// On its page the principles stand below as it is.
			this.#results.showStart(
				this.#onPage ? [] : (this.#searcher?.principles(this.#told?.used, this.#told?.place) ?? []),
			);
		} else if (instant) {
			this.#results.showInstant(instant);
			this.#say(sayInstant(instant));
		}
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#searchText(turn, words, facets, instant), wait);
	}

	async #searchText(turn: number, words: string, facets: Facets, instant: Instant | undefined) {
		try {
			// The first answer does not wait for it.
			const { searchFullText: searchText } = await import('./pagefind.client.ts');
			const text = await searchText(paths.home, words, facets);
			if (turn !== this.#turn) return;
			countFacets(this.#selects(), text.counts);
			if (isNothing(words, facets)) return;
			const pages = await text.load(0, pagesAtOnce);
			if (turn !== this.#turn) return;
			if (!instant) this.#results.clear();
			this.#results.addText(text, pages);
			this.#say(sayResults(words, instant, text.total));
		} catch {
			if (turn !== this.#turn) return;
			if (!instant) this.#results.clear();
			this.#say(
				'The search index did not load, so the text of the pages is not searched. Try again when you are online.',
			);
			this.#results.addWaysOn();
		}
	}

	#say(text: string) {
		const status = this.querySelector('[data-status]');
		if (status && status.textContent !== text) status.textContent = text;
	}
}

const isNothing = (words: string, facets: Facets) =>
	words === '' && Object.values(facets).every((facet) => !facet);
