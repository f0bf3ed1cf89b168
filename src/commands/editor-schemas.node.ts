import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { readFiles } from '../bank/read/files.node.ts';
import { type Kind, kindIds, kinds } from '../bank/schema/kinds.ts';
import { collections } from '../content.config.ts';
import { command, readOptions } from './options.node.ts';
import { writeWhole } from './out.node.ts';
import { print } from './terminal.node.ts';

/** The collections whose fields a person writes. */
const written = [...kindIds.map((kind) => kinds[kind].folder), 'settings'] as const;

/** `npm run schemas`: what editors need to complete and check the fields of a bank. */
export const run = command(async (args) => {
	readOptions(args, {});
	const folders = await wireEditor({ root: resolve('.'), content: contentFolder() });
	print(`Wrote ${folders.join(', ')}.`);
	return 0;
});

/**
 * Writes the schema for bank.yaml, which editors with YAML read, and those for the front matter where the Astro extension
 * looks: a schema for each collection, and which file is of which. Astro writes the same when it runs, but not for a bank
 * that has problems, nor for a file that was made a moment ago.
 */
export async function wireEditor({ root, content }: { root: string; content: string }): Promise<string[]> {
	const forYaml = join(root, '.vscode/schemas');
	const forFrontMatter = join(root, '.astro/collections');
	await Promise.all([forYaml, forFrontMatter].map((folder) => mkdir(folder, { recursive: true })));
	const { entries } = await readFiles(content);
	const manifest = {
		collections: written.map((name) => ({ name, hasSchema: true })),
		// The extension compares small letters.
		entries: Object.fromEntries(
			entries.map(({ kind, id }) => [addressOf(content, kind, id).toLowerCase(), kinds[kind].folder]),
		),
	};
	await Promise.all([
		...written.map((name) => writeWhole(join(forFrontMatter, `${name}.schema.json`), editorSchema(name))),
		writeWhole(join(forFrontMatter, 'collections.json'), `${JSON.stringify(manifest, null, '\t')}\n`),
		writeWhole(join(forYaml, 'settings.schema.json'), editorSchema('settings')),
	]);
	return ['.vscode/schemas/', '.astro/collections/'];
}

/** The JSON schema of what the files of a collection hold: its fields, and what each is for. */
export function editorSchema(name: (typeof written)[number]): string {
	const { schema } = collections[name];
	if (!schema || typeof schema === 'function') throw new Error(`The collection ${name} has no schema.`);
	const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
	return `${onOneLine(JSON.stringify(json, null, '\t'))}\n`;
}

/** Short lists on one line, as the formatter writes them. */
const onOneLine = (json: string) =>
	json.replace(
		/\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g,
		(_, items: string) => `[${items.replace(/\s*\n\s*/g, ' ')}]`,
	);

const addressOf = (content: string, kind: Kind, id: string) =>
	pathToFileURL(join(content, kinds[kind].folder, `${id}.mdx`)).href;
