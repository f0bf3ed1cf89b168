import { z } from 'astro/zod';
import { idForm } from '../schema/text.ts';

export type Path = readonly PropertyKey[];
export type Schema = z.ZodType;

/** The schemas that may stand at a path of a value, free of what wraps them: several where a union is passed on the way. */
export function schemasAt(schema: Schema, path: Path, value: unknown): Schema[] {
	return writtenAt(schema, path, value).flatMap((schema) => options(schema, valueAt(value, path)));
}

/** The schemas that stand at a path as they are written: a union is one schema. */
function writtenAt(schema: Schema, path: Path, value: unknown): Schema[] {
	return path.reduce<Schema[]>(
		(schemas, key, depth) => {
			const here = valueAt(value, path.slice(0, depth));
			return schemas.flatMap((schema) => options(schema, here)).flatMap((schema) => inside(schema, key));
		},
		[schema],
	);
}

function inside(schema: Schema, key: PropertyKey): Schema[] {
	if (schema instanceof z.ZodArray) return schemasOf(schema.element);
	const field = schema instanceof z.ZodObject ? schema.shape[String(key)] : undefined;
	return schemasOf(field);
}

/** A schema within another: Zod leaves open which kind of schema it is, and the bank has the usual kind only. */
export const schemasOf = (inner: unknown): Schema[] => (inner instanceof z.ZodType ? [inner] : []);

/** The forms that a schema allows. */
export const optionsOf = (schema: Schema): Schema[] => options(schema, undefined);

/** The forms that a schema allows. Where a value says by a literal field which one it is, only that one. */
function options(schema: Schema, value: unknown): Schema[] {
	const bare = unwrap(schema);
	if (!(bare instanceof z.ZodUnion)) return [bare];
	const all = bare.options.flatMap(schemasOf).flatMap((option) => options(option, value));
	const meant = all.filter((schema) => isMeant(schema, value));
	return meant.length > 0 ? meant : all;
}

function unwrap(schema: Schema): Schema {
	const [inner = schema] =
		schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schemasOf(schema.unwrap()) : [];
	return inner === schema ? schema : unwrap(inner);
}

function isMeant(schema: Schema, value: unknown): boolean {
	const literals = literalsOf(schema);
	if (!isRecord(value)) return false;
	return literals.length > 0 && literals.every(([key, literal]) => valuesOf(literal).includes(value[key]));
}

/** The fields by which the forms of a union say which one they are. */
export const literalsOf = (schema: Schema): [string, Schema][] =>
	schema instanceof z.ZodObject
		? Object.entries(schema.shape).flatMap(([key, field]) =>
				field instanceof z.ZodLiteral ? [[key, field]] : [],
			)
		: [];

/** The fields that an object of this schema may have. */
export const keysOf = (schema: Schema): string[] =>
	schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The values that a schema allows, where it lists them. */
export function valuesOf(schema: Schema): unknown[] {
	if (schema instanceof z.ZodEnum) return schema.options;
	return schema instanceof z.ZodLiteral ? [...schema.values] : [];
}

/** Whether the field at a path may be left out. */
export function isOptional(schema: Schema, path: Path, value: unknown): boolean {
	const schemas = writtenAt(schema, path, value);
	return schemas.length > 0 && schemas.every(mayBeLeftOut);
}

/** A default that has a rule of its own breaks it, so that field must be written. */
const mayBeLeftOut = (schema: Schema) =>
	schema instanceof z.ZodOptional || (schema instanceof z.ZodDefault && !schema.def.checks?.length);

/** What a schema wants, as it goes into a sentence: `a list`, `one of a4, letter`, `{ gap: … }`. */
export function describeForms(schemas: readonly Schema[]): string {
	const values = schemas.flatMap(valuesOf);
	if (values.length > 0) return `one of ${[...new Set(values)].map(String).join(', ')}`;
	return [...new Set(schemas.map(describeForm))].join(' or ');
}

function describeForm(schema: Schema): string {
	const keys = keysOf(schema);
	if (keys.length > 0) return `{ ${keys.map((key) => `${key}: …`).join(', ')} }`;
	const { type = '', pattern } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
	const name = type === 'integer' ? 'int' : String(type);
	return pattern === idForm.source ? 'an id' : (typeNames[name] ?? name);
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
