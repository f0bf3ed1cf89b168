import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Bank } from '../../src/bank/bank.ts';
import { reportProblems } from '../../src/bank/problems/problem.ts';
import { type Loaded, loadBank } from '../../src/bank/read/load-bank.node.ts';
import { soundBank } from './fixture-banks.ts';

/**
 * What differs from the sound bank, by path from the content folder. A text or bytes: the whole file; a function: the
 * file's text changed; undefined: the file or folder is not there. A path that ends in `/` with an empty text is an empty
 * folder.
 */
export type Changes = Readonly<Record<string, string | Uint8Array | ((text: string) => string) | undefined>>;

/** Makes a content folder of the sound bank with changes, hands it over, and removes it. */
export async function withBank<T>(changes: Changes, use: (folder: string) => Promise<T>): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'bank-'));
	try {
		await cp(soundBank, folder, { recursive: true });
		for (const [path, change] of Object.entries(changes)) {
			const isFolder = path.endsWith('/');
			const place = join(folder, path.replace(/\/$/, ''));
			const text = typeof change === 'function' ? change(await readFile(place, 'utf8')) : change;
			if (text === undefined || isFolder) await rm(place, { recursive: true, force: text !== undefined });
			if (text === undefined) continue;
			await mkdir(isFolder ? place : dirname(place), { recursive: true });
			if (!isFolder) await writeFile(place, text);
		}
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export const loadWith = (changes: Changes): Promise<Loaded> =>
	withBank(changes, (folder) => loadBank(folder, { withHtml: true }));

/** The report of a bank that must be broken. */
export async function reportWith(changes: Changes): Promise<string> {
	const { problems } = await loadWith(changes);
	assert.notEqual(problems.length, 0, 'The bank has no problem.');
	return reportProblems(problems);
}

/** The linked bank of a content folder that must be sound. */
export async function soundWith(changes: Changes): Promise<Bank> {
	const { bank, problems } = await loadWith(changes);
	assert.ok(bank, reportProblems(problems));
	return bank;
}

/** A change that puts one passage in the place of another, which must be there. */
export const swap =
	(from: string, to: string) =>
	(text: string): string => {
		assert.ok(text.includes(from), `"${from}" is not in the file, so nothing would change.`);
		return text.replace(from, () => to);
	};
