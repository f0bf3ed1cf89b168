import { z } from 'astro/zod';
import type { SchemaProblem } from '../../schema/story.ts';
import { nearest } from './nearest.ts';
import { fieldName, type Place, type Problem, problem } from './problem.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/**
 * What a schema found wrong with the fields of a file, in our own words.
 * @param lineOf the line of a field, from 1
 */
export function problemsFromSchema(
	error: z.ZodError,
	it: { schema: z.core.$ZodType; fields: unknown; file: string; lineOf: (path: Path) => number | undefined },
): Problem[] {
	const at = (path: Path): Place => ({ file: it.file, line: it.lineOf(path), field: fieldName(path) });

	const translate = (issue: Issue, around: Path): Problem[] => {
		const path = [...around, ...issue.path];
		const value = valueAt(it.fields, path);
		switch (issue.code) {
			case 'unrecognized_keys': {
				const known = keysAt(it.schema, path);
				return issue.keys.map((key) =>
					problem('unknown-key', at([...path, key]), {
						value: key,
						nearest: nearest(key, known),
						valid: known.join(', '),
					}),
				);
			}
			case 'invalid_union':
				if (issue.errors.length > 0) return translateUnion(issue.errors, path, value);
				return [
					wrongChoice(path, value, 'options' in issue && Array.isArray(issue.options) ? issue.options : []),
				];
			case 'invalid_value':
				return [wrongChoice(path, value, issue.values)];
			case 'invalid_type':
				return [value === undefined ? missing(path) : wrongType(path, value, issue.expected)];
			case 'custom':
				if (isSchemaProblem(issue.params?.['problem'])) return [problem(issue.params['problem'], at(path))];
				break;
		}
		return [problem('invalid-value', at(path), { value: quote(value), reason: issue.message })];
	};

	/** Of the forms that a field may have, the complaint about the one that was meant. */
	const translateUnion = (errors: readonly (readonly Issue[])[], path: Path, value: unknown): Problem[] => {
		if (value === undefined) return [missing(path)];
		const fitting = errors.find(
			(issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
		);
		if (fitting) return fitting.flatMap((issue) => translate(issue, path));
		return [wrongType(path, value, 'the id of a story, or a gap with its note: { gap: "…" }')];
	};

	const missing = (path: Path) =>
		problem('missing-field', at(path), { value: String(path.at(-1)), valid: meaning(path) });

	const wrongChoice = (path: Path, value: unknown, options: readonly unknown[]) => {
		if (value === undefined) return missing(path);
		const valid = options.map(String);
		const found = typeof value === 'string' ? nearest(value, valid) : undefined;
		return problem('wrong-value', at(path), {
			value: String(value),
			nearest: found,
			valid: valid.join(', '),
		});
	};

	const wrongType = (path: Path, value: unknown, expected: string) => {
		const wantsText = expected === 'string' && typeof value !== 'object';
		return problem('wrong-type', at(path), {
			value: typeName(value),
			valid: typeNames[expected] ?? expected,
			...(wantsText && { reason: `Put it in quotes: "${String(value)}".` }),
		});
	};

	const meaning = (path: Path) => {
		const schema = schemaAt(it.schema, path);
		const values = schema.flatMap((found) =>
			'values' in found._zod && found._zod.values ? [...found._zod.values] : [],
		);
		return values.length > 0 ? `one of ${values.map(String).join(', ')}` : 'README.md says what goes into it';
	};

	return error.issues.flatMap((issue) => translate(issue, []));
}

const typeNames: Record<string, string> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	array: 'a list',
	object: 'a group of fields',
	boolean: 'true or false',
};

function typeName(value: unknown): string {
	if (value === null) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
	return typeNames[typeof value] ?? typeof value;
}

const quote = (value: unknown) =>
	typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'It');

const schemaProblems = ['ready-without-result', 'failure-without-lesson'] as const satisfies SchemaProblem[];
const isSchemaProblem = (value: unknown): value is SchemaProblem => schemaProblems.some((it) => it === value);

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
	typeof value === 'object' && value !== null;

/** The fields that an object at this path may have. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
	return [
		...new Set(
			schemaAt(schema, path).flatMap((it) =>
				it instanceof z.core.$ZodObject ? Object.keys(it._zod.def.shape) : [],
			),
		),
	];
}

/** The schemas that may stand at this path: several where a union is passed on the way. */
function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
	return path.reduce<z.core.$ZodType[]>(
		(found, key) =>
			found.flatMap((it) => {
				if (it instanceof z.core.$ZodArray) return alternatives(it._zod.def.element);
				const next = it instanceof z.core.$ZodObject ? it._zod.def.shape[String(key)] : undefined;
				return next === undefined ? [] : alternatives(next);
			}),
		alternatives(schema),
	);
}

/** A schema freed of what wraps it; the options of a union. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
	if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(alternatives);
	if (schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodDefault)
		return alternatives(schema._zod.def.innerType);
	return [schema];
}
