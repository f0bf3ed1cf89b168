import { type Model, unpackModel } from '../../search/ask/model.ts';
import type { SearchData } from '../../search/search-data.ts';
import { modelId, searchDataId } from './embedded-data.ts';

/** What the search knows of the bank; undefined where the browser cannot unpack it, or the file was cut short. */
export async function readSearchData(): Promise<SearchData | undefined> {
	try {
		const data: unknown = JSON.parse(new TextDecoder().decode(await unpack(searchDataId)));
		return isSearchData(data) ? data : undefined;
	} catch {
		return undefined;
	}
}

/** What was learned of questions; undefined as above. */
export async function readModel(): Promise<Model | undefined> {
	try {
		return unpackModel(await unpack(modelId));
	} catch {
		return undefined;
	}
}

async function unpack(id: string): Promise<Uint8Array> {
	const packed = Uint8Array.from(atob(document.getElementById(id)?.textContent ?? ''), (text) =>
		text.charCodeAt(0),
	);
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

const isSearchData = (data: unknown): data is SearchData =>
	typeof data === 'object' &&
	data !== null &&
	['principles', 'stories', 'questions'].every(
		(text) => text in data && Array.isArray(Reflect.get(data, text)),
	);
