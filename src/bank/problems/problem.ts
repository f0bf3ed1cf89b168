import { problemTable } from './table.ts';

/** Where a problem is. */
export interface Place {
	/** The file or folder, as it is named in messages: `content/stories/census-pipeline.mdx`. */
	readonly file: string;
	/** Line of the file, from 1, where it can be known. */
	readonly line?: number | undefined;
	/** The field in which it is: `answers[1].story`. */
	readonly field?: string | undefined;
}

export type ProblemCode = keyof typeof problemTable;

export interface Problem extends Place {
	readonly code: ProblemCode;
	/** What is wrong: a full sentence. */
	readonly what: string;
	/** What to do about it: a full sentence. */
	readonly todo: string;
}

/** What a message needs to know, beside the place. All of it is text as it goes into the sentence. */
export interface Details {
	/** What the file says. */
	readonly value?: string;
	/** What kind of thing was expected: `story`, `principle`. */
	readonly kind?: string;
	/** The nearest valid value. */
	readonly nearest?: string | undefined;
	/** Every valid value, or where they are. */
	readonly valid?: string;
	/** Another place that has to do with it. */
	readonly other?: string;
	/** What a parser of ours had to say: a sentence without its stop. */
	readonly reason?: string;
	/** What to do, where it depends on what was found: a full sentence. */
	readonly todo?: string;
}

/** A problem of the table at a place, worded. */
export function problem(code: ProblemCode, place: Place, details: Details = {}): Problem {
	const texts: Readonly<Record<string, string | undefined>> = { ...details };
	const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name) => texts[name] ?? '');
	const [what, todo] = problemTable[code];
	const { nearest } = details;
	const instead = nearest === undefined ? details.todo : `Did you mean "${nearest}"?`;
	return { code, ...place, what: fill(what), todo: instead ?? fill(todo) };
}

/** The name of a field as a person writes it: `['results', 0, 'figure']` is `results[0].figure`. */
export function fieldName(path: readonly PropertyKey[]): string | undefined {
	if (path.length === 0) return undefined;
	return path.reduce<string>((name, key) => {
		if (typeof key === 'number') return `${name}[${key}]`;
		return name === '' ? String(key) : `${name}.${String(key)}`;
	}, '');
}
