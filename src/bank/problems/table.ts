import { fieldRows } from './table/fields.ts';
import { fileRows } from './table/files.ts';
import { linkRows } from './table/links.ts';
import { phrasingRows } from './table/phrasings.ts';
import type { Details, Row } from './table/row.ts';
import { textRows } from './table/text.ts';

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
