interface Weight {
	readonly hi: number;
	readonly lo: number;
}

/**
 * Weights that turn a list of sums into one weighted sum, so that an earlier sum always decides before a later one.
 * The first four are in the high part. Both parts stay below 2^50, so that sums along a path are exact. Where a giant day
 * leaves no room for all, the last ones, which only break ties, weigh nothing.
 *
 * @param most the most that each sum can reach
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
