import type { z } from 'astro/zod';
import { isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { problemsFromSchema } from '../domain/problems/from-schema.ts';
import { type Problem, problem } from '../domain/problems/problem.ts';

type LineOf = (path: readonly PropertyKey[]) => number | undefined;

export interface Fields<T> {
	/** Undefined where the fields are not as the schema wants them. */
	readonly fields: T | undefined;
	/** What the file says, whether or not it is right. */
	readonly written: unknown;
	readonly lineOf: LineOf;
	readonly problems: readonly Problem[];
}

/** A file cut into its fields and its text. */
export interface FrontMatter {
	readonly yaml: string;
	readonly body: string;
	/** The line on which the text begins, from 1. */
	readonly bodyLine: number;
}

/** Cuts a file at the two lines of three hyphens; undefined where it has none. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
	const match = /^\uFEFF?---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
	if (match?.index !== 0) return undefined;
	const bodyLine = match[0].split('\n').length;
	return { yaml: match[1] ?? '', body: text.slice(match[0].length), bodyLine };
}

/**
 * Reads YAML and holds it against a schema.
 * @param firstLine the line of the file on which the YAML begins, from 1
 */
export function readFields<T>(
	yaml: string,
	schema: z.ZodType<T>,
	{ file, firstLine }: { file: string; firstLine: number },
): Fields<T> {
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const lineOf: LineOf = (path) => {
		const offset = offsetOf(document.contents, path);
		return offset === undefined ? undefined : lineAt(offset);
	};
	if (document.errors.length > 0) {
		const problems = document.errors.map((error) =>
			problem('broken-yaml', { file, line: lineAt(error.pos[0]) }, { reason: sentence(error.message) }),
		);
		return { fields: undefined, written: undefined, lineOf, problems };
	}
	const written: unknown = document.toJS() ?? {};
	const parsed = schema.safeParse(written);
	if (parsed.success) return { fields: parsed.data, written, lineOf, problems: [] };
	const problems = problemsFromSchema(parsed.error, { schema, fields: written, file, lineOf });
	return { fields: undefined, written, lineOf, problems };
}

/** Where a field begins; of the nearest field around it that exists. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
	let node: unknown = root;
	let offset: number | undefined;
	for (const key of path) {
		if (!isCollection(node)) break;
		const pair = isMap(node) ? node.items.find((it) => isScalar(it.key) && it.key.value === key) : undefined;
		node = pair ? pair.value : node.get(key, true);
		const start = pair && isScalar(pair.key) ? pair.key.range?.[0] : nodeStart(node);
		if (start === undefined) break;
		offset = start;
	}
	return offset;
}

const nodeStart = (node: unknown): number | undefined =>
	isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;

/** A parser's message without its excerpt of the source and its own position. */
function sentence(message: string): string {
	return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}
