export interface Weight {
	readonly hi: number;
	readonly lo: number;
}

/**
 * Weights that make a weighted sum compare as the list of sums does, given the most that each sum can reach.
 * The first four stay in the high part. Each part is kept below 2^50, so that sums along a path stay exact;
 * where a giant loop leaves no room, the last criteria, which break ties, are left out.
 */
export function weigh(most: readonly number[]): readonly Weight[] {
	for (let used = most.length; used > 4; used--) {
		for (let split = 4; split <= used; split++) {
			if (span(most.slice(0, split)) > 2 ** 50 || span(most.slice(split, used)) > 2 ** 50) continue;
			return most.map((_, i) => {
				if (i >= used) return { hi: 0, lo: 0 };
				if (i >= split) return { hi: 0, lo: span(most.slice(i + 1, used)) };
				return { hi: span(most.slice(i + 1, split)), lo: 0 };
			});
		}
	}
	throw new RangeError('A loop of this size cannot be planned.');
}

function span(most: readonly number[]): number {
	return most.reduce((product, number) => product * (number + 1), 1);
}
