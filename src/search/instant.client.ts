import type { Model } from './ask/model.ts';
import { createSearcher, type Searcher } from './instant.ts';
import { askForFiles, forgetFiles } from './instant-files.client.ts';
import { isSearchData, parseModel } from './parse-files.client.ts';
import type { SearchData } from './search-data.ts';

let loading: Promise<Searcher> | undefined;

/**
 * The search that needs no index: it answers at once when its two small files are there.
 * @throws Error where the names do not load; without the model it finds names only. The next call tries again.
 */
export function loadInstant(): Promise<Searcher> {
	loading ??= start().catch((error: unknown) => {
		loading = undefined;
		forgetFiles();
		throw error;
	});
	return loading;
}

async function start(): Promise<Searcher> {
	const { names, model } = askForFiles();
	const [data, learned] = await Promise.all([readNames(await names), readModel(model)]);
	return createSearcher(data, learned);
}

async function readNames(response: Response): Promise<SearchData> {
	const data: unknown = response.ok ? await response.json() : undefined;
	if (!isSearchData(data)) throw new Error(`${response.url} is not the search data of this site.`);
	return data;
}

async function readModel(asked: Promise<Response>): Promise<Model | undefined> {
	const response = await asked.catch(() => undefined);
	return response?.ok && response.body ? parseModel(response.body) : undefined;
}
