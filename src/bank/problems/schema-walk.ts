import { z } from 'astro/zod';
import { idForm } from '../schema/text.ts';

export type Path = readonly PropertyKey[];
export type Schema = z.core.$ZodType;

/** The schemas that may stand at a path of a value, free of what wraps them: several where a union is passed on the way. */
export function schemasAt(schema: Schema, path: Path, value: unknown): Schema[] {
	return writtenAt(schema, path, value).flatMap((schema) => options(schema, valueAt(value, path)));
}

/** The schemas that stand at a path as they are written: a union is one schema. */
function writtenAt(schema: Schema, path: Path, value: unknown): Schema[] {
	return path.reduce<Schema[]>(
		(found, key, depth) => {
			const here = valueAt(value, path.slice(0, depth));
			return found.flatMap((schema) => options(schema, here)).flatMap((schema) => inside(schema, key));
		},
		[schema],
	);
}

function inside(schema: Schema, key: PropertyKey): Schema[] {
	if (schema instanceof z.core.$ZodArray) return [schema._zod.def.element];
	const field = schema instanceof z.core.$ZodObject ? schema._zod.def.shape[String(key)] : undefined;
	return field ? [field] : [];
}

/** The forms that a schema allows. */
export const optionsOf = (schema: Schema): Schema[] => options(schema, undefined);

/** The forms that a schema allows. Where a value says by a literal field which one it is, only that one. */
function options(schema: Schema, value: unknown): Schema[] {
	const bare = unwrap(schema);
	if (!(bare instanceof z.core.$ZodUnion)) return [bare];
	const all = bare._zod.def.options.flatMap((option) => options(option, value));
	const meant = all.filter((schema) => isMeant(schema, value));
	return meant.length > 0 ? meant : all;
}

function unwrap(schema: Schema): Schema {
	return schema instanceof z.core.$ZodOptional || schema instanceof z.core.$ZodDefault
		? unwrap(schema._zod.def.innerType)
		: schema;
}

function isMeant(schema: Schema, value: unknown): boolean {
	const literals = literalsOf(schema);
	if (!isRecord(value)) return false;
	return literals.length > 0 && literals.every(([key, it]) => valuesOf(it).includes(value[key]));
}

/** The fields by which the forms of a union say which one they are. */
export const literalsOf = (schema: Schema): [string, Schema][] =>
	schema instanceof z.core.$ZodObject
		? Object.entries(schema._zod.def.shape).filter(([, it]) => it instanceof z.core.$ZodLiteral)
		: [];

/** The fields that an object of this schema may have. */
export const keysOf = (schema: Schema): string[] =>
	schema instanceof z.core.$ZodObject ? Object.keys(schema._zod.def.shape) : [];

/** The values that a schema allows, where it lists them. */
export const valuesOf = (schema: Schema): unknown[] => [...(schema._zod.values ?? [])];

/** Whether the field at a path may be left out. */
export function isOptional(schema: Schema, path: Path, value: unknown): boolean {
	const schemas = writtenAt(schema, path, value);
	return schemas.length > 0 && schemas.every(mayBeLeftOut);
}

/** A default that has a rule of its own breaks it, so that field must be written. */
const mayBeLeftOut = (schema: Schema) =>
	schema instanceof z.core.$ZodOptional ||
	(schema instanceof z.core.$ZodDefault && !schema._zod.def.checks?.length);

/** What a schema wants, as it goes into a sentence: `a list`, `one of a4, letter`, `{ gap: … }`. */
export function describeForms(schemas: readonly Schema[]): string {
	const values = schemas.flatMap(valuesOf);
	if (values.length > 0) return `one of ${[...new Set(values)].map(String).join(', ')}`;
	return [...new Set(schemas.map(describeForm))].join(' or ');
}

function describeForm(schema: Schema): string {
	const keys = keysOf(schema);
	if (keys.length > 0) return `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;
	const { def } = schema._zod;
	if (def.type === 'number' && 'format' in def) return typeNames.int ?? '';
	const isId = def.checks?.some(({ _zod: { def: check } }) => 'pattern' in check && check.pattern === idForm);
	return isId ? 'an id' : (typeNames[def.type] ?? def.type);
}

/** Kinds of value as a person calls them. */
export const typeNames: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	array: 'a list',
	object: 'a group of fields',
	boolean: 'true or false',
};

export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((node, key) => (isRecord(node) ? node[key] : undefined), value);
}

export const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
	typeof value === 'object' && value !== null;
