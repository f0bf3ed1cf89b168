import type { z } from 'astro/zod';
import { type SchemaProblem, schemaProblems } from '../schema/story.ts';
import { nearest } from './nearest.ts';
import { fieldName, type Place, type Problem, problem } from './problem.ts';
import {
	describeForms,
	isOptional,
	isRecord,
	keysOf,
	optionsOf,
	type Path,
	type Schema,
	schemasAt,
	valueAt,
} from './schema-walk.ts';
import { emptyValue, invalidValue, wrongChoice, wrongType } from './wrong-value.ts';

type Issue = z.core.$ZodIssue;

/** A schema, and the place in the fields that it is held against. */
interface Around {
	readonly schema: Schema;
	readonly path: Path;
}

/**
 * What a schema found wrong with the fields of a file, in our own words: one problem for one fault.
 * @param lineOf the line of a field, from 1
 */
export function problemsFromSchema(
	error: z.core.$ZodError,
	input: { schema: Schema; fields: unknown; file: string; lineOf: (path: Path) => number | undefined },
): Problem[] {
	const at = (path: Path): Place => ({ file: input.file, line: input.lineOf(path), field: fieldName(path) });

	const translate = (issue: Issue, around: Around): Problem[] => {
		const path = [...around.path, ...issue.path];
		const value = valueAt(input.fields, path);
		const whole = valueAt(input.fields, around.path);
		const schemas = schemasAt(around.schema, issue.path, whole);
		const optional = isOptional(around.schema, issue.path, whole) || typeof path.at(-1) === 'number';
		if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, { path, value, schemas });
		if (issue.code === 'custom' && isSchemaProblem(issue.params?.problem))
			return [problem(issue.params.problem, at(path))];
		const problems = wrongField(issue, { path, value, schemas }, optional);
		const isAnyForm = issue.code === 'invalid_union' && issue.errors.length === 0;
		return isAnyForm ? [...problems, ...whicheverForm(around, path)] : problems;
	};

	const wrongField = (issue: Issue, wrong: Wrong, optional: boolean): Problem[] => {
		const { path, value, schemas } = wrong;
		if (value === undefined) {
			const details = { value: String(path.at(-1)), valid: describeForms(schemas) };
			return [problem('missing-field', at(path), details)];
		}
		if (value === null || value === '')
			return [problem('empty-value', at(path), emptyValue(schemas, optional))];
		if (issue.code === 'invalid_union' && issue.errors.length > 0) return meantForm(issue.errors, wrong);
		if (issue.code === 'invalid_union' || issue.code === 'invalid_value')
			return [problem('wrong-value', at(path), wrongChoice(value, schemas))];
		if (issue.code === 'invalid_type') return [problem('wrong-type', at(path), wrongType(value, schemas))];
		return [problem('invalid-value', at(path), invalidValue(issue, value, optional))];
	};

	interface Wrong {
		readonly path: Path;
		readonly value: unknown;
		readonly schemas: readonly Schema[];
	}

	const unknownKeys = (keys: readonly string[], { path, value, schemas }: Wrong) => {
		const known = [...new Set(schemas.flatMap(keysOf))];
		const free = known.filter((key) => !isRecord(value) || !Object.hasOwn(value, key));
		return keys.map((key) =>
			problem('unknown-key', at([...path, key]), {
				value: key,
				nearest: nearest(key, free),
				valid: known.join(', '),
			}),
		);
	};

	/** Of the forms that a field may have, the complaint about the one that was meant. */
	const meantForm = (errors: readonly (readonly Issue[])[], { path, value, schemas }: Wrong): Problem[] => {
		const forms = errors.flatMap((issues, i) => {
			const schema = schemas[i];
			const fits = !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
			return schema && fits ? [{ schema, issues, likeness: likeness(value, schema) }] : [];
		});
		const [meant] = forms.sort((a, b) => b.likeness - a.likeness);
		if (!meant || meant.likeness === 0) return [problem('wrong-type', at(path), wrongType(value, schemas))];
		return meant.issues.flatMap((issue) => translate(issue, { schema: meant.schema, path }));
	};

	/** Where the field that says which form is meant is wrong itself: what is wrong with the others in every form. */
	const whicheverForm = (around: Around, key: Path): Problem[] => {
		const whole = valueAt(input.fields, around.path);
		if (!isRecord(whole)) return [];
		const [first = [], ...others] = optionsOf(around.schema).map((schema) =>
			(schema.safeParse(whole).error?.issues ?? [])
				.flatMap((issue) => translate(issue, { schema, path: around.path }))
				.filter((problem) => problem.field !== fieldName(key)),
		);
		const same = (a: Problem) => (b: Problem) => a.field === b.field && a.what === b.what;
		return first.filter((problem) => others.every((other) => other.some(same(problem))));
	};

	return withoutEchoes(error.issues.flatMap((issue) => translate(issue, { schema: input.schema, path: [] })));
}

/** How much the fields of a value look like those of a form; 0: not at all. */
function likeness(value: unknown, form: Schema): number {
	if (!isRecord(value)) return 1;
	const keys = keysOf(form);
	const points = Object.keys(value).map((key) => {
		if (keys.includes(key)) return 2;
		return nearest(key, keys) ? 1 : 0;
	});
	return points.reduce<number>((sum, point) => sum + point, 0);
}

/** Takes out what only follows from another problem: a field that is missing because its name is misspelt; a rule for a field that is wrong by itself. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
	const byField = Map.groupBy(problems, ({ field }) => field);
	const unknown = Map.groupBy(
		problems.filter(({ code }) => code === 'unknown-key'),
		({ field }) => cutField(field)[0],
	);
	return problems.filter((problem) => {
		if (isSchemaProblem(problem.code)) return byField.get(problem.field)?.length === 1;
		if (problem.code !== 'missing-field') return true;
		const [group, name] = cutField(problem.field);
		return !unknown.get(group)?.some((other) => other.todo.includes(`"${name}"`));
	});
}

/** `results[0].figure` cut into `results[0]` and `figure`. */
function cutField(field = ''): [group: string, name: string] {
	const dot = field.lastIndexOf('.');
	return [field.slice(0, Math.max(dot, 0)), field.slice(dot + 1)];
}

const isSchemaProblem = (value: unknown): value is SchemaProblem =>
	schemaProblems.some((schemaProblem) => schemaProblem === value);
