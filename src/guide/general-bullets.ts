import { z } from 'astro/zod';
import { describeForms, optionsOf, type Schema, schemasOf } from '../bank/problems/schema-walk.ts';
import { certainties, impacts, type Result } from '../bank/schema/story.ts';
import type { Context } from './context.ts';
import { parseJson } from './data-files.ts';
import { asItStands, type GuidePart, insideOf } from './guide-parts.ts';
import { fieldLabel, fieldOf, generalLabel, inWords, type LabelId } from './labels.ts';
import {
	blocksOf,
	childrenOf,
	code,
	escapeInline,
	escapeLine,
	markdownAsPlain,
	nodesAsPlain,
} from './markdown.ts';
import { oneLine } from './names.ts';

/**
 * The fields of the general form that bullets give.
 * @param file whose fields they are: those that the guide does not give are noted as supplied
 * @param usual the fields where the guide says nothing
 * @returns the fields, and as Markdown the bullets that give none
 * @throws ZodError where the schema needs a field that the guide does not give: those of the general form are optional
 */
export function readGeneralFields<S extends z.ZodObject>(
	schema: S,
	labels: ReadonlyMap<LabelId, GuidePart>,
	file: string,
	context: Context,
	usual: object = {},
): { fields: z.infer<S>; others: string[] } {
	const names = Object.keys(schema.shape);
	context.supply(file, ...names.filter((name) => !labels.has(fieldLabel(name))));
	const values = new Map<string, unknown>(Object.entries(usual).filter(([name]) => names.includes(name)));
	const others: string[] = [];
	for (const [id, piece] of labels) {
		const name = fieldOf(id);
		if (name === undefined || (piece.rest === '' && piece.inside.length === 0)) continue;
		const [field] = schemasOf(schema.shape[name]);
		const value = field && readValue(field, besides(piece, context), context);
		if (value === undefined) others.push(asItStands(piece));
		else values.set(name, value);
		if (field && value === undefined)
			context.say(
				'bad-value',
				piece.line,
				generalLabel(name),
				oneLine(piece.raw),
				'kept as text',
				describeForms(optionsOf(field)),
			);
	}
	return { fields: schema.parse(Object.fromEntries(values)), others };
}

/** What stands for a value: words, and bullets beneath them. */
interface Written {
	readonly text: string;
	readonly line: number;
	readonly beneath: readonly GuidePart[];
}

const besides = (piece: GuidePart, { text }: Context): Written => ({
	text: piece.rest,
	line: piece.line,
	beneath: insideOf(text, piece).pieces,
});

/** The value in the first of the forms that a schema allows. */
function readValue(schema: Schema, written: Written, context: Context): unknown {
	const { text, line } = written;
	const plainWords = markdownAsPlain(text);
	const json = parseJson(plainWords);
	for (const form of optionsOf(schema)) {
		const candidates = [
			readStructure(form, written, context),
			...(text.startsWith('`') ? [json, plainWords] : [plainWords, json]),
		];
		const value = candidates.find(
			(candidate) => candidate !== undefined && form.safeParse(candidate).success,
		);
		if (value === undefined) continue;
		if (value === json) context.isPlaceName(line, plainWords);
		return value;
	}
	return undefined;
}

/** A list or a group of fields, where the form is one. */
function readStructure(form: Schema, { text, beneath }: Written, context: Context): unknown {
	if (form instanceof z.ZodArray) {
		const items = beneath.map((piece): Written => {
			const { line, beneath: details } = besides(piece, context);
			return { text: piece.raw, line, beneath: [piece, ...details] };
		});
		return [
			...cutAtCommas(markdownAsPlain(text)),
			...schemasOf(form.element).flatMap((element) =>
				items.map((bullet) => readValue(element, bullet, context)),
			),
		];
	}
	if (!(form instanceof z.ZodObject)) return undefined;
	const named = new Map(beneath.map((piece) => [piece.label?.name.toLowerCase(), piece]));
	const fields = Object.entries(form.shape).flatMap(([name, field]) => {
		const piece = named.get(inWords(name).toLowerCase());
		if (!piece) return [];
		context.isPlaceName(piece.line, piece.label?.name ?? '');
		return [[name, readValue(field, besides(piece, context), context)]];
	});
	return Object.fromEntries(fields);
}

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

/** What a bullet lists: its words, cut at commas where each is a word or two, and its nested bullets. */
export function listOf(piece: GuidePart, id: LabelId, context: Context): string[] {
	const nested = insideOf(context.text, piece).pieces.map((piece) => markdownAsPlain(piece.raw));
	const rest = markdownAsPlain(piece.rest);
	const lines = piece.rest.split('\n').map(markdownAsPlain);
	// A cell of a sheet has its items on lines.
	const inline = id === 'alsoSaid' ? cutAtCommas(rest) : piece.isCell ? lines : [rest];
	return [...inline, ...nested].filter((text) => text !== '');
}

const cutAtCommas = (text: string) =>
	text
		.replace(/\.$/, '')
		.split(/\s*[,;]\s*/)
		.filter((part) => part !== '');

/** The ledger as a bullet lists it, each figure with its details beneath. Undefined without such a bullet, and where it lists none but words. */
export function readFigures(piece: GuidePart | undefined, context: Context): Result[] | undefined {
	if (!piece) return undefined;
	const items = insideOf(context.text, piece).pieces;
	if (items.length === 0) {
		const lines = piece.rest.split('\n').filter((line) => line !== '');
		if (!lines.every((line) => line.includes(' — '))) return undefined;
		return lines.map((line) => {
			const [figure, what] = readFigure(line);
			return { figure, what, impact: 'business', certainty: 'measured' };
		});
	}
	return items.map((bullet): Result => {
		const inside = insideOf(context.text, bullet).pieces;
		for (const piece of inside) if (piece.label?.id) context.isPlaceName(piece.line, piece.label.name);
		const details = new Map(inside.map((piece) => [piece.label?.id, piece]));
		const [figure, what] = readFigure(bullet.raw.split('\n')[0] ?? '');
		const baseline = markdownAsPlain(details.get('baseline')?.rest ?? '');
		const source = markdownAsPlain(details.get('source')?.rest ?? '');
		return {
			figure,
			what,
			impact: choice(details.get('impact'), impacts, 'business', 'impact', context),
			certainty: choice(details.get('certainty'), certainties, 'measured', 'certainty', context),
			...(baseline ? { baseline } : {}),
			...(source ? { source } : {}),
		};
	});
}

/** `**30 → 3 min** eligibility check time` */
function readFigure(markdown: string): [figure: string, what: string] {
	const [paragraph] = blocksOf(markdown);
	const [first, ...others] = paragraph ? childrenOf(paragraph) : [];
	if (first?.type === 'strong') {
		const figure = nodesAsPlain([first]);
		return [figure, nodesAsPlain(others).replace(/^[:–—-]\s+/, '') || figure];
	}
	const text = markdownAsPlain(markdown);
	const cut = /^(.+?)\s*[:–—]\s+(.+)$/.exec(text);
	return cut?.[1] && cut[2] ? [cut[1], cut[2]] : [text, text];
}

/** One of the values that a field may have. */
export function choice<T extends string>(
	piece: GuidePart | undefined,
	values: readonly T[],
	otherwise: T,
	name: string,
	context: Context,
): T {
	if (!piece) return otherwise;
	const word = markdownAsPlain(piece.rest).toLowerCase();
	const chosen = values.find((value) => value === word);
	if (chosen === undefined)
		context.say('bad-value', piece.line, name, word, `"${otherwise}" was taken`, values.join(' or '));
	return chosen ?? otherwise;
}
