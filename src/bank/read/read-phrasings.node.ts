import { join } from 'node:path';
import type { PhrasingFile } from '../phrasings.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { contentFolder, folderName } from './content-folder.node.ts';
import { isMissing, list, readText } from './files.node.ts';

interface Phrasings {
	readonly files: readonly PhrasingFile[];
	readonly problems: readonly Problem[];
}

/** The wordings by which a bank's principles are asked about; none where the bank has no folder of them. */
export async function readPhrasings(folder: string = contentFolder()): Promise<Phrasings> {
	const path = join(folder, 'phrasings');
	const place = `${folderName(folder)}/phrasings/`;
	const files = await list(path).catch((error: unknown) => (isMissing(error) ? [] : undefined));
	if (!files)
		return {
			files: [],
			problems: [problem('unreadable', { file: place }, { reason: 'it is not a folder' })],
		};
	const read = await Promise.all(
		files.map(async ({ name, isFolder }) => {
			const file = place + name;
			if (isFolder) {
				return {
					problems: [problem('misplaced-file', { file: `${file}/` }, { kind: 'folder', valid: place })],
				};
			}
			const { text, problems } = await readText(join(path, name), file, { kind: 'file' });
			return { problems, ...(text !== undefined && { read: { file, content: text } }) };
		}),
	);
	return {
		files: read.flatMap((file) => file.read ?? []),
		problems: read.flatMap((file) => file.problems),
	};
}
