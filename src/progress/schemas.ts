import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import { isDeep } from '../bank/text/nesting.ts';
import { unseenIn } from '../site/unseen.ts';

/** A content id, or another of the same form. */
export const idSchema = v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

export const textSchema = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/** A text that stands for a person or a thing on the screen. */
export const nameSchema = (longest: number) =>
	v.pipe(
		textSchema(longest),
		v.check((text) => unseenIn(text) === undefined),
	);

export const numberSchema = (least: number, most: number) =>
	v.pipe(v.number(), v.minValue(least), v.maxValue(most));

export const wholeSchema = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Milliseconds since 1970, as far as dates reach. */
export const timeSchema = numberSchema(0, 8.64e15);

/** A field that is left out where it can't be read. */
export const optionalField = <T>(schema: v.GenericSchema<unknown, T>) =>
	v.fallback(v.optional(schema), undefined);

/** The entries of a list that can be read. */
export const listSchema = <T>(entry: v.GenericSchema<unknown, T>) =>
	v.pipe(
		v.array(v.unknown()),
		v.transform((list) => list.flatMap((value) => readAs(entry, value) ?? [])),
	);

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Any JSON value, nested no deeper than what a tool keeps. */
export const jsonSchema = v.custom<Json>((value) => isJson(value, 8));

/** What a schema makes of a value; undefined where it can't. */
export function readAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | undefined {
	const result = v.safeParse(schema, value);
	return result.success ? result.output : undefined;
}

/** The own fields of an object that is no list. */
export function toFields(value: unknown): Readonly<Record<string, unknown>> | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function isJson(value: unknown, depth: number): boolean {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (depth === 0 || typeof value !== 'object') return false;
	return Object.values(value).every((child) => isJson(child, depth - 1));
}

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
	const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
	return readEntries(list, (stored) => readAs(entry, stored), noun, most, notes);
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
	const readField = ([name, content]: readonly [string, unknown]): [string, T] | undefined => {
		const read = readAs(entry, content);
		return readAs(key, name) === undefined || read === undefined ? undefined : [name, read];
	};
	const entries = fields && Object.entries(fields);
	return Object.fromEntries(readEntries(entries, readField, noun, Infinity, notes));
}

/** Reads what it can, and notes what was lost. */
function readEntries<Stored, Entry>(
	list: readonly Stored[] | undefined,
	readEntry: (stored: Stored) => Entry | undefined,
	[one, many]: Noun,
	most: number,
	notes: string[],
): readonly Entry[] {
	if (!list) {
		notes.push(`The list of ${many} could not be read and was left out.`);
		return [];
	}
	const read = list.flatMap((stored) => {
		const entry = readEntry(stored);
		return entry === undefined ? [] : [{ stored, entry }];
	});
	const entries = read.slice(0, most).map(({ entry }) => entry);
	const lost = list.length - entries.length;
	if (lost === 1) notes.push(`1 ${one} could not be read and was left out.`);
	if (lost > 1) notes.push(`${lost} ${many} could not be read and were left out.`);
	const partly = read.filter(({ stored, entry }) => !isWhole(stored, entry)).length;
	if (partly > 0)
		notes.push(`Part of ${partly} ${partly === 1 ? one : many} could not be read and was left out.`);
	return entries;
}

/** Nothing of what was stored is missing in what was read. */
const isWhole = (stored: unknown, read: unknown) => !isDeep(stored) && isSame(stored, read);

/** The first entry of each key. */
export function distinct<T>(
	list: readonly T[],
	key: (entry: T) => string,
	[one, many]: Noun,
	notes: string[],
): readonly T[] {
	const seen = new Set<string>();
	const entries = list.filter((entry) => !seen.has(key(entry)) && seen.add(key(entry)));
	const twice = list.length - entries.length;
	if (twice > 0)
		notes.push(`${twice} ${twice === 1 ? `${one} is` : `${many} are`} there already and left out.`);
	return entries;
}

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
