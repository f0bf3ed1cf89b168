import { buildTables, stemsOf } from './evidence.ts';
import { commonWords, type Model } from './model.ts';

/** What stands before the numbers. Words in one text: as a list they take half a kilobyte more. */
type Head = Pick<Model, 'principles' | 'meanings' | 'sums'> & {
	readonly words: string;
	readonly wordings: number;
};

/** Codes: a wording ends; a stem comes for the first time; the first stem. */
const end = 0;
const newStem = 1;
const firstStem = 2;

/** Numbers from here on take two bytes; 4095 is the highest. */
const twoBytes = 240;

/**
 * The model as bytes for the browser, to be compressed: a line of JSON, then numbers by column, which compresses better than
 * by row: the principle of each wording; how far its first stem is from the one before; its other stems.
 */
export function packModel({ principles, words, wordings, meanings, sums }: Model): Uint8Array {
	let next = commonWords;
	const encode = (place: number) => {
		// A stem beyond the commonest comes for the first time where its number is the next one.
		if (place !== next) return place + firstStem;
		next++;
		return newStem;
	};
	const codes = Array.from(wordings.principles, (_, wording) =>
		Array.from(stemsOf(wordings, wording), encode),
	);
	let before = firstStem;
	const starts = codes.map(([start = newStem]) => {
		if (start === newStem) return newStem;
		const step = (start - before + words.length) % words.length;
		before = start;
		return step + firstStem;
	});
	const numbers = [...wordings.principles, ...starts, ...codes.flatMap(([, ...others]) => [...others, end])];
	const head: Head = {
		principles,
		words: words.join(' '),
		wordings: wordings.principles.length,
		meanings,
		sums,
	};
	return Uint8Array.from([
		...new TextEncoder().encode(`${JSON.stringify(head)}\n`),
		...numbers.flatMap((number) => (number < twoBytes ? number : [twoBytes + (number >> 8), number & 255])),
	]);
}

/**
 * The model that `packModel` packed, to the last digit. In plain loops over flat tables: run once, they take a fifth of the time
 * of callbacks that make an object of each wording, and the first answer waits for it.
 * @throws Error if the bytes are no model
 */
export function unpackModel(bytes: Uint8Array): Model {
	const lineEnd = bytes.indexOf('\n'.charCodeAt(0));
	const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd)));
	const words = head.words === '' ? [] : head.words.split(' ');
	const numbers = readNumbers(bytes.subarray(lineEnd + 1));
	const count = head.wordings;
	const [starts, stems] = [new Uint32Array(count + 1), new Uint16Array(numbers.length)];
	let at = 2 * count;
	let filled = 0;
	let next = commonWords;
	let before = 0;
	for (let wording = 0; wording < count; wording++) {
		const start = numbers[count + wording] ?? 0;
		if (start !== newStem) before = (before + start - firstStem) % words.length;
		stems[filled++] = start === newStem ? next++ : before;
		for (let code = numbers[at++] ?? end; code !== end; code = numbers[at++] ?? end)
			stems[filled++] = code === newStem ? next++ : code - firstStem;
		starts[wording + 1] = filled;
	}
	const wordings = { principles: numbers.subarray(0, count), starts, stems: stems.subarray(0, filled) };
	return { ...buildTables({ ...head, words, wordings }), sums: head.sums };
}

function readNumbers(bytes: Uint8Array): Uint16Array {
	const numbers = new Uint16Array(bytes.length);
	let count = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		numbers[count++] = byte < twoBytes ? byte : ((byte - twoBytes) << 8) | (bytes[++at] ?? 0);
	}
	return numbers.subarray(0, count);
}
