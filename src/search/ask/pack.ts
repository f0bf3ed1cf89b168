import { type Coder, createReader, createSymbols, createWriter } from './coding.ts';
import type { Memory, Wording } from './memory.ts';

/**
 * The memory as bytes; compressing them again saves nothing. First a sum that tells damage, then, in arithmetic
 * coding: a line of ids; a line of stems, of each only how many letters it shares with the one before, and the rest;
 * for each principle how many wordings begin with each stem, which is cheaper than to begin each anew; and how each
 * goes on. Nothing is rounded: the device ranks with the numbers of the build.
 */
export function packMemory({ principles, words, wordings }: Memory): Uint8Array {
	const writer = createWriter();
	const letter = lettersOf();
	const text = `${principles.join(' ')}\n${joinWords(words)}\n`;
	for (const byte of new TextEncoder().encode(text)) letter(writer, byte);

	const more = startsOf(words.length);
	const follow = followOf(words.length);
	for (const principle of principles.keys()) {
		const own = wordings.filter((wording) => wording.principle === principle).map((wording) => wording.words);
		const counts = words.map(() => 0);
		for (const [start = 0] of own) counts[start] = (counts[start] ?? 0) + 1;
		for (const [start, count] of counts.entries()) {
			for (let left = count; left >= 0; left--) more(writer, start, left > 0 ? 1 : 0);
		}
		for (const wording of own) {
			for (const at of wording.keys()) follow(writer, [0, principle + 1], (wording[at + 1] ?? -1) + 1);
		}
	}
	return seal(writer.finish());
}

/** Reads packed bytes. Throws a message in words if they are not a packed memory. */
export function unpackMemory(bytes: Uint8Array): Memory {
	const reader = createReader(unseal(bytes));
	const letter = lettersOf();
	const principles = splitLine(readLine(reader, letter));
	const words = parseWords(readLine(reader, letter));

	const more = startsOf(words.length);
	const follow = followOf(words.length);
	const wordings: Wording[] = [];
	for (const principle of principles.keys()) {
		const begun: number[][] = [];
		for (const start of words.keys()) while (more(reader, start)) begun.push([start]);
		const contexts = [0, principle + 1];
		for (const wording of begun) {
			for (let word = follow(reader, contexts); word > 0; word = follow(reader, contexts))
				wording.push(word - 1);
			wordings.push({ principle, words: wording });
		}
	}
	return { principles, words, wordings };
}

/** Bytes of text, expected by the two before. */
function lettersOf() {
	const symbols = createSymbols(8, [1, 10, 100], 1 << 16);
	let before = 0;
	return (coder: Coder, byte?: number): number => {
		const read = symbols(coder, [0, before & 0xff, before], byte);
		before = ((before << 8) | read) & 0xffff;
		return read;
	};
}

/** Whether one more wording of a principle begins with a stem, expected by how it was with the principles before. */
function startsOf(count: number) {
	const shares = Array.from({ length: count }, () => Int32Array.of(9, 1));
	return (coder: Coder, start: number, more?: number): number => {
		const known = shares[start] ?? Int32Array.of(9, 1);
		const read = coder.code(known, (known[0] ?? 0) + (known[1] ?? 0), more ?? 0);
		known[read] = (known[read] ?? 0) + 5;
		return read;
	};
}

/** The stem that goes on a wording, from 1, or 0 for its end; expected by the stems of all, and of its principle. */
function followOf(count: number) {
	return createSymbols(32 - Math.clz32(count), [1, 8], 1 << 17);
}

function readLine(reader: Coder, letter: (coder: Coder) => number): string {
	const bytes: number[] = [];
	for (let byte = letter(reader); byte !== lineEnd; byte = letter(reader)) bytes.push(byte);
	return new TextDecoder().decode(Uint8Array.from(bytes));
}

function seal(coded: readonly number[]): Uint8Array {
	const bytes = Uint8Array.from([0, 0, 0, 0, ...coded]);
	new DataView(bytes.buffer).setUint32(0, sumUp(bytes));
	return bytes;
}

function unseal(bytes: Uint8Array): Uint8Array {
	const { buffer, byteOffset, length } = bytes;
	if (length < 2 * sumLength || new DataView(buffer, byteOffset).getUint32(0) !== sumUp(bytes))
		throw new Error('The search model is cut short or damaged: build the site again.');
	return bytes.subarray(sumLength);
}

const sumLength = 4;

/** FNV-1a of what follows the sum. */
function sumUp(bytes: Uint8Array): number {
	return (
		bytes.subarray(sumLength).reduce((sum, number) => Math.imul(sum ^ number, 16777619), 0x811c9dc5) >>> 0
	);
}

const lineEnd = 10;
/** How many letters a stem shares with the one before, as a capital: A for none. Stems are lower case. */
const shareCodes = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const mostShared = shareCodes.length - 1;

function joinWords(words: readonly string[]): string {
	let before: string[] = [];
	return words
		.map((word) => {
			const letters = [...word];
			const end = letters.findIndex((letter, at) => at === mostShared || letter !== before[at]);
			const shared = end < 0 ? Math.min(letters.length, mostShared) : end;
			before = letters;
			return `${shareCodes[shared] ?? ''}${letters.slice(shared).join('')}`;
		})
		.join('');
}

function parseWords(line: string): string[] {
	let before: string[] = [];
	return line
		.split(/(?=[A-Z])/)
		.filter((part) => part !== '')
		.map((part) => {
			before = [...before.slice(0, shareCodes.indexOf(part[0] ?? '')), ...[...part].slice(1)];
			return before.join('');
		});
}

function splitLine(line: string): string[] {
	return line === '' ? [] : line.split(' ');
}
