import { buildTables, type Wording } from './evidence.ts';
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
	const places = new Map(words.map((word, place) => [word, place]));
	let next = commonWords;
	const encode = (stem: string) => {
		const place = places.get(stem) ?? 0;
		// A stem beyond the commonest comes for the first time where its number is the next one.
		if (place !== next) return place + firstStem;
		next++;
		return newStem;
	};
	const codes = wordings.map(({ stems }) => stems.map(encode));
	let before = firstStem;
	const starts = codes.map(([start = newStem]) => {
		if (start === newStem) return newStem;
		const step = (start - before + words.length) % words.length;
		before = start;
		return step + firstStem;
	});
	const numbers = [
		...wordings.map(({ principle }) => principle),
		...starts,
		...codes.flatMap(([, ...others]) => [...others, end]),
	];
	const head: Head = { principles, words: words.join(' '), wordings: wordings.length, meanings, sums };
	return Uint8Array.from([
		...new TextEncoder().encode(`${JSON.stringify(head)}\n`),
		...numbers.flatMap((number) => (number < twoBytes ? number : [twoBytes + (number >> 8), number & 255])),
	]);
}

/** The model that `packModel` packed, to the last digit. @throws Error if the bytes are no model */
export function unpackModel(bytes: Uint8Array): Model {
	let at = bytes.indexOf('\n'.charCodeAt(0));
	const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at++)));
	const words = head.words === '' ? [] : head.words.split(' ');
	const readNumber = () => {
		const byte = bytes[at++] ?? 0;
		return byte < twoBytes ? byte : ((byte - twoBytes) << 8) | (bytes[at++] ?? 0);
	};
	const principleOf = Array.from({ length: head.wordings }, readNumber);
	const starts = Array.from({ length: head.wordings }, readNumber);
	let next = commonWords;
	let before = 0;
	const wordings = starts.map((start, wording): Wording => {
		if (start !== newStem) before = (before + start - firstStem) % words.length;
		const stems = [words[start === newStem ? next++ : before] ?? ''];
		for (let code = readNumber(); code !== end; code = readNumber())
			stems.push(words[code === newStem ? next++ : code - firstStem] ?? '');
		return { principle: principleOf[wording] ?? 0, stems };
	});
	return { ...buildTables({ ...head, words, wordings }), sums: head.sums };
}
