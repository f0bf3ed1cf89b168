import type { Model } from './ask/model.ts';
import { createSearcher, type Searcher } from './instant.ts';
import { askForFiles, forgetFiles } from './instant-files.client.ts';
import { isSearchData, isSearchTexts, parseModel } from './parse-files.client.ts';
import type { SearchData } from './search-data.ts';

interface InstantSearch {
	/** Answers without the texts of the stories. */
	readonly first: Searcher;
	/** One that finds their words as well; undefined where they do not load, or are too many to be sent. */
	readonly bringWhole: () => Promise<Searcher | undefined>;
}

let loading: Promise<InstantSearch> | undefined;

/**
 * The search that needs no index: it answers at once when its small files are there.
 * @throws Error where the names do not load; without the model it finds names only. The next call tries again.
 */
export function loadInstant(): Promise<InstantSearch> {
	loading ??= start().catch((error: unknown) => {
		loading = undefined;
		forgetFiles();
		throw error;
	});
	return loading;
}

async function start(): Promise<InstantSearch> {
	const { names, model, texts } = askForFiles();
	const [data, learned] = await Promise.all([readNames(await names), readModel(model)]);
	let whole: Promise<Searcher | undefined> | undefined;
	const bringWhole = () => {
		whole ??= readTexts(texts, data, learned).catch(() => undefined);
		return whole;
	};
	return { first: createSearcher(data, learned), bringWhole };
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

async function readTexts(
	asked: Promise<Response>,
	data: SearchData,
	model: Model | undefined,
): Promise<Searcher | undefined> {
	const [response, { createOwnWordsSearch }] = await Promise.all([asked, import('./own-words.ts')]);
	const texts: unknown = response.ok ? await response.json() : undefined;
	if (!isSearchTexts(texts)) return undefined;
	const { stories, wordings } = texts;
	const questions = data.questions.map((question) => ({
		...question,
		words: [...(wordings[question.id] ?? [])],
	}));
	const findOwnWords = stories.length > 0 ? createOwnWordsSearch(stories) : undefined;
	return createSearcher({ ...data, questions }, model, findOwnWords);
}
