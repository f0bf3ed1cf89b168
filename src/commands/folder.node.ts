import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';
import { readFields, splitFrontMatter } from '../bank/read/fields.ts';
import { readFiles, type SourceFile } from '../bank/read/files.node.ts';
import { readPhrasings } from '../bank/read/load-bank.node.ts';
import { decodeUtf8, readRegularFile } from '../bank/read/regular-file.node.ts';
import { about } from '../bank/schema/about.ts';
import { framework, frameworkKinds } from '../bank/schema/framework.ts';
import { type Kind, kinds } from '../bank/schema/kinds.ts';
import { principle } from '../bank/schema/principle.ts';
import { question } from '../bank/schema/question.ts';
import { type Settings, settings } from '../bank/schema/settings.ts';
import { story } from '../bank/schema/story.ts';
import type { Box } from '../guide/empty-bank.ts';
import type { RawBank, RawEntry } from '../guide/guide-reading.ts';

/** A content folder as its files are written, not linked. */
interface RawFolder extends Omit<RawBank, 'settings'> {
	/** Undefined where they cannot be read. */
	readonly settings: Settings | undefined;
	/** The text of every file, by its path from the content folder. */
	readonly texts: ReadonlyMap<string, string>;
}

/** Reads the files of a content folder one by one; those that cannot be read are missing. */
export async function readRawFolder(folder: string): Promise<RawFolder> {
	const files = await readFiles(folder);
	const texts = new Map(
		files.entries.map((entry) => [`${kinds[entry.kind].folder}/${entry.id}.mdx`, entry.text]),
	);
	if (files.settings !== undefined) texts.set('bank.yaml', files.settings);
	const read = <T>(kind: Kind, schema: z.ZodType<T>) =>
		files.entries.filter((entry) => entry.kind === kind).flatMap((entry) => readEntry(entry, schema));
	const { fields } = readFields(files.settings ?? '', settings, { file: 'bank.yaml', firstLine: 1 });
	return {
		settings: fields,
		stories: read('story', story),
		principles: read('principle', principle),
		questions: read('question', question),
		about: read('about', about),
		frameworks: read('framework', framework),
		texts,
	};
}

function readEntry<T>(source: SourceFile, schema: z.ZodType<T>): RawEntry<T>[] {
	const cut = splitFrontMatter(source.text);
	if (!cut) return [];
	const { fields } = readFields(cut.yaml, schema, { file: source.file, firstLine: 2 });
	return fields === undefined ? [] : [{ id: source.id, fields, body: cut.body.trim() }];
}

/** A content folder as what a new bank is made of. */
export async function readBox(folder: string): Promise<Box> {
	const [bank, { files }] = await Promise.all([readRawFolder(folder), readPhrasings(folder)]);
	return { bank, phrasings: files };
}

/** The frameworks that a bank starts with when nothing else is known. */
export async function starterFrameworks(): Promise<RawBank['frameworks']> {
	const read = frameworkKinds.map(async (id) => {
		const path = fileURLToPath(new URL(`./starter/${id}.mdx`, import.meta.url));
		const text = decodeUtf8(await readRegularFile(path));
		return readEntry({ kind: 'framework', id, file: path, text }, framework);
	});
	return (await Promise.all(read)).flat();
}
