import type { z } from 'astro/zod';
import {
	type Document,
	isAlias,
	isCollection,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	type Node,
	type Pair,
	parseDocument,
	visit,
	type YAMLMap,
} from 'yaml';
import { problemsFromSchema } from '../problems/from-schema.ts';
import { type Details, type Problem, type ProblemCode, problem } from '../problems/problem.ts';
import { findDeepLine, isDeep, levelSigns } from '../text/nesting.ts';
import { yamlFault } from './yaml-words.ts';

type LineOf = (path: readonly PropertyKey[]) => number | undefined;

interface Fields<T> {
	/** Undefined where the fields are not as the schema wants them. */
	readonly fields: T | undefined;
	/** What the file says, whether or not it is right. */
	readonly written: unknown;
	readonly lineOf: LineOf;
	readonly problems: readonly Problem[];
}

/**
 * Cuts a file at the two lines of three hyphens; undefined where it has none. `bodyLine` is the line on which its text begins,
 * from 1.
 */
export function splitFrontMatter(text: string) {
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
	const deepLine = findDeepLine(yaml, levelSigns.fields);
	if (deepLine !== undefined) return tooDeep(file, deepLine + firstLine - 1);
	const lines = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: lines, stringKeys: true, uniqueKeys: false });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const lineOf: LineOf = (path) => {
		const offset = offsetOf(document.contents, path);
		return offset === undefined ? undefined : lineAt(offset);
	};
	if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return tooDeep(file, firstLine);
	const { problems: broken, hasAlias } = syntaxProblems(document, yaml, { file, lineAt });
	const isDoubled = broken.some(({ code }) => code === 'doubled-key');
	if (document.errors.length > 0 || isDoubled)
		return { fields: undefined, written: undefined, lineOf, problems: broken };

	const written: unknown = hasAlias ? undefined : (document.toJS() ?? {});
	if (isDeep(written)) return tooDeep(file, firstLine);
	if (written === undefined) return { fields: undefined, written, lineOf, problems: broken };
	const parsed = schema.safeParse(written);
	if (parsed.success && broken.length === 0) return { fields: parsed.data, written, lineOf, problems: [] };
	const wrong = parsed.error
		? problemsFromSchema(parsed.error, { schema, fields: written, file, lineOf })
		: [];
	// A line that YAML reads otherwise than it was meant has one problem: what its schema says of it only follows.
	const brokenLines = new Set(broken.map(({ line }) => line));
	const others = wrong.filter(({ line }) => !brokenLines.has(line));
	return { fields: undefined, written, lineOf, problems: [...broken, ...others] };
}

const tooDeep = (file: string, line: number) => ({
	fields: undefined,
	written: undefined,
	lineOf: () => undefined,
	problems: [problem('too-deep', { file, line })],
});

/** What keeps YAML from being read, and what it would read otherwise than a person does: one problem a line. */
function syntaxProblems(
	document: Document.Parsed,
	yaml: string,
	{ file, lineAt }: { file: string; lineAt: (offset: number) => number },
): { problems: Problem[]; hasAlias: boolean } {
	const problems: Problem[] = [];
	let hasAlias = false;
	const lines = new Set<number>();
	const add = (offset: number, code: ProblemCode, details: Details) => {
		const line = lineAt(offset);
		if (!lines.has(line)) problems.push(problem(code, { file, line }, details));
		lines.add(line);
	};
	for (const error of document.errors) {
		const { code, details, offset } = yamlFault(error, yaml);
		add(offset, code, details);
		// After one mistake the parser has lost its place, and what it says next is mostly about that.
		return { problems, hasAlias };
	}
	visit(document, (_key, node) => {
		if (!isNode(node) || !node.range) return;
		// By the parser's own search for them the time would grow with the square of their number.
		if (isMap(node)) {
			const keys = new Set<unknown>();
			for (const { key } of node.items) {
				if (!isScalar(key)) continue;
				if (keys.has(key.value)) add(key.range?.[0] ?? 0, 'doubled-key', { value: String(key.value) });
				keys.add(key.value);
			}
		}
		hasAlias ||= isAlias(node);
		const [start, end] = node.range;
		const sign = isAlias(node) ? '*' : 'anchor' in node && node.anchor ? '&' : node.tag ? '!' : undefined;
		if (sign) add(start, 'yaml-sign', { value: sign });
		else if (isScalar(node) && (node.type === 'PLAIN' || node.value === null)) {
			const comment = /^[ \t]*(#[\p{L}\p{N}].*)/u.exec(yaml.slice(end))?.[1];
			if (comment) add(start, 'text-after-hash', { value: comment });
		}
	});
	return { problems, hasAlias };
}

/** Where a field begins; of the nearest field around it that exists. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
	let node: unknown = root;
	let offset: number | undefined;
	for (const key of path) {
		if (!isCollection(node)) break;
		const pair = isMap(node) ? pairsOf(node).get(key) : undefined;
		node = pair ? pair.value : node.get(key, true);
		const start = pair && isScalar(pair.key) ? pair.key.range?.[0] : nodeStart(node);
		if (start === undefined) break;
		offset = start;
	}
	return offset;
}

/** The fields of a map by their names. */
function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
	const known = pairs.get(map);
	if (known) return known;
	const made = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
	pairs.set(map, made);
	return made;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

const nodeStart = (node: unknown): number | undefined =>
	isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
