/** The version of the stored progress. A change of shape raises it; then `parseProgress` has to bring an older one up. */
export const currentVersion = 1;

/**
 * Everything the tools keep on the device: what each feature keeps, by the name of its part. Read it with `read` of that
 * `StoredPart`. A value whose part this page does not know is carried along as it was stored.
 */
export type Progress = Readonly<Record<string, unknown>>;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const emptyProgress: Progress = {};

/** The value of a name that the record itself has: never one that every object has. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(record, name) ? record[name] : undefined;
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

/** A file or a store that can't be used. Nothing was changed. */
export interface Refusal {
	readonly ok: false;
	readonly reason: 'foreign' | 'newer' | 'damaged';
	/** What is wrong and what to do, for the person. */
	readonly message: string;
}

export function refuse(reason: Refusal['reason'], message: string): Refusal {
	return { ok: false, reason, message };
}
