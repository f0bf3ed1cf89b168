import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nearest } from '../bank/problems/nearest.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { newAbout, newPrinciple, newQuestion, newStory } from '../guide/new-entry.ts';
import { wireEditor } from './editor-schemas.node.ts';
import { readRawFolder } from './folder.node.ts';
import { command, readArguments, UsageError } from './options.node.ts';
import { print } from './terminal.node.ts';

const usage = `npm run new -- story "Title" [--principle ID]
npm run new -- question "Tell me about …" [--principle ID]
npm run new -- principle "Name"
npm run new -- about "Why …?"`;

const makers = { story: newStory, question: newQuestion, principle: newPrinciple, about: newAbout } as const;

/** `npm run new -- story "Title"`: makes a valid file to go on with. Opens nothing, overwrites nothing. */
export const run = command(async (args) => {
	const file = await make(args);
	print(`Made ${file}. It is valid as it stands: replace the prompts in it by your own words.`);
	return 0;
});

async function make(args: string[]): Promise<string> {
	const { kind, text, principle } = readNew(args);
	const folder = contentFolder();
	const bank = await readRawFolder(folder);
	const ids = bank.principles.map((principle) => principle.id);
	if (principle !== undefined && !ids.includes(principle)) {
		const near = nearest(principle, ids);
		throw new UsageError(
			`There is no principle "${principle}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
		);
	}
	const made = makers[kind](text, bank, principle);
	if ('reason' in made) throw new UsageError(made.reason);
	const path = join(folder, made.path);
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, made.text, { flag: 'wx' });
	} catch (error) {
		const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		if (!taken) throw error;
		throw new UsageError(`"${made.path}" exists already, and nothing is overwritten. Choose another name.`);
	}
	// An editor knows the kind of a file from a list. It is of the project's own content.
	if (folder === resolve('content')) await wireEditor({ root: resolve('.'), content: folder });
	return path;
}

function readNew(args: string[]) {
	const { options, words } = readArguments(args, { principle: { type: 'string' } }, usage);
	const [kind, ...name] = words;
	const text = name.join(' ').trim();
	if (!isKind(kind) || text === '') throw new UsageError(`Say what to make, and its name:\n${usage}`);
	return { kind, text, principle: options.principle };
}

const isKind = (kind: string | undefined): kind is keyof typeof makers =>
	kind !== undefined && Object.hasOwn(makers, kind);
