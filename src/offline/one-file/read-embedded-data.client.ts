import { isSearchData, parseModel, unzip } from '../../search/index.client.ts';
import type { Model, SearchData } from '../../search/index.ts';
import { modelId, searchDataId } from './embedded-data.ts';

/** What the search knows of the bank; undefined where the browser cannot decompress it, or the file was cut short. */
export async function readSearchData(): Promise<SearchData | undefined> {
	try {
		const data: unknown = JSON.parse(new TextDecoder().decode(await unzip(streamOf(searchDataId))));
		return isSearchData(data) ? data : undefined;
	} catch {
		return undefined;
	}
}

/** What the search learned of questions; undefined as above. */
export const readModel = (): Promise<Model | undefined> => parseModel(streamOf(modelId));

function streamOf(id: string) {
	const base64 = document.getElementById(id)?.textContent ?? '';
	return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]).stream();
}
