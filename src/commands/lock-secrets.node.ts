import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { readRegularFile, UnreadableError } from '../bank/read/regular-file.node.ts';
import { saltLength } from '../lock/encryption/locked-bank.ts';
import { normalizePassphrase, randomBytes } from '../lock/encryption/seal.ts';
import { UsageError } from './options.node.ts';
import { print, printQuestion } from './terminal.node.ts';

/**
 * Guesses that a passphrase has to withstand, as a power of ten. At the cost of a guess (src/lock/encryption/locked-bank.ts) a
 * machine that tries ten thousand a second is at it for three hundred years.
 */
const leastGuesses = 14;

/** Of 2,048 words, seven: 77 bits. The list of BIP 39 is made for copying by hand: no two words share four letters. */
const words = 7;

/** A passphrase by chance, from this machine's source of randomness. */
export const makePassphrase = (): string =>
	Array.from({ length: words }, () => wordlist[randomInt(wordlist.length)]).join(' ');

/** Sentences that every list of guesses begins with, and that are long enough to look strong. */
const famous = [
	'correct horse battery staple',
	'to be or not to be that is the question',
	'the quick brown fox jumps over the lazy dog',
	'may the force be with you',
	'i think therefore i am',
	'the only thing we have to fear is fear itself',
	'one small step for man one giant leap for mankind',
	'in the beginning god created the heaven and the earth',
	'it was the best of times it was the worst of times',
	'all happy families are alike',
	'we hold these truths to be self evident',
	'four score and seven years ago',
	'never gonna give you up',
	'twinkle twinkle little star how i wonder what you are',
	'abandon abandon abandon abandon abandon abandon abandon',
];

/**
 * What says why a passphrase is too easy to guess; undefined where it is not.
 * @param known what whoever guesses may know of its owner: the bank's title, names
 */
export function judge(known: readonly string[] = []): (passphrase: string) => string | undefined {
	const zxcvbn = new ZxcvbnFactory({
		dictionary: {
			...common.dictionary,
			...english.dictionary,
			famous,
			known: known.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []),
		},
		graphs: common.adjacencyGraphs,
		translations: english.translations,
	});
	return (passphrase) => {
		// Longer ones are cut: it takes minutes to judge a page of text.
		const text = normalizePassphrase(passphrase).slice(0, 64);
		const words = text.split(/[\s_.,;:-]+/).filter((part) => part !== '');
		const [asWritten, asWords] = [zxcvbn.check(text), zxcvbn.check(words.join(' ').toLowerCase())];
		const easier = asWritten.guessesLog10 > asWords.guessesLog10 ? asWords : asWritten;
		// It takes words for chosen by chance, at ten thousand guesses each, "the" as well. In a sentence they are not.
		const byWords = words.reduce((sum, word) => sum + zxcvbn.check(word).guessesLog10, 0);
		const guesses = Math.min(easier.guessesLog10, byWords);
		if (guesses >= leastGuesses) return undefined;
		const { warning, suggestions } = easier.feedback;
		const advice = [warning, ...suggestions].filter((text) => text !== null && text !== '').join(' ');
		const isFamous = famous.some((sentence) => words.join(' ').toLowerCase().includes(sentence));
		const reason = isFamous
			? 'It is a famous one: every list of guesses begins with those.'
			: advice || 'It is short, or its words are common ones: take more of them, by chance.';
		const power = Math.max(1, Math.floor(guesses));
		return `It would be found in some 10^${power} guesses, in ${timeFor(power)}; it takes 10^${leastGuesses}, which is centuries. ${reason}`;
	};
}

/** How long a machine takes for ten to this power of guesses, ten thousand a second. */
function timeFor(power: number): string {
	const times = ['seconds', 'minutes', 'a day', 'months'];
	return times[Math.max(0, Math.ceil((power - 5) / 2))] ?? 'years';
}

/**
 * The passphrase to lock with: from `STORY_BANK_PASSPHRASE`, else asked for, twice and without echo.
 * @param known as of `judge`
 * @throws UsageError where there is none, where it is weak, or where the two differ
 */
export async function choosePassphrase(known: readonly string[] = []): Promise<string> {
	const given = process.env.STORY_BANK_PASSPHRASE;
	// No program that is started from here has any use for it.
	delete process.env.STORY_BANK_PASSPHRASE;
	if (!given && !process.stdin.isTTY) {
		throw new UsageError(
			'Locking needs a passphrase. Set STORY_BANK_PASSPHRASE, or run this in a terminal, which asks for it.',
		);
	}
	const passphrase = given || (await askUnseen('Passphrase: '));
	const weakness = judge(known)(passphrase);
	if (weakness !== undefined) throw new UsageError(`This passphrase is too weak. ${weakness}\n${offer()}`);
	if (!given && (await askUnseen('Once more: ')) !== passphrase)
		throw new UsageError('The two are not the same. Nothing was built.');
	return passphrase;
}

/** A good one; not in the log of a workflow, which may be public. */
const offer = () =>
	process.env.GITHUB_ACTIONS
		? 'A good one is offered by "npm run build -- --lock" on your own machine: this log is no place for it.'
		: `Here is a good one, made on this machine just now: ${makePassphrase()}`;

async function askUnseen(question: string): Promise<string> {
	printQuestion(question);
	const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
	const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
	try {
		return await terminal.question('');
	} catch {
		// Ctrl C, Ctrl D.
		throw new UsageError('\nThere is no passphrase. Nothing was built.');
	} finally {
		terminal.close();
		printQuestion('\n');
	}
}

/** In the project's folder. A salt is no secret (every locked bank shows its own), so the file can go into the repository. */
export const saltFile = 'vault.salt';

/**
 * The salt that all versions of a bank are locked with, so that a phone that stays unlocked opens the next one as well:
 * from `STORY_BANK_SALT`, else from the file, which is made at the first time.
 * @throws UsageError where it is not one, or where a workflow has none
 */
export async function keptSalt(): Promise<Uint8Array<ArrayBuffer>> {
	const given = process.env.STORY_BANK_SALT;
	if (given) return parseSalt(given, 'STORY_BANK_SALT');
	const bytes = await readRegularFile(saltFile, 1000).catch((error: unknown) => {
		if (!(error instanceof UnreadableError)) throw error;
		if (!error.isMissing) throw new UsageError(`${saltFile} cannot be read: ${error.message}.`);
	});
	if (bytes) return parseSalt(new TextDecoder().decode(bytes), saltFile);
	const salt = randomBytes(saltLength);
	const hex = Buffer.from(salt).toString('hex');
	// Each version would have another key: what readers noted and recorded would be gone for them, each time.
	if (process.env.GITHUB_ACTIONS) {
		throw new UsageError(
			`There is no salt, and a workflow's machine would lose it. Commit ${saltFile}, or set the variable STORY_BANK_SALT to ${hex}`,
		);
	}
	await writeFile(saltFile, `${hex}\n`, { flag: 'wx' });
	print(
		`${saltFile} is new. Keep it with the project: with it, readers keep what they noted, and unlocked phones open the next version.`,
	);
	return salt;
}

function parseSalt(text: string, where: string): Uint8Array<ArrayBuffer> {
	const hex = text.trim();
	if (!new RegExp(`^[0-9a-f]{${2 * saltLength}}$`).test(hex))
		throw new UsageError(`${where} holds no salt: ${2 * saltLength} digits from 0 to 9 and a to f.`);
	return new Uint8Array(Buffer.from(hex, 'hex'));
}
