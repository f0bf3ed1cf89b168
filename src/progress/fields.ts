import type { Json } from './shape.ts';

/**
 * Parsers by hand: zod would add 27 kB gzipped to a page that may hold 30. Each makes a known value of anything,
 * or undefined.
 */
export type Fields = Readonly<Record<string, unknown>>;

export function toFields(value: unknown): Fields | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** A field that the object itself has: never one that every object has. */
export function field(fields: Fields, name: string): unknown {
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function toList(value: unknown): readonly unknown[] | undefined {
	return Array.isArray(value) ? value : undefined;
}

/** A content id, or another of the same form. */
export function toId(value: unknown): string | undefined {
	return typeof value === 'string' && value.length <= 200 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
		? value
		: undefined;
}

export function toText(value: unknown, longest: number): string | undefined {
	return typeof value === 'string' && value.length <= longest ? value : undefined;
}

export function toNumber(value: unknown, least: number, most: number): number | undefined {
	return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

export function toWhole(value: unknown, least: number, most: number): number | undefined {
	return Number.isInteger(value) ? toNumber(value, least, most) : undefined;
}

/** Milliseconds since 1970, as far as dates reach. */
export function toTime(value: unknown): number | undefined {
	return toNumber(value, 0, 8.64e15);
}

/** Any JSON value, nested no deeper than a setting needs. */
export function toJson(value: unknown, depth = 8): Json | undefined {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	if (depth === 0 || typeof value !== 'object') return undefined;
	if (Array.isArray(value)) {
		const items = value.map((item) => toJson(item, depth - 1));
		return items.every((item) => item !== undefined) ? items : undefined;
	}
	const entries: [string, Json][] = [];
	for (const [key, item] of Object.entries(value)) {
		const json = toJson(item, depth - 1);
		if (json === undefined) return undefined;
		entries.push([key, json]);
	}
	return Object.fromEntries(entries);
}
