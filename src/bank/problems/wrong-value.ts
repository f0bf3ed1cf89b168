import type { z } from 'astro/zod';
import { idForm } from '../schema/text.ts';
import { slug } from '../slug.ts';
import { nearest } from './nearest.ts';
import type { Details } from './problem.ts';
import {
	describeForms,
	isRecord,
	keysOf,
	literalsOf,
	type Schema,
	typeNames,
	valuesOf,
} from './schema-walk.ts';

/** A value of the wrong kind: a list for a text, a text for a number. */
export function wrongType(value: unknown, schemas: readonly Schema[]): Details {
	const [first] = schemas;
	// Forms that differ in all of their fields are shown side by side; those of one kind of entry as one group.
	const isGroup = first && keysOf(first).length > 0 && (schemas.length === 1 || literalsOf(first).length > 0);
	const keys = isGroup ? [...new Set(schemas.flatMap(keysOf))] : [];
	const wanted = keys.length > 0 ? 'a group of fields' : describeForms(schemas);
	return { value: typeName(value), valid: wanted, todo: howToWrite(wanted, value, keys) };
}

function howToWrite(wanted: string, value: unknown, keys: readonly string[]): string {
	if (keys.length > 0) return `Give it the fields ${keys.join(', ')}, each on a line of its own.`;
	if (wanted === 'text' || wanted === 'an id') {
		if (Array.isArray(value)) return 'Write one text; one that begins with "[" or "-" wants quotes.';
		if (isRecord(value)) return 'Put quotes around all of it: a ": " makes fields of what stands around it.';
		return `Put it in quotes: "${String(value)}".`;
	}
	if (wanted === 'a list')
		return isRecord(value)
			? 'Put a hyphen before each item.'
			: 'Write each item on a line of its own, after a hyphen.';
	if (wanted === 'a number' || wanted === 'a whole number') {
		const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
		if (isNumber) return `Write it without quotes: ${value}.`;
		return typeof value === 'number' ? 'Write it without a fraction.' : 'Write the number alone.';
	}
	return 'Write it in that form.';
}

/** A value that is none of those that the field may have. */
export function wrongChoice(value: unknown, schemas: readonly Schema[]): Details {
	const valid = [...new Set(schemas.flatMap(valuesOf).map(String))];
	return {
		value: clip(typeof value === 'string' ? value : JSON.stringify(value)),
		nearest: typeof value === 'string' ? nearest(value, valid) : undefined,
		valid: valid.join(', '),
	};
}

/** A field that stands there without a value. */
export function emptyValue(schemas: readonly Schema[], optional: boolean): Details {
	const fill =
		describeForms(schemas) === 'a list' ? 'Write its items below it, each after a hyphen' : 'Fill it in';
	return { todo: `${fill}${optional ? ', or delete the line' : ''}.` };
}

/** A value of the right kind that breaks a rule. */
export function invalidValue(issue: z.core.$ZodIssue, value: unknown, optional: boolean): Details {
	const isId = issue.code === 'invalid_format' && issue.pattern === String(idForm);
	return {
		value: subject(value),
		reason: rule(issue),
		nearest: (isId && typeof value === 'string' && slug(value, '')) || undefined,
		todo: `${Array.isArray(value) ? 'Add one' : 'Change it'}${optional ? ', or delete the field' : ''}.`,
	};
}

/** What the value had to be: our own words of the schema, and the library's put into ours. */
function rule(issue: z.core.$ZodIssue): string {
	if (issue.code === 'too_small' && issue.origin === 'array' && issue.message.startsWith('Too small'))
		return `needs at least ${issue.minimum === 1 ? 'one' : issue.minimum}`;
	if (issue.code === 'too_small' && issue.origin !== 'array' && issue.origin !== 'string')
		return `must be ${issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`}`;
	if (issue.code === 'too_big') return `must be ${issue.maximum} or less`;
	return issue.message;
}

function subject(value: unknown): string {
	if (typeof value === 'string') return `"${clip(value)}"`;
	if (Array.isArray(value)) return 'This list';
	return isRecord(value) ? 'Here' : String(value);
}

/** A text on one line, cut to what a report has room for. */
function clip(text: string): string {
	const line = text.trim().replace(/\s+/g, ' ');
	return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function typeName(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value !== 'number') return typeNames[typeof value] ?? typeof value;
	if (!Number.isFinite(value)) return 'a number without end';
	return Number.isInteger(value) ? 'a number' : 'a number with a fraction';
}
