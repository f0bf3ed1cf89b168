import { type Memory, shortCodes, type Wording } from './memory.ts';

/**
 * The memory as bytes, to be sent compressed: a line of ids, a line of stems, then each principle's wordings as
 * numbers of stems. Of each stem stand only how many letters it shares with the one before, and the rest. The first
 * 235 stems take one byte, the others two; 0 ends a wording, two in a row a principle. Nothing is rounded: the
 * device ranks with the numbers of the build.
 */
export function packMemory(memory: Memory): Uint8Array {
	const head = new TextEncoder().encode(`${memory.principles.join(' ')}\n${joinWords(memory.words)}\n`);
	const body: number[] = [];
	for (const principle of memory.principles.keys()) {
		for (const wording of memory.wordings) {
			if (wording.principle !== principle) continue;
			for (const word of wording.words) body.push(...encode(word));
			body.push(0);
		}
		body.push(0);
	}
	const bytes = new Uint8Array(head.length + body.length);
	bytes.set(head);
	bytes.set(body, head.length);
	return bytes;
}

/** Reads packed bytes. Throws a message in words if they are not a packed memory. */
export function unpackMemory(bytes: Uint8Array): Memory {
	const endOfPrinciples = bytes.indexOf(lineEnd);
	const endOfWords = bytes.indexOf(lineEnd, endOfPrinciples + 1);
	if (endOfPrinciples < 0 || endOfWords < 0)
		throw new Error('The search model is cut short: build the site again.');
	const principles = splitLine(bytes.subarray(0, endOfPrinciples));
	const words = parseWords(bytes.subarray(endOfPrinciples + 1, endOfWords));
	const wordings = readWordings(bytes.subarray(endOfWords + 1));
	const strange = wordings.some(
		(it) => it.principle >= principles.length || it.words.some((at) => at >= words.length),
	);
	if (strange) throw new Error('The search model is damaged: build the site again.');
	return { principles, words, wordings };
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
			const end = letters.findIndex((it, at) => at === mostShared || it !== before[at]);
			const shared = end < 0 ? Math.min(letters.length, mostShared) : end;
			before = letters;
			return `${shareCodes[shared] ?? ''}${letters.slice(shared).join('')}`;
		})
		.join('');
}

function parseWords(bytes: Uint8Array): string[] {
	let before: string[] = [];
	return new TextDecoder()
		.decode(bytes)
		.split(/(?=[A-Z])/)
		.filter((it) => it !== '')
		.map((it) => {
			before = [...before.slice(0, shareCodes.indexOf(it[0] ?? '')), ...it.slice(1)];
			return before.join('');
		});
}

function encode(word: number): number[] {
	if (word < shortCodes) return [word + 1];
	const rest = word - shortCodes;
	return [shortCodes + 1 + (rest >> 8), rest & 255];
}

function readWordings(bytes: Uint8Array): Wording[] {
	const wordings: Wording[] = [];
	let principle = 0;
	let words: number[] = [];
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (byte > shortCodes) {
			at++;
			words.push(shortCodes + ((byte - shortCodes - 1) << 8) + (bytes[at] ?? 0));
		} else if (byte > 0) {
			words.push(byte - 1);
		} else if (words.length > 0) {
			wordings.push({ principle, words });
			words = [];
		} else {
			principle++;
		}
	}
	return wordings;
}

function splitLine(bytes: Uint8Array): string[] {
	const line = new TextDecoder().decode(bytes);
	return line === '' ? [] : line.split(' ');
}
