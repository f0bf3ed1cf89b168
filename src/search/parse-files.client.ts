import type { Model } from './ask/model.ts';
import { unpackModel } from './ask/pack.ts';
import type { SearchTexts } from './own-words.ts';
import type { SearchData } from './search-data.ts';

/** What a stream holds that was compressed by gzip. @throws TypeError where it is damaged or cut short */
export async function unzip(stream: ReadableStream<BufferSource>): Promise<Uint8Array> {
	const content = stream.pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(content).arrayBuffer());
}

/** The model of the search; undefined where it did not come whole, or the browser cannot decompress it. */
export async function parseModel(stream: ReadableStream<BufferSource>): Promise<Model | undefined> {
	try {
		return unpackModel(await unzip(stream));
	} catch {
		return undefined;
	}
}

export const isSearchData = (value: unknown): value is SearchData =>
	typeof value === 'object' &&
	value !== null &&
	['principles', 'stories', 'questions', 'about', 'aside'].every(
		(list) => list in value && Array.isArray(Reflect.get(value, list)),
	);

export const isSearchTexts = (value: unknown): value is SearchTexts =>
	typeof value === 'object' &&
	value !== null &&
	'stories' in value &&
	Array.isArray(value.stories) &&
	'wordings' in value &&
	typeof value.wordings === 'object';
