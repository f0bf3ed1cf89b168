/** Chance that falls the same way each time. */
export interface Dice {
	/** A whole number, both ends included. */
	readonly between: (least: number, most: number) => number;
	/** True as often as the share says, 0 to 1. */
	readonly chance: (share: number) => boolean;
	readonly pick: <T>(list: readonly [T, ...T[]] | readonly T[]) => T;
	/** So many of a list, none of them twice; all of it where it has fewer. */
	readonly some: <T>(list: readonly T[], count: number) => T[];
}

/** Dice of a seed (mulberry32). */
export function dice(seed: number): Dice {
	let state = seed;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
	const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	return {
		between,
		chance: (share) => next() < share,
		pick: (list) => {
			const found = list[between(0, list.length - 1)];
			if (found === undefined) throw new RangeError('Nothing to pick from.');
			return found;
		},
		some: (list, count) => {
			const places = new Set<number>();
			while (places.size < Math.min(count, list.length)) places.add(between(0, list.length - 1));
			return list.filter((_, place) => places.has(place));
		},
	};
}
