import type { z } from 'astro/zod';
import { generalLabel, inWords } from './labels.ts';
import { code, escapeInline, escapeLine } from './markdown.ts';

/** The fields that a guide has no form of its own for: a bullet for each that says something. */
export function generalLines(schema: z.ZodObject, fields: object): string[] {
	const values = new Map<string, unknown>(Object.entries(fields));
	return Object.keys(schema.shape).flatMap((field) => {
		const value = values.get(field);
		if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
		const head = `- **${generalLabel(field)}**:`;
		if (Array.isArray(value))
			return [head, ...value.flatMap(itemLines).map((text) => `  ${text}`)].join('\n');
		if (isSmall(value)) return [head, ...detailsOf(value).map((text) => `  - ${text}`)].join('\n');
		return `${head} ${scalar(value)}`;
	});
}

/** An item of a list; a group of fields is its first field with the others beneath. */
function itemLines(value: unknown): string[] {
	if (!isSmall(value)) return [`- ${scalar(value, escapeLine)}`];
	const [first, ...others] = detailsOf(value);
	return [`- ${first}`, ...others.map((other) => `  - ${other}`)];
}

const detailsOf = (group: object) =>
	Object.entries(group).map(([field, value]) => `**${inWords(field)}**: ${scalar(value)}`);

/** A group of fields without lists and groups in it. */
function isSmall(value: unknown): value is object {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const inner: unknown[] = Object.values(value);
	return inner.length > 0 && inner.every((value) => typeof value !== 'object');
}

/** A value on one line; what does not fit on one stands as JSON in backticks. */
const scalar = (value: unknown, asText: (text: string) => string = escapeInline): string =>
	typeof value === 'object' || /\n/.test(String(value)) ? code(JSON.stringify(value)) : asText(String(value));
