import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { readFiles } from '../data/files.ts';
import { contentFolder } from '../data/folder.ts';
import { framework } from '../schema/framework.ts';
import { type Kind, kindIds, kinds } from '../schema/kinds.ts';
import { principle } from '../schema/principle.ts';
import { question } from '../schema/question.ts';
import { settings } from '../schema/settings.ts';
import { story } from '../schema/story.ts';
import { command, readOptions } from './options.ts';

const schemas = { story, principle, question, framework, settings } as const;
type SchemaName = keyof typeof schemas;
const names = [...kindIds, 'settings'] as const satisfies SchemaName[];

/** `npm run schemas`: what editors need to complete and check the fields of a bank. */
export const run = command(async (args) => {
	readOptions(args, {});
	const written = await wireEditor({ root: resolve('.'), content: contentFolder() });
	console.log(`Wrote ${written.join(', ')}.`);
	return 0;
});

/**
 * Writes the schemas for bank.yaml, which editors with YAML read, and those for the front matter where the Astro
 * extension looks: a schema for each kind, and which file is of which kind.
 */
export async function wireEditor({ root, content }: { root: string; content: string }): Promise<string[]> {
	const forYaml = join(root, '.vscode/schemas');
	const forFrontMatter = join(root, '.astro/collections');
	await Promise.all([forYaml, forFrontMatter].map((it) => mkdir(it, { recursive: true })));
	const { entries } = await readFiles(content);
	const collections = {
		collections: kindIds.map((name) => ({ name, hasSchema: true })),
		// The extension compares small letters.
		entries: Object.fromEntries(
			entries.map(({ kind, id }) => [addressOf(content, kind, id).toLowerCase(), kind]),
		),
	};
	const texts = await Promise.all(names.map(async (name) => [name, await editorSchema(name)] as const));
	await Promise.all([
		...texts.map(([name, text]) => writeFile(join(forYaml, `${name}.schema.json`), text)),
		...texts.map(([name, text]) => writeFile(join(forFrontMatter, `${name}.schema.json`), text)),
		writeFile(join(forFrontMatter, 'collections.json'), `${JSON.stringify(collections, null, '\t')}\n`),
	]);
	return ['.vscode/schemas/', '.astro/collections/'];
}

/** The JSON schema of a kind of file, with what the comments of its zod schema say of each field. */
export async function editorSchema(name: SchemaName): Promise<string> {
	const schema = z.toJSONSchema(schemas[name], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
	const docs = await docsOf(name);
	describeFields(schema, docs);
	return `${onOneLine(JSON.stringify(schema, null, '\t'))}\n`;
}

/** Short lists on one line, as the formatter writes them. */
const onOneLine = (json: string) =>
	json.replace(
		/\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g,
		(_, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`,
	);

const addressOf = (content: string, kind: Kind, id: string) =>
	pathToFileURL(join(content, kinds[kind].folder, `${id}.mdx`)).href;

/** What the comments in the source of a schema say of each field; a name that stands for two things says nothing. */
async function docsOf(name: SchemaName): Promise<Map<string, string>> {
	const read = (file: string) =>
		readFile(fileURLToPath(new URL(`../schema/${file}.ts`, import.meta.url)), 'utf8');
	const source = (await Promise.all([name, 'accepted', 'text'].map(read))).join('\n');
	const found = [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(\w+):/g)].map(
		([, comment = '', field = '']) =>
			[
				field,
				comment
					.replace(/^\s*\*/gm, '')
					.replace(/\s+/g, ' ')
					.trim(),
			] as const,
	);
	const byField = Map.groupBy(found, ([field]) => field);
	return new Map(
		[...byField].flatMap(([field, said]) => {
			const [first, ...others] = new Set(said.map(([, text]) => text));
			return first && others.length === 0 ? [[field, first]] : [];
		}),
	);
}

function describeFields(schema: unknown, docs: ReadonlyMap<string, string>): void {
	if (Array.isArray(schema)) for (const it of schema) describeFields(it, docs);
	if (!isRecord(schema)) return;
	const { properties } = schema;
	if (isRecord(properties)) {
		for (const [field, of] of Object.entries(properties)) {
			const text = docs.get(field);
			if (text && isRecord(of)) of['description'] = text;
		}
	}
	for (const it of Object.values(schema)) describeFields(it, docs);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
