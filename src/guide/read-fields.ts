import { z } from 'astro/zod';
import { describeForms, optionsOf, type Schema, schemasOf } from '../bank/problems/schema-walk.ts';
import type { Context } from './context.ts';
import { asItStands, type GuidePart, insideOf } from './guide-parts.ts';
import { fieldLabel, fieldOf, generalLabel, inWords, type LabelId } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { oneLine } from './name-text.ts';
import { cutAtCommas } from './values.ts';

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

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
