import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';
import type { Problem } from '../bank/problems/problem.ts';
import { readFields, splitFrontMatter } from '../bank/read/fields.ts';
import { readFiles, type SourceFile, settingsFile } from '../bank/read/files.node.ts';
import { framework } from '../bank/schema/framework.ts';
import { type Kind, kinds } from '../bank/schema/kinds.ts';
import { principle } from '../bank/schema/principle.ts';
import { question } from '../bank/schema/question.ts';
import { type Settings, settings as settingsSchema } from '../bank/schema/settings.ts';
import { story } from '../bank/schema/story.ts';
import type { RawBank, RawEntry } from '../guide/guide-reading.ts';

const schemas = { story, principle, question, framework } as const;

/** A content folder as its files are written, not linked. */
export interface RawFolder {
	readonly settings: Settings | undefined;
	readonly stories: RawBank['stories'];
	readonly principles: RawBank['principles'];
	readonly questions: RawBank['questions'];
	readonly frameworks: RawBank['frameworks'];
	/** The text of every file, by its path from the content folder. */
	readonly texts: ReadonlyMap<string, string>;
	/** What keeps a file from being read by itself. */
	readonly problems: readonly Problem[];
}

/** Reads the files of a content folder one by one; those that cannot be read are missing and among the problems. */
export async function readRawFolder(folder: string): Promise<RawFolder> {
	const files = await readFiles(folder);
	const problems: Problem[] = [...files.problems];
	const texts = new Map(
		files.entries.map((entry) => [`${kinds[entry.kind].folder}/${entry.id}.mdx`, entry.text]),
	);
	if (files.settings !== undefined) texts.set('bank.yaml', files.settings);
	const read = <T>(kind: Kind, schema: z.ZodType<T>) =>
		files.entries
			.filter((entry) => entry.kind === kind)
			.flatMap((entry) => readEntry(entry, schema, problems));
	const found =
		files.settings === undefined
			? undefined
			: readFields(files.settings, settingsSchema, { file: settingsFile, firstLine: 1 });
	problems.push(...(found?.problems ?? []));
	return {
		settings: found?.fields,
		stories: read('story', schemas.story),
		principles: read('principle', schemas.principle),
		questions: read('question', schemas.question),
		frameworks: read('framework', schemas.framework),
		texts,
		problems,
	};
}

function readEntry<T>(source: SourceFile, schema: z.ZodType<T>, problems: Problem[]): RawEntry<T>[] {
	const cut = splitFrontMatter(source.text);
	if (!cut) return [];
	const { fields, problems: found } = readFields(cut.yaml, schema, { file: source.file, firstLine: 2 });
	problems.push(...found);
	return fields === undefined ? [] : [{ id: source.id, fields, body: cut.body.trim() }];
}

/** The frameworks that a bank starts with when nothing else is known. */
export async function starterFrameworks(): Promise<RawBank['frameworks']> {
	const read = ['star', 'negative', 'impact'].map(async (id) => {
		const path = fileURLToPath(new URL(`./starter/${id}.mdx`, import.meta.url));
		const text = await readFile(path, 'utf8');
		return readEntry({ kind: 'framework', id, file: path, text }, schemas.framework, []);
	});
	return (await Promise.all(read)).flat();
}
