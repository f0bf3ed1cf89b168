import type { Fields } from './fields.ts';
import { toFields, toList } from './fields.ts';

/** What the entries are called, for the note on those that were lost. */
export type Noun = readonly [one: string, many: string];

/** The items of a list that can be read, no more than `most`. */
export function parseItems<T>(
	value: unknown,
	noun: Noun,
	most: number,
	notes: string[],
	parse: (fields: Fields) => T | undefined,
): readonly T[] {
	if (value === undefined) return [];
	const list = toList(value);
	if (!list) {
		notes.push(`The list of ${noun[1]} could not be read and was left out.`);
		return [];
	}
	const items = list.flatMap((value) => {
		const fields = toFields(value);
		return (fields && parse(fields)) ?? [];
	});
	const kept = items.slice(0, most);
	noteLost(list.length - kept.length, noun, notes);
	return kept;
}

/** The entries of a record that can be read. */
export function parseEntries<T>(
	value: unknown,
	noun: Noun,
	notes: string[],
	parse: (key: string, value: unknown) => T | undefined,
): readonly (readonly [string, T])[] {
	if (value === undefined) return [];
	const fields = toFields(value);
	if (!fields) {
		notes.push(`The list of ${noun[1]} could not be read and was left out.`);
		return [];
	}
	const all = Object.entries(fields);
	const kept = all.flatMap(([key, it]) => {
		const parsed = parse(key, it);
		return parsed === undefined ? [] : [[key, parsed] as const];
	});
	noteLost(all.length - kept.length, noun, notes);
	return kept;
}

function noteLost(count: number, [one, many]: Noun, notes: string[]): void {
	if (count === 1) notes.push(`1 ${one} could not be read and was left out.`);
	if (count > 1) notes.push(`${count} ${many} could not be read and were left out.`);
}

/** The first item of each key. */
export function distinct<T>(list: readonly T[], key: (item: T) => string): readonly T[] {
	const seen = new Set<string>();
	return list.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
