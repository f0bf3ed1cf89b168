import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
	const texts = names.map((name) => [name, editorSchema(name)] as const);
	await Promise.all([
		...texts.map(([name, text]) => writeFile(join(forYaml, `${name}.schema.json`), text)),
		...texts.map(([name, text]) => writeFile(join(forFrontMatter, `${name}.schema.json`), text)),
		writeFile(join(forFrontMatter, 'collections.json'), `${JSON.stringify(collections, null, '\t')}\n`),
	]);
	return ['.vscode/schemas/', '.astro/collections/'];
}

/** The JSON schema of a kind of file. */
export function editorSchema(name: SchemaName): string {
	const schema = z.toJSONSchema(schemas[name], { io: 'input', target: 'draft-7', unrepresentable: 'any' });
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
