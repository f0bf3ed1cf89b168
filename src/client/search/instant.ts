import { unpackModel } from '../../domain/ask/model.ts';
import type { SearchData } from '../../domain/search/data.ts';
import { createSearcher, type Searcher } from '../../domain/search/instant.ts';

let loading: Promise<Searcher> | undefined;

/**
 * The search that needs no index: it answers at once when its two small files are there.
 * @param base the site's root, with the base path
 * @throws Error where the names do not load; without the model it finds names only. The next call tries again.
 */
export function loadInstant(base: string): Promise<Searcher> {
	loading ??= start(base).catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function start(base: string): Promise<Searcher> {
	const [data, model] = await Promise.all([fetchData(`${base}search.json`), fetchModel(`${base}ask.bin`)]);
	return createSearcher(data, model);
}

async function fetchData(url: string): Promise<SearchData> {
	const response = await fetch(url);
	const data: unknown = response.ok ? await response.json() : undefined;
	if (!isSearchData(data)) throw new Error(`${url} is not the search data of this site.`);
	return data;
}

async function fetchModel(url: string) {
	try {
		const response = await fetch(url);
		return response.ok ? unpackModel(new Uint8Array(await response.arrayBuffer())) : undefined;
	} catch {
		return undefined;
	}
}

const isSearchData = (data: unknown): data is SearchData =>
	typeof data === 'object' &&
	data !== null &&
	['principles', 'stories', 'questions'].every((it) => it in data && Array.isArray(Reflect.get(data, it)));
