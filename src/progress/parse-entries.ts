import type { GenericSchema } from 'valibot';
import { readAs, toFields } from './schemas.ts';

/** What the entries are called, for the note on those that were lost. */
type Noun = readonly [one: string, many: string];

/** The entries of a list that can be read, no more than `most`. */
export function parseList<T>(
	value: unknown,
	entry: GenericSchema<unknown, T>,
	noun: Noun,
	most: number,
	notes: string[],
): readonly T[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) return noteWhole(noun, notes);
	const entries = value.flatMap((stored: unknown) => readAs(entry, stored) ?? []).slice(0, most);
	noteLost(value.length - entries.length, noun, notes);
	return entries;
}

/** The entries of a record that can be read. */
export function parseRecord<T>(
	value: unknown,
	key: GenericSchema<unknown, string>,
	entry: GenericSchema<unknown, T>,
	noun: Noun,
	notes: string[],
): Readonly<Record<string, T>> {
	const fields = toFields(value);
	if (!fields) return Object.fromEntries(noteWhole(noun, notes));
	const stored = Object.entries(fields);
	const entries = stored.flatMap(([name, content]): [string, T][] => {
		const read = readAs(entry, content);
		return readAs(key, name) === undefined || read === undefined ? [] : [[name, read]];
	});
	noteLost(stored.length - entries.length, noun, notes);
	return Object.fromEntries(entries);
}

function noteWhole([, many]: Noun, notes: string[]): [] {
	notes.push(`The list of ${many} could not be read and was left out.`);
	return [];
}

function noteLost(count: number, [one, many]: Noun, notes: string[]): void {
	if (count === 1) notes.push(`1 ${one} could not be read and was left out.`);
	if (count > 1) notes.push(`${count} ${many} could not be read and were left out.`);
}

/** The first entry of each key. */
export function distinct<T>(list: readonly T[], key: (entry: T) => string): readonly T[] {
	const seen = new Set<string>();
	return list.filter((entry) => !seen.has(key(entry)) && seen.add(key(entry)));
}
