import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../bank/problems/nearest.ts';
import { contentFolder, ownFolder } from '../bank/read/content-folder.node.ts';
import { readPhrasings } from '../bank/read/load-bank.node.ts';
import { principleFromBox } from '../guide/empty-bank.ts';
import type { ContentFile } from '../guide/guide-reading.ts';
import { newAbout, newPrinciple, newQuestion, newStory } from '../guide/new-entry.ts';
import { unseenIn } from '../site/unseen.ts';
import { wireEditor } from './editor-schemas.node.ts';
import { readBox, readRawFolder } from './folder.node.ts';
import { command, readArguments, UsageError } from './options.node.ts';
import { print } from './terminal.node.ts';

const usage = `npm run new -- story "Title" [--principle ID]
npm run new -- question "Tell me about …" [--principle ID]
npm run new -- principle "Name"
npm run new -- about "Why …?"`;

const makers = { story: newStory, question: newQuestion, principle: newPrinciple, about: newAbout } as const;

/** `npm run new -- story "Title"`: makes a valid file to go on with. Opens nothing, overwrites nothing. */
export const run = command(async (args) => {
	const [file = '', ...others] = await make(args);
	print(`Made ${file}. It is valid as it stands: replace the prompts in it by your own words.`);
	if (others.length > 0) print(`Its questions and wordings are from content/: ${others.join(', ')}.`);
	return 0;
});

/** The files that were made. */
async function make(args: string[]): Promise<string[]> {
	const { kind, text, principle } = readNew(args);
	const unseen = unseenIn(text);
	if (unseen) throw new UsageError(`The name ${unseen}.`);
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
	const { files } = await readPhrasings(folder);
	const known =
		kind === 'principle' && principleFromBox(text, bank, await readBox(resolve('content')), files);
	const paths: string[] = [];
	for (const file of known || [made]) paths.push(await writeNew(folder, file));
	// An editor knows the kind of a file from a list. It is of the project's own content.
	if ([resolve('content'), resolve(ownFolder)].includes(folder))
		await wireEditor({ root: resolve('.'), content: folder });
	return paths;
}

async function writeNew(folder: string, file: ContentFile): Promise<string> {
	const path = join(folder, file.path);
	await mkdir(dirname(path), { recursive: true });
	try {
		await writeFile(path, file.text, { flag: 'wx' });
	} catch (error) {
		const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
		if (!taken) throw error;
		throw new UsageError(`"${file.path}" exists already, and nothing is overwritten. Choose another name.`);
	}
	const fromHere = relative('.', path);
	return fromHere.startsWith('..') ? path : fromHere;
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
