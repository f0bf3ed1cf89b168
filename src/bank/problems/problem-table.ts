import { fieldRows } from './table/field-rows.ts';
import { fileRows } from './table/file-rows.ts';
import { linkRows } from './table/link-rows.ts';
import { phrasingRows } from './table/phrasing-rows.ts';
import type { Details, Row } from './table/row.ts';
import { textRows } from './table/text-rows.ts';

/** Every problem that a bank can have. The one place where they are worded. */
export const problemTable = {
	...fileRows,
	...fieldRows,
	...textRows,
	...linkRows,
	...phrasingRows,
} as const satisfies Record<string, Row>;

export type ProblemCode = keyof typeof problemTable;
export type { Details };
