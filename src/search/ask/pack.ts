import { commonWords, type Memory } from './memory.ts';

/** What the build sums over all features, so that the device need not. */
export type Sums = {
	/** Number of all features. */
	readonly features: number;
	/** Of each principle: how much it has of them all, and the length of its vector. */
	readonly masses: readonly number[];
	readonly norms: readonly number[];
};

/**
 * The memory as bytes, to be compressed: lines of ids, stems, meanings and sums, then numbers by column, which compresses better
 * than by row: how many wordings each principle has; how far the first
 * stem of each wording is from the one before; its length; its other stems.
 */
export function packMemory({ principles, words, wordings, meanings }: Memory, sums: Sums): Uint8Array {
	const counts = principles.map(
		(_, at) => wordings.principles.filter((principle) => principle === at).length,
	);
	const base = words.length + firstCode;
	const seen = new Set<number>();
	const encode = (word: number) => {
		// A stem beyond the commonest comes for the first time where its number is the next one.
		if (word < commonWords || seen.has(word)) return word + firstCode;
		seen.add(word);
		return nextWord;
	};
	let before = 0;
	const codes = Array.from(wordings.stems, encode);
	const coded = Array.from(wordings.principles, (_, at) =>
		codes.slice(wordings.starts[at], wordings.starts[at + 1]),
	);
	const starts = coded.map(([start = 0]) => {
		if (start === nextWord) return 0;
		const step = (start - before + base) % base;
		before = start;
		return step + 1;
	});
	const lengths = coded.map(({ length }) => length);
	const numbers = [...counts, ...starts, ...lengths, ...coded.flatMap(([, ...others]) => others)];
	const ofAll = [sums.features, ...sums.masses, ...sums.norms];
	const text = new TextEncoder().encode(
		`${principles.join(' ')}\n${words.join(' ')}\n${meanings.join('|')}\n${ofAll.join(' ')}\n`,
	);
	return Uint8Array.from([...text, ...numbers.flatMap(toBytes)]);
}

/** Reads packed bytes. @throws Error if they are not a packed memory */
export function unpackMemory(bytes: Uint8Array): { memory: Memory; sums: Sums } {
	let end = -1;
	for (let line = 0; line < 4; line++) {
		end = bytes.indexOf(lineEnd, end + 1);
		if (end < 0) throw new Error('The search model is damaged: build the site again.');
	}
	const [ids = '', stems = '', meanings = '', sums = ''] = new TextDecoder()
		.decode(bytes.subarray(0, end))
		.split('\n');
	const [principles, words] = [splitLine(ids), splitLine(stems)];
	const [features = 0, ...ofPrinciples] = splitLine(sums).map(Number);
	const numbers = toNumbers(bytes.subarray(end + 1));
	const count = sumOf(numbers.subarray(0, principles.length));
	const lengths = numbers.subarray(principles.length + count, principles.length + 2 * count);

	const base = words.length + firstCode;
	const ofWordings = new Uint8Array(count);
	const starts = new Uint32Array(count + 1);
	const stemsOfAll = new Uint16Array(sumOf(lengths));
	let filled = 0;
	let next = commonWords;
	const add = (code: number) => {
		stemsOfAll[filled++] = code === nextWord ? next++ : code - firstCode;
	};
	let rest = principles.length + 2 * count;
	let before = 0;
	let principle = 0;
	let left = numbers[0] ?? 0;
	for (let wording = 0; wording < count; wording++) {
		while (left === 0) left = numbers[++principle] ?? 0;
		left--;
		ofWordings[wording] = principle;
		const step = numbers[principles.length + wording] ?? 0;
		if (step > 0) before = (before + step - 1) % base;
		add(step > 0 ? before : nextWord);
		for (let more = (lengths[wording] ?? 0) - 1; more > 0; more--) add(numbers[rest++] ?? 0);
		starts[wording + 1] = filled;
	}
	return {
		memory: {
			principles,
			words,
			meanings: meanings.split('|'),
			wordings: { principles: ofWordings, starts, stems: stemsOfAll },
		},
		sums: {
			features,
			masses: ofPrinciples.slice(0, principles.length),
			norms: ofPrinciples.slice(principles.length),
		},
	};
}

/** The code of a stem that comes for the first time; the code of the first stem. */
const nextWord = 1;
const firstCode = 2;

/** Numbers from here on take two bytes; 4095 is the highest. */
const twoBytes = 240;

const toBytes = (number: number) => (number < twoBytes ? [number] : [twoBytes + (number >> 8), number & 255]);

function toNumbers(bytes: Uint8Array): Uint16Array {
	const numbers = new Uint16Array(bytes.length);
	let count = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		numbers[count++] = byte < twoBytes ? byte : ((byte - twoBytes) << 8) | (bytes[++at] ?? 0);
	}
	return numbers.subarray(0, count);
}

function sumOf(numbers: Uint16Array): number {
	let sum = 0;
	for (let at = 0; at < numbers.length; at++) sum += numbers[at] ?? 0;
	return sum;
}

const lineEnd = 10;

const splitLine = (line: string) => (line === '' ? [] : line.split(' '));
