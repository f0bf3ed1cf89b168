import {
	aboutItem,
	answerItem,
	bestIn,
	boxIn,
	createSearcher,
	type Instant,
	isSearchData,
	type Model,
	namedItem,
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
import { searchPagesInFile } from './search-pages.client.ts';

const mostHits = 8;

/** The search of the one file: the site's own over names and questions, and the words of its pages in place of an index. */
export class FileSearch extends HTMLElement {
	#listening: AbortController | undefined;
	#searcher: Searcher | undefined;
	#preparing = false;

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
		if (this.#preparing) return;
		this.#preparing = true;
		const [data, model] = await Promise.all([readSearchData(), readModel()]);
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
		void this.#prepare();
		const instant = this.#searcher?.search(words);
		const items = words && instant ? itemsOf(instant) : [];
		const shown = new Set(items.flatMap(linksOf));
		const hits = words === '' ? [] : searchPagesInFile(words);
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

/** What the search learned of questions; undefined as above. */
const readModel = (): Promise<Model | undefined> => parseModel(streamOf(modelId));

function streamOf(id: string) {
	const base64 = document.getElementById(id)?.textContent ?? '';
	return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]).stream();
}
