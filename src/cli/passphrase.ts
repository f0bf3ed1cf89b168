import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { UsageError } from './options.ts';

/**
 * Guesses that a passphrase has to withstand, as a power of ten. At the cost of a guess (src/domain/vault/head.ts) a
 * machine that tries ten thousand a second is at it for three hundred years.
 */
const leastGuesses = 14;

/** Of 2,048 words, seven: 77 bits. The list of BIP 39 is made for copying by hand: no two words share four letters. */
const words = 7;

/** A passphrase by chance, from this machine's source of randomness. */
export const makePassphrase = (): string =>
	Array.from({ length: words }, () => wordlist[randomInt(wordlist.length)]).join(' ');

/** Why a passphrase is too easy to guess; undefined where it is not. */
export function findWeakness(passphrase: string): string | undefined {
	const zxcvbn = new ZxcvbnFactory({
		dictionary: { ...common.dictionary, ...english.dictionary },
		graphs: common.adjacencyGraphs,
		translations: english.translations,
	});
	// Longer ones are cut: it takes minutes to judge a page of text.
	const { guessesLog10, feedback } = zxcvbn.check(passphrase.slice(0, 100));
	if (guessesLog10 >= leastGuesses) return undefined;
	const reasons = [feedback.warning, ...feedback.suggestions].filter((it) => it !== null && it !== '');
	return `It would be found in some 10^${Math.max(1, Math.floor(guessesLog10))} guesses; it takes 10^${leastGuesses}. ${reasons.join(' ')}`.trim();
}

/**
 * The passphrase to lock with: from `STORY_BANK_PASSPHRASE`, else asked for, twice and without echo.
 * @throws UsageError where there is none, where it is weak, or where the two differ
 */
export async function choosePassphrase(): Promise<string> {
	const given = process.env['STORY_BANK_PASSPHRASE'];
	if (!given && !process.stdin.isTTY) {
		throw new UsageError(
			'Locking needs a passphrase. Set STORY_BANK_PASSPHRASE, or run this in a terminal, which asks for it.',
		);
	}
	const passphrase = given || (await askUnseen('Passphrase: '));
	const weakness = findWeakness(passphrase);
	if (weakness !== undefined) {
		throw new UsageError(
			`This passphrase is too weak. ${weakness}\nHere is a good one, made on this machine just now: ${makePassphrase()}`,
		);
	}
	if (!given && (await askUnseen('Once more: ')) !== passphrase)
		throw new UsageError('The two are not the same. Nothing was built.');
	return passphrase;
}

async function askUnseen(question: string): Promise<string> {
	process.stderr.write(question);
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
	try {
		return await terminal.question('');
	} finally {
		terminal.close();
		process.stderr.write('\n');
	}
}
