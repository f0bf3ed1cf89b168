import type { Progress } from './shape.ts';
import type { AnyPart } from './stored-part.ts';

/**
 * One progress from two that were both made from `base`: this tab's, and the stored one. It is needed where a tab could not
 * write for a while, or where a browser has no locks. Each part merges its own value.
 */
export function mergeProgress(
	base: Progress,
	mine: Progress,
	theirs: Progress,
	parts: readonly AnyPart[],
): Progress {
	const values = Object.fromEntries(parts.map((part) => [part.name, part.merge(base, mine, theirs)]));
	const unknown = mergeEntries(toMap(base.values), toMap(mine.values), toMap(theirs.values), first);
	return {
		revision: Math.max(mine.revision, theirs.revision),
		values: { ...Object.fromEntries(unknown), ...values },
	};
}

/**
 * An entry that one side changed is taken from that side. One that a side removed is gone, unless the other side changed
 * it. One that both changed is resolved. Their entries come first, in their order.
 */
export function mergeEntries<T>(
	base: ReadonlyMap<string, T>,
	mine: ReadonlyMap<string, T>,
	theirs: ReadonlyMap<string, T>,
	resolve: (mine: T, theirs: T) => T,
): Map<string, T> {
	const merged = new Map<string, T>();
	for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
		const [b, m, t] = [base.get(key), mine.get(key), theirs.get(key)];
		const entry = isSame(m, b)
			? t
			: isSame(t, b) || t === undefined
				? m
				: m === undefined
					? t
					: resolve(m, t);
		if (entry !== undefined) merged.set(key, entry);
	}
	return merged;
}

/** Resolves by taking mine. */
export function first<T>(mine: T): T {
	return mine;
}

export function toMap<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
	return new Map(Object.entries(record));
}

export function byKey<T>(list: readonly T[], key: (entry: T) => string): ReadonlyMap<string, T> {
	return new Map(list.map((entry) => [key(entry), entry]));
}

/** Whether two values are plain data with the same fields, in any order. */
export function isSame(a: unknown, b: unknown): boolean {
	return a === b || (a !== undefined && b !== undefined && inOrder(a) === inOrder(b));
}

function inOrder(value: unknown): string {
	return JSON.stringify(value, (_, child) =>
		typeof child === 'object' && child !== null && !Array.isArray(child)
			? Object.fromEntries(Object.entries(child).sort(([a], [b]) => (a < b ? -1 : 1)))
			: child,
	);
}
