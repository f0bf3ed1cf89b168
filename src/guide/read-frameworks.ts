import type { FrameworkFields, ImpactFields, NegativeFields, Phase } from '../bank/schema/framework.ts';
import { impacts, type PartId, partIds } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { generalFields } from './general-fields.ts';
import { isFieldLabel, type LabelId, readLabel } from './labels.ts';
import { plain } from './markdown.ts';
import type { Placed } from './outline.ts';
import { contentOf, insideOf, type Piece } from './pieces.ts';
import { readFields } from './read-fields.ts';
import { type FrameworkKindSeen, frameworkKind } from './recognise.ts';
import type { Known, RawEntry } from './types.ts';
import { isBracketed, oneLine } from './words.ts';

const kinds: readonly FrameworkKindSeen[] = ['star', 'negative', 'impact'];

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
		context.say('no-section', 1, `framework like ${names}`, 'The usual one was taken.');
	}
	const used = new Set([...read.values()].map((rawEntry) => rawEntry.fields.order));
	for (const rawEntry of [...missing].sort((a, b) => a.fields.order - b.fields.order)) {
		let place = rawEntry.fields.order;
		while (used.has(place)) place++;
		used.add(place);
		read.set(rawEntry.fields.kind, { ...rawEntry, fields: { ...rawEntry.fields, order: place } });
	}
	return kinds.flatMap((kind) => read.get(kind) ?? []);
}

function readFramework(
	block: Placed,
	kind: FrameworkKindSeen,
	order: number,
	context: Context,
): RawEntry<FrameworkFields> | undefined {
	const notesAt = block.pieces.findIndex((piece) => !piece.inList && piece.label?.id === 'notes');
	const own = notesAt < 0 ? block.pieces : block.pieces.slice(0, notesAt);
	const labels = new Map<LabelId, Piece>();
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
	const id = named ? slug(plain(named.rest), kind) : kind;
	const general = readFields(generalFields[kind], labels, `frameworks/${id}.mdx`, context);
	const use = oneLine(plain(loose[0]?.raw ?? '')) || block.title;
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

interface Common {
	name: string;
	use: string;
	order: number;
}

const letters: Readonly<Record<string, PartId>> = { S: 'situation', T: 'task', A: 'action', R: 'result' };

function starOf(items: readonly Piece[], common: Common, context: Context): FrameworkFields | undefined {
	const phases = items.flatMap((item): Phase[] => {
		const { name, rest } = headOf(item);
		const lettered = /^([STAR](?:\s*[/+&,]\s*[STAR])*)\s*\((.+)\)$/i.exec(name);
		const parts = partsOf(lettered?.[1] ?? name);
		const timed = /^(\d+)\s*(?:(?:-|–|—|to)\s*(\d+)\s*)?(s|secs?|seconds|min|minutes)\b[.:,;]?\s*/i.exec(
			rest,
		);
		if (!timed || parts.length === 0) return [];
		const unit = /^m/i.test(timed[3] ?? '') ? 60 : 1;
		// The letters and the seconds are read into parts and numbers.
		for (const it of [lettered?.[1] ?? '', timed[0]]) context.isPlaceName(item.line, it);
		const min = Number(timed[1]) * unit;
		const max = Number(timed[2] ?? timed[1]) * unit;
		if (min <= 0 || max < min || max > 36_000) return [];
		return [
			{
				name: lettered?.[2] ?? name,
				parts,
				seconds: { min, max },
				advice: rest.slice(timed[0].length) || name,
			},
		];
	});
	const covered = phases.flatMap((phase) => phase.parts);
	const each = partIds.every((id) => covered.filter((text) => text === id).length === 1);
	return each && phases.length === items.length ? { kind: 'star', ...common, phases } : undefined;
}

function partsOf(name: string): PartId[] {
	const words = name
		.toUpperCase()
		.split(/[^A-Z]+/)
		.filter((part) => part !== '' && part !== 'AND');
	const found = words.map((word) => letters[word] ?? partIds.find((id) => id.toUpperCase() === word));
	return found.every((text) => text !== undefined) ? found : [];
}

function negativeOf(items: readonly Piece[], common: Common, context: Context): FrameworkFields | undefined {
	const steps = items.map((item): NegativeFields['steps'][number] => {
		const { name, rest } = headOf(item);
		const [bare, cue] = cutBrackets(name);
		const details = new Map(
			insideOf(context.text, item).pieces.map((piece) => [readLabel(piece.raw)?.name.toLowerCase(), piece]),
		);
		for (const detail of details.values())
			if (detail.label) context.isPlaceName(detail.line, detail.label.name);
		const quoted = details.size === 0 ? /^(.*?)\s*["“]([^"”]+)["”]$/s.exec(rest) : null;
		const example = (quoted?.[2] ?? plain(details.get('example')?.rest ?? '')).trim();
		const advice = (quoted ? quoted[1] : rest) || bare;
		return { name: bare, cue: cue ?? bare, advice, ...(example ? { example } : {}) };
	});
	return steps.length > 0 && steps.every((step) => step.name !== '')
		? { kind: 'negative', ...common, steps }
		: undefined;
}

function impactOf(items: readonly Piece[], common: Common, context: Context): FrameworkFields | undefined {
	const levels = items.map((item): ImpactFields['levels'][number] => {
		const { name, rest } = headOf(item);
		const [bare, weight] = cutBrackets(name);
		const said = /^(.*?)\s*\(e\.g\.,?\s*(.*)\)(\.?)$/s.exec(rest);
		if (said) context.isPlaceName(item.line, 'e.g.');
		const inside = insideOf(context.text, item).pieces;
		for (const piece of inside)
			if (piece.label?.id === 'counts') context.isPlaceName(piece.line, plain(piece.raw));
		const counts = plain(inside.find((piece) => piece.label?.id === 'counts')?.rest ?? '').toLowerCase();
		const impact = counts === '' ? impactByName(bare) : impacts.find((impact) => impact === counts);
		const advice = said ? `${said[1]}${said[3]}` : rest;
		const examples = said ? (said[2] ?? '').split(/[,;]\s+/) : [];
		examples.push(...inside.filter((piece) => piece.label?.id !== 'counts').map((piece) => plain(piece.raw)));
		return {
			name: bare,
			...(impact ? { impact } : {}),
			...(weight ? { weight } : {}),
			advice: advice || bare,
			examples: examples.filter((example) => example !== ''),
		};
	});
	return levels.length > 0 && levels.every((level) => level.name !== '')
		? { kind: 'impact', ...common, levels }
		: undefined;
}

export function impactByName(name: string): 'customer' | 'business' | undefined {
	return impacts.find((impact) => name.toLowerCase().includes(impact));
}

/** The words in bold at the start of an item, and the others. */
function headOf(item: Piece): { name: string; rest: string } {
	const read = readLabel(item.raw);
	if (read) return { name: plain(read.name), rest: plain(item.rest) };
	const cut = /^(.{1,60}?)[:–—]\s+(.*)$/s.exec(plain(item.rest));
	return cut ? { name: cut[1] ?? '', rest: cut[2] ?? '' } : { name: plain(item.rest), rest: '' };
}

/** `Humility (Own the mistake)`: the name, and what stands in the brackets at its end. */
function cutBrackets(name: string): [name: string, inside: string | undefined] {
	const cut = /^(.*?\S)\s*(\(.+\))$/s.exec(name);
	return cut?.[1] && isBracketed(cut[2] ?? '')
		? [cut[1], cut[2]?.slice(1, -1).trim() || undefined]
		: [name, undefined];
}
