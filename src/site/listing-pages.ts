/** A list cut into the pages that it is shown on. */
export interface ListPage<T> {
	readonly items: readonly T[];
	/** From 1. */
	readonly number: number;
	readonly count: number;
}

/** Cuts a list into sheets of at most `size`; an empty list is one empty listPage. */
export function cutIntoPages<T>(items: readonly T[], size: number): ListPage<T>[] {
	const count = Math.max(1, Math.ceil(items.length / size));
	return Array.from({ length: count }, (_, i) => ({
		items: items.slice(i * size, (i + 1) * size),
		number: i + 1,
		count,
	}));
}

/** At most `most` of a list, in its order: one of them and those nearest to it. */
export function around<T>(items: readonly T[], item: T, most: number): readonly T[] {
	const first = Math.min(items.indexOf(item) - Math.floor(most / 2), items.length - most);
	return items.slice(Math.max(0, first), Math.max(0, first) + most);
}
