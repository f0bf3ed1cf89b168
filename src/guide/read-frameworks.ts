import { type FrameworkFields, type FrameworkKind, frameworkKinds } from '../bank/schema/framework.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { impactOf, negativeOf, starOf } from './framework-lists.ts';
import { generalFields } from './general-fields.ts';
import { contentOf, type GuidePart } from './guide-parts.ts';
import type { Known, RawEntry } from './guide-reading.ts';
import { isFieldLabel, type LabelId } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { oneLine } from './name-text.ts';
import type { Placed } from './outline.ts';
import { frameworkKind } from './outline.ts';
import { readGeneralFields } from './read-fields.ts';

/** The three frameworks: as the guide has them, else as they are known. */
export function readFrameworks(
	blocks: readonly Placed[],
	known: Known['frameworks'],
	context: Context,
): RawEntry<FrameworkFields>[] {
	const read = new Map<string, RawEntry<FrameworkFields>>();
	let order = 0;
	for (const block of blocks.filter((block) => block.kind === 'framework')) {
		const kind = frameworkKind(block);
		const made = kind && !read.has(kind) ? readFramework(block, kind, order + 1, context) : undefined;
		if (made && kind) {
			order++;
			read.set(kind, made);
			continue;
		}
		const why = kind && read.has(kind) ? 'is the second of its kind' : 'lacks steps in the form of the guide';
		context.say('framework-incomplete', block.line, block.title, why);
		context.keep(
			'other',
			block.pieces.map((piece) => (piece.inList ? `- ${piece.raw}` : piece.raw)).join('\n\n'),
			block.title,
		);
	}
	const missing = known.filter((rawEntry) => !read.has(rawEntry.fields.kind));
	if (missing.length > 0) {
		const names = missing.map((rawEntry) => `"${rawEntry.fields.name}"`).join(', ');
		context.say('no-section', 1, `framework like ${names}`, 'The usual one was used.');
	}
	const used = new Set([...read.values()].map((rawEntry) => rawEntry.fields.order));
	for (const rawEntry of [...missing].sort((a, b) => a.fields.order - b.fields.order)) {
		let place = rawEntry.fields.order;
		while (used.has(place)) place++;
		used.add(place);
		read.set(rawEntry.fields.kind, { ...rawEntry, fields: { ...rawEntry.fields, order: place } });
	}
	return frameworkKinds.flatMap((kind) => read.get(kind) ?? []);
}

function readFramework(
	block: Placed,
	kind: FrameworkKind,
	order: number,
	context: Context,
): RawEntry<FrameworkFields> | undefined {
	const notesAt = block.pieces.findIndex((piece) => !piece.inList && piece.label?.id === 'notes');
	const own = notesAt < 0 ? block.pieces : block.pieces.slice(0, notesAt);
	const labels = new Map<LabelId, GuidePart>();
	for (const piece of own)
		if (piece.inList && isFieldLabel(piece.label?.id)) labels.set(piece.label.id, piece);
	const items = own.filter(
		(piece) => piece.inList && piece.label?.id !== 'notes' && !isFieldLabel(piece.label?.id),
	);
	const noted = own.filter((piece) => piece.inList && piece.label?.id === 'notes');
	const named = own.find((piece) => !piece.inList && piece.label?.id === 'id');
	const loose = own.filter((piece) => !piece.inList && piece !== named);
	const body = [
		...loose.slice(1).map((piece) => piece.raw),
		...noted.map((piece) => contentOf(context.text, piece)),
		...(notesAt < 0 ? [] : [notesOf(block, notesAt, context)]),
	].filter((text) => text !== '');
	const id = named ? slug(markdownAsPlain(named.rest), kind) : kind;
	const general = readGeneralFields(generalFields[kind], labels, `frameworks/${id}.mdx`, context);
	const use = oneLine(markdownAsPlain(loose[0]?.raw ?? '')) || block.title;
	const common = { name: block.title, use, order, ...general.fields };
	const fields =
		kind === 'star'
			? starOf(items, common, context)
			: kind === 'negative'
				? negativeOf(items, common, context)
				: impactOf(items, common, context);
	return fields && { id, fields, body: [...body, ...general.others].join('\n\n') };
}

function notesOf(block: Placed, at: number, context: Context): string {
	const first = block.pieces[at];
	const node = block.nodes.find((node) => node.position?.start.line === first?.line);
	const after = block.nodes.slice(node ? block.nodes.indexOf(node) + 1 : block.nodes.length);
	const from = after[0]?.position?.start.offset;
	const raw = from === undefined ? '' : context.text.slice(from, after.at(-1)?.position?.end.offset);
	return [first?.rest ?? '', raw].filter((text) => text !== '').join('\n\n');
}
