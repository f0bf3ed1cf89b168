import { type Chosen, type FilterCounts, type FullText, searchText } from './pagefind.ts';
import { element, hitItem, linkItem } from './render.ts';

const facetNames = ['kind', 'principle', 'outcome'] as const;
const atOnce = 8;
/** Milliseconds without a key before the full text is searched. */
const pause = 120;

/** The search: a box, three facets, and the results. The same on its page, where the address keeps it, and in the dialog. */
class SearchPanel extends HTMLElement {
	#listening: AbortController | undefined;
	/** Counts the searches, so that a slow answer to an old one is dropped. */
	#turn = 0;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('input', () => this.#later(), { signal });
		this.addEventListener('submit', this.#submit, { signal });
		this.addEventListener('keydown', this.#move, { signal });
		this.addEventListener('click', this.#click, { signal });
		window.addEventListener('pageshow', () => this.#restore(), { signal });
		this.#restore();
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
		clearTimeout(this.#waiting);
	}

	get #base() {
		return this.dataset['base'] ?? '/';
	}
	get #onPage() {
		return this.dataset['place'] === 'page';
	}
	get #words() {
		return this.querySelector('input')?.value.trim() ?? '';
	}
	get #chosen(): Chosen {
		return Object.fromEntries(this.#selects().map((it) => [it.name, it.value]));
	}
	#selects() {
		return [...this.querySelectorAll('select')];
	}
	#links() {
		return [...this.querySelectorAll<HTMLElement>('[data-results] :is(a, button)')];
	}

	/** Takes the words and facets from the address: of a shared link, or of the page that the reader comes back to. */
	#restore() {
		if (this.#onPage) {
			const given = new URLSearchParams(location.search);
			const input = this.querySelector('input');
			if (input) input.value = given.get('q') ?? '';
			for (const select of this.#selects()) {
				const value = given.get(select.name) ?? '';
				if (value && ![...select.options].some((it) => it.value === value))
					select.add(new Option(value, value));
				select.value = value;
			}
		}
		void this.#search();
	}

	#later() {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#search(), pause);
	}

	#submit = (event: Event) => {
		event.preventDefault();
		const [first] = this.#links();
		if (first instanceof HTMLAnchorElement) first.click();
	};

	#move = (event: KeyboardEvent) => {
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		if (event.target instanceof HTMLSelectElement) return;
		const stops: (Element | null)[] = [this.querySelector('input'), ...this.#links()];
		const at = stops.indexOf(document.activeElement);
		const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if (!(next instanceof HTMLElement)) return;
		event.preventDefault();
		next.focus();
	};

	#click = ({ target }: Event) => {
		if (!(target instanceof Element)) return;
		if (target.closest('[data-close]')) this.closest('dialog')?.close();
		// A link into the page that is open already would leave the dialog over it.
		if (target.closest('a')?.pathname === location.pathname) this.closest('dialog')?.close();
	};

	async #search() {
		const turn = ++this.#turn;
		const words = this.#words;
		const chosen = this.#chosen;
		this.#keepInAddress(words, chosen);
		try {
			const found = await searchText(this.#base, words, chosen);
			if (turn !== this.#turn) return;
			this.#countFacets(found.counts);
			if (words === '' && Object.values(chosen).every((it) => !it)) {
				this.#say('');
				this.#list.replaceChildren();
			} else if (found.total === 0) this.#showNothing(words);
			else await this.#show(found, words, turn);
		} catch {
			if (turn === this.#turn) this.#showFailure();
		}
	}

	async #show(found: FullText, words: string, turn: number) {
		const hits = await found.load(0, atOnce);
		if (turn !== this.#turn) return;
		this.#list.replaceChildren(...hits.map(hitItem));
		this.#offerMore(found, hits.length);
		const results = `${found.total} ${found.total === 1 ? 'result' : 'results'}`;
		this.#say(words === '' ? results : `${results} for “${words}”`);
	}

	#offerMore(found: FullText, shown: number) {
		if (shown >= found.total) return;
		const button = element(
			'button',
			{ type: 'button', 'data-more': '' },
			`Show ${Math.min(atOnce, found.total - shown)} more`,
		);
		const item = element('li', {});
		item.append(button);
		button.addEventListener('click', async () => {
			const hits = await found.load(shown, atOnce);
			const items = hits.map(hitItem);
			item.replaceWith(...items);
			items[0]?.querySelector('a')?.focus();
			this.#offerMore(found, shown + hits.length);
		});
		this.#list.append(item);
	}

	#showNothing(words: string) {
		this.#say(`Nothing found for “${words}”. Try one word of it, or start from a list.`);
		this.#list.replaceChildren(...this.#lists());
	}

	#showFailure() {
		this.#say('The search index did not load. Start from a list, or try again when you are online.');
		this.#list.replaceChildren(...this.#lists());
	}

	#lists() {
		return [
			linkItem(`${this.#base}#principles`, 'By principle', 'each with the story to tell first'),
			linkItem(`${this.#base}questions/`, 'By question'),
			linkItem(`${this.#base}matrix/`, 'The matrix'),
		];
	}

	#countFacets(counts: FilterCounts) {
		for (const select of this.#selects()) {
			const values = counts[select.name] ?? {};
			const chosen = select.value;
			const all = select.options[0];
			const offered = Object.entries(values).filter(([value, count]) => count > 0 || value === chosen);
			select.replaceChildren(
				...(all ? [all] : []),
				...offered.map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen)),
			);
			select.classList.toggle('chosen', chosen !== '');
		}
	}

	#keepInAddress(words: string, chosen: Chosen) {
		if (!this.#onPage) return;
		const given = new URLSearchParams();
		if (words) given.set('q', words);
		for (const name of facetNames) if (chosen[name]) given.set(name, chosen[name]);
		const query = given.toString();
		history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
	}

	get #list(): Element {
		return this.querySelector('[data-results]') ?? this;
	}

	#say(text: string) {
		const status = this.querySelector('[data-status]');
		if (status) status.textContent = text;
	}
}

customElements.define('search-panel', SearchPanel);
