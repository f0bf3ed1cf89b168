import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bank } from '../bank/bank.ts';
import { counted } from '../bank/counts.ts';
import { ownFolder } from '../bank/read/content-folder.node.ts';
import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import { bankFileLimit, readRegularFile } from '../bank/read/regular-file.node.ts';
import { emptyBank, filesWithPhrasings, parseValues, withValues } from '../guide/empty-bank.ts';
import { baseOf } from '../guide/merge-guide.ts';
import { readBox, starterFrameworks } from './folder.node.ts';
import { run as importNotes } from './import.node.ts';
import { isEmptyFolder, newDraftFolder, writeBase } from './import-files.node.ts';
import { command, readArguments, UsageError } from './options.node.ts';
import { proposeFor } from './propose.node.ts';
import { print } from './terminal.node.ts';

const usage = `npm run mine
npm run mine -- NOTES.md
npm run mine -- --values COMPANY
npm run mine -- --accept`;

/**
 * `npm run mine [-- NOTES] [-- --values LIST]`: a bank of one's own in `my-bank/`, or where STORY_BANK_CONTENT points, with
 * the principles and questions of the project and no story. Notes are imported into it. What is there stays as it is.
 */
export const run = command(async (args) => {
	const { options, words: notes } = readArguments(
		args,
		{ values: { type: 'string' }, accept: { type: 'boolean' } },
		usage,
	);
	const folder = process.env.STORY_BANK_CONTENT || ownFolder;
	const isNew = await isEmptyFolder(folder);
	if (!isNew && options.values !== undefined)
		throw new UsageError(
			`${folder}/ is there already, and its principles stay. For other values, rename that folder and run this again.`,
		);
	if (isNew) {
		await makeBank(folder, { values: options.values });
		print(`Made ${folder}/. ${describeBank(await soundBank(folder))}`);
		print(
			process.env.STORY_BANK_CONTENT
				? 'STORY_BANK_CONTENT points to it.'
				: 'Every command uses it from now on. Git leaves it out.',
		);
	} else {
		print(`${folder}/ is there already. ${describeBank(await soundBank(folder))} What is in it stays.`);
	}
	const accept = options.accept ?? false;
	for (const note of notes) {
		const failed = await importNotes([note, '--out', folder, '--merge', ...(accept ? ['--accept'] : [])]);
		if (failed) return failed;
	}
	if (notes.length === 0) await proposeFor(folder, { accept });
	print(`\n${nextSteps(await soundBank(folder), folder)}`);
	return 0;
});

/**
 * Makes a bank without stories.
 * @param box the bank that principles, questions and wordings are taken from
 * @param values the name of a list of values in place of the principles, or a file with one
 */
export async function makeBank(
	folder: string,
	{ box = 'content', values }: { readonly box?: string; readonly values?: string | undefined } = {},
): Promise<void> {
	const inBox = await readBox(resolve(box));
	const likeBox = emptyBank(inBox, await starterFrameworks());
	const bank = values === undefined ? likeBox : withValues(likeBox, await readValues(values));
	const draft = await newDraftFolder(filesWithPhrasings(bank, inBox), folder);
	try {
		soundOf(await loadBank(draft.path));
		// So that an import may put its stories into the gaps: they are nobody's own words.
		await writeBase(draft.path, baseOf(bank));
		await draft.move();
	} finally {
		await draft.remove();
	}
}

const valuesFolder = fileURLToPath(new URL('./starter/values/', import.meta.url));

async function readValues(list: string) {
	const known = (await readdir(valuesFolder)).map((file) => basename(file, '.txt')).toSorted();
	const isKnown = known.includes(list.toLowerCase());
	const bytes = await readRegularFile(
		isKnown ? join(valuesFolder, `${list.toLowerCase()}.txt`) : list,
		bankFileLimit,
	).catch(() => {
		throw new UsageError(
			`There is no list of values "${list}". There are ${known.join(', ')}. For another company, write its values into a text file, one a line, and name the file.`,
		);
	});
	const values = parseValues(decode(bytes, list));
	if (values.length === 0)
		throw new UsageError(`"${list}" names no value. Write one a line: "Name: what it means".`);
	return values;
}

function decode(bytes: Uint8Array, file: string): string {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		if (!text.includes('\0')) return text;
	} catch {}
	throw new UsageError(`"${file}" is not plain text. Save it as a text file in UTF-8, one value a line.`);
}

/** @throws BankError with the report where it has problems */
const soundBank = async (folder: string): Promise<Bank> => soundOf(await loadBank(resolve(folder))).bank;

const describeBank = ({ principles, questions, about, stories }: Bank): string =>
	`It holds ${counted(principles.length, 'principle')}, ${counted(questions.length, 'question')}, ${counted(about.length, 'question about you', 'questions about you')} and ${
		stories.length === 0 ? 'no story yet' : counted(stories.length, 'story', 'stories')
	}.`;

function nextSteps({ stories }: Bank, folder: string): string {
	const steps =
		stories.length === 0
			? [
					'npm run mine -- NOTES.md           bring the notes that you have',
					'npm run new -- story "Its title"   or begin with one story',
				]
			: ['npm run readiness                  what is missing, worst first'];
	return [
		'Next:',
		...[...steps, 'npm start                          see the bank'].map((step) => `  ${step}`),
		`Your name and your interview go into ${folder}/bank.yaml.`,
	].join('\n');
}
