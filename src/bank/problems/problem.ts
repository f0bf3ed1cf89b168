import { fieldRows } from './table/field-rows.ts';
import { fileRows } from './table/file-rows.ts';
import { linkRows } from './table/link-rows.ts';
import type { Details, Row } from './table/row.ts';
import { textRows } from './table/text-rows.ts';

/** Where a problem is. */
export interface Place {
	/** The file or folder, as it is named in messages: `content/stories/census-pipeline.mdx`. */
	readonly file: string;
	/** Line of the file, from 1, where it can be known. */
	readonly line?: number | undefined;
	/** The field in which it is: `answers[1].story`. */
	readonly field?: string | undefined;
}

export interface Problem extends Place {
	readonly code: ProblemCode;
	/** What is wrong: a full sentence. */
	readonly what: string;
	/** What to do about it: a full sentence. */
	readonly todo: string;
}

/** A problem of the table at a place, worded. */
export function problem(code: ProblemCode, place: Place, details: Details = {}): Problem {
	const row = problemTable[code];
	return { code, ...place, what: row.what(details), todo: row.todo(details) };
}

/** The name of a field as a person writes it: `['results', 0, 'figure']` is `results[0].figure`. */
export function fieldName(path: readonly PropertyKey[]): string | undefined {
	if (path.length === 0) return undefined;
	return path.reduce<string>((name, key) => {
		if (typeof key === 'number') return `${name}[${key}]`;
		return name === '' ? String(key) : `${name}.${String(key)}`;
	}, '');
}

/** Every problem that a bank can have. The one place where they are worded. */
export const problemTable = {
	...fileRows,
	...fieldRows,
	...textRows,
	...linkRows,
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problemTable;
export type { Details };
