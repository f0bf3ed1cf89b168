import { isEmptyWord, splitWords } from '../../bank/text/stems.ts';
import {
	aboutItem,
	answerItem,
	bestIn,
	boxIn,
	createSearcher,
	type Instant,
	isSearchData,
	namedItem,
	type PageMatch,
	pageItem,
	parseModel,
	prepareBox,
	putWords,
	type SearchData,
	type Searcher,
	sayResults,
	unzip,
	wordsIn,
} from '../../search/index.client.ts';
import { fragmentOf, modelId, searchDataId } from './ids.ts';

const mostHits = 8;

/** The search of the one file: the site's own over names and questions, and the words of its pages in place of an index. */
export class FileSearch extends HTMLElement {
	#listening: AbortController | undefined;
	#searcher: Searcher | undefined;
	#prepared: Promise<void> | undefined;

	connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.addEventListener('input', this.#search, { signal });
		this.addEventListener('submit', this.#submit, { signal });
		prepareBox(this, signal);
		// There is no index here whose results they would sort.
		for (const facet of this.querySelectorAll('select')) facet.remove();
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	/** @param words put into the box where they are given */
	open(words?: string) {
		if (words !== undefined) putWords(this, words);
		boxIn(this)?.select();
		this.#search();
	}

	/** Once: unpacks what the search knows. Until it is there, and where it cannot be, the words of the pages are found. */
	async #prepare() {
		const [data, model] = await Promise.all([readSearchData(), parseModel(streamOf(modelId))]);
		if (!data) return;
		this.#searcher = createSearcher(data, model);
		this.#search();
	}

	#submit = (event: Event) => {
		event.preventDefault();
		const results = this.querySelector('[data-results]');
		if (results) bestIn(results)?.click();
	};

	#search = () => {
		const words = wordsIn(this);
		this.#prepared ??= this.#prepare();
		const instant = this.#searcher?.search(words);
		const items = words && instant ? itemsOf(instant) : [];
		const shown = new Set(items.flatMap(linksOf));
		const hits = searchPagesInFile(words);
		items.push(
			...hits
				.map(pageItem)
				.filter((element) => !linksOf(element).some((link) => shown.has(link)))
				.slice(0, mostHits),
		);
		for (const link of items.flatMap((result) => [...result.querySelectorAll('a')]))
			link.setAttribute('href', fragmentOf(link.getAttribute('href') ?? ''));
		this.querySelector('[data-results]')?.replaceChildren(...items);
		const status = this.querySelector('[data-status]');
		if (status) status.textContent = words === '' ? '' : sayResults(words, instant, hits.length);
	};
}

const itemsOf = ({ about, answer, named }: Instant) => [
	...(about ? [aboutItem(about)] : []),
	...answer.map((suggestion, i) => answerItem(suggestion, i === 0)),
	...named.map(namedItem),
];

const linksOf = (result: Element) =>
	[...result.querySelectorAll('a')].map((element) => element.getAttribute('href'));

/** What the search knows of the bank; undefined where the browser cannot decompress it, or the file was cut short. */
async function readSearchData(): Promise<SearchData | undefined> {
	try {
		const data: unknown = JSON.parse(new TextDecoder().decode(await unzip(streamOf(searchDataId))));
		return isSearchData(data) ? data : undefined;
	} catch {
		return undefined;
	}
}

function streamOf(id: string) {
	const base64 = document.getElementById(id)?.textContent ?? '';
	return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]).stream();
}

/** The kinds of pages whose text is searched: the others only list these. */
const kinds: Readonly<Record<string, string>> = {
	stories: 'Story',
	principles: 'Principle',
	questions: 'Question',
	about: 'About you',
	frameworks: 'Framework',
};

/** Words shown before and after the first that was found. */
const before = 7;
const after = 16;

interface PageText {
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	readonly words: readonly Word[];
}

interface Word {
	readonly written: string;
	/** Folded; more than one for "self-service". */
	readonly folded: readonly string[];
}

let texts: readonly PageText[] | undefined;

/** The pages that hold every word typed that says something, in the order of the file. */
function searchPagesInFile(typed: string): PageMatch[] {
	const wanted = splitWords(typed).filter((word) => !isEmptyWord(word));
	if (wanted.length === 0) return [];
	texts ??= readTexts();
	const matching = texts.filter(({ words }) =>
		wanted.every((text) => words.some((word) => begins(word, text))),
	);
	const unknown = { outcome: undefined, figure: undefined, what: undefined, section: undefined };
	return matching.map(({ words, ...page }) => ({ ...page, ...unknown, excerpt: excerptOf(words, wanted) }));
}

const begins = ({ folded }: Word, wanted: string) => folded.some((text) => text.startsWith(wanted));

function excerptOf(words: readonly Word[], wanted: readonly string[]): string {
	const isFound = (word: Word) => wanted.some((text) => begins(word, text));
	const at = words.findIndex(isFound);
	const from = Math.max(0, at - before);
	const shown = words
		.slice(from, at + after)
		.map((word) => (isFound(word) ? `<mark>${escapeHtml(word.written)}</mark>` : escapeHtml(word.written)));
	return `${from > 0 ? '…' : ''}${shown.join(' ')}${at + after < words.length ? '…' : ''}`;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function readTexts(): PageText[] {
	return [...document.querySelectorAll('#pages > *')].flatMap((page) => {
		const [folder = '', id] = page.id.split('/');
		const kind = kinds[folder];
		// The list of questions is no question.
		if (!kind || (folder === 'questions' && !id)) return [];
		const title = page.querySelector('h1')?.textContent ?? '';
		const words = (textIn(page).match(/\S+/g) ?? []).map((written) => ({
			written,
			folded: splitWords(written),
		}));
		return [{ url: `/${page.id}`, title, kind, words }];
	});
}

/** The page's own words: not those of other pages that it only names, which the site's index leaves out too. */
function textIn(page: Element): string {
	const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
	const texts: string[] = [];
	while (walker.nextNode()) {
		const { parentElement, textContent } = walker.currentNode;
		if (!parentElement?.closest('[data-pagefind-ignore]')) texts.push(textContent ?? '');
	}
	return texts.join(' ').replace(/\s+([.,;:!?)])/g, '$1');
}
