import { withBase } from '../site/base.ts';
import type { Model } from './ask/model.ts';
import { unpackModel } from './ask/pack.ts';
import { createSearcher, type Searcher } from './instant.ts';
import type { SearchTexts } from './own-words.ts';
import type { SearchData } from './search-data.ts';

interface InstantSearch {
	/** Answers without the texts of the stories. */
	readonly first: Searcher;
	/** One that finds their words as well; undefined where they do not load. */
	readonly bringWhole: () => Promise<Searcher | undefined>;
}

/**
 * The search that needs no index: it answers at once when its small files are there.
 * @throws Error where the names do not load; without the model it finds names only
 */
export async function loadInstant(): Promise<InstantSearch> {
	const [data, model] = await Promise.all([loadJson('/search.json', isSearchData), loadModel()]);
	return {
		first: createSearcher(data, model),
		bringWhole: () => loadWhole(data, model).catch(() => undefined),
	};
}

async function loadWhole(data: SearchData, model: Model | undefined): Promise<Searcher> {
	const [{ stories, wordings }, { createOwnWordsSearch }] = await Promise.all([
		loadJson('/story-texts.json', isSearchTexts),
		import('./own-words.ts'),
	]);
	const questions = data.questions.map((question) => ({ ...question, words: wordings[question.id] ?? [] }));
	// A bank too large sends no texts.
	const findOwnWords = stories.length > 0 ? createOwnWordsSearch(stories) : undefined;
	return createSearcher({ ...data, questions }, model, findOwnWords);
}

async function loadJson<T>(path: string, isOne: (value: unknown) => value is T): Promise<T> {
	const response = await fetch(withBase(path));
	const value: unknown = response.ok ? await response.json() : undefined;
	if (!isOne(value)) throw new Error(`${response.url} is not what the search needs.`);
	return value;
}

async function loadModel(): Promise<Model | undefined> {
	const response = await fetch(withBase('/ask.bin')).catch(() => undefined);
	return response?.ok && response.body ? parseModel(response.body) : undefined;
}

/** The model of the search; undefined where it did not come whole, or the browser cannot decompress it. */
export async function parseModel(stream: ReadableStream<BufferSource>): Promise<Model | undefined> {
	try {
		return unpackModel(await unzip(stream));
	} catch {
		return undefined;
	}
}

/** What a stream holds that was compressed by gzip. @throws TypeError where it is damaged or cut short */
export async function unzip(stream: ReadableStream<BufferSource>): Promise<Uint8Array> {
	const content = stream.pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(content).arrayBuffer());
}

export const isSearchData = (value: unknown): value is SearchData =>
	hasAll(value, ['principles', 'stories', 'questions', 'about', 'aside']);

const isSearchTexts = (value: unknown): value is SearchTexts => hasAll(value, ['stories', 'wordings']);

const hasAll = (value: unknown, fields: readonly string[]) =>
	typeof value === 'object' && value !== null && fields.every((field) => field in value);
