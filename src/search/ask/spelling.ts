/**
 * The number of typing errors between two words: a letter too many, too few, wrong, or two neighbours swapped
 * (optimal string alignment). Stops counting beyond `most` and returns `most + 1`.
 */
export function countErrors(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let row = 1; row <= one.length; row++) {
		const line = [row];
		let least = row;
		for (let column = 1; column <= other.length; column++) {
			const same = one[row - 1] === other[column - 1];
			let errors = Math.min(
				(last[column] ?? 0) + 1,
				(line[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			if (row > 1 && column > 1 && swapped) errors = Math.min(errors, (beforeLast[column - 2] ?? 0) + 1);
			line.push(errors);
			least = Math.min(least, errors);
		}
		if (least > most) return most + 1;
		beforeLast = last;
		last = line;
	}
	return Math.min(last[other.length] ?? 0, most + 1);
}

/** How many typing errors a word of this length may hold and still be recognised. */
export function allowedErrors(length: number): number {
	if (length < 4) return 0;
	return length < 8 ? 1 : 2;
}

/**
 * The known word that was most likely meant, if one is near enough. It begins with the same letter, as nearly
 * all mistyped words do; of two equally near the first wins, so pass the commonest words first.
 */
export function findMeant(word: string, known: Iterable<string>): string | undefined {
	let least = allowedErrors(word.length) + 1;
	let meant: string | undefined;
	for (const candidate of known) {
		if (candidate[0] !== word[0] || candidate.length < 3) continue;
		const errors = countErrors(word, candidate, least - 1);
		if (errors < least) {
			least = errors;
			meant = candidate;
		}
		if (least <= 1) break;
	}
	return meant;
}

/** Words longer than this are not searched for swapped letters: no little word is. */
const longestSwapped = 12;

/** True if two neighbouring letters of a known word are swapped, as thumbs do: `abuot`, `wiht`, `yuo`. */
export function isSwapped(word: string, known: ReadonlySet<string>): boolean {
	if (word.length > longestSwapped) return false;
	for (let at = 1; at < word.length; at++) {
		const other = `${word.slice(0, at - 1)}${word[at]}${word[at - 1]}${word.slice(at + 1)}`;
		if (other !== word && known.has(other)) return true;
	}
	return false;
}
