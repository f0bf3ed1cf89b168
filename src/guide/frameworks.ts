import {
	type FrameworkFields,
	type FrameworkKind,
	frameworkKinds,
	type ImpactFields,
	type NegativeFields,
	type Phase,
	type StarFields,
} from '../bank/schema/framework.ts';
import { impacts, type PartId, partIds, parts } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import { frameworkKind } from './block-kinds.ts';
import type { Context } from './context.ts';
import { generalLines, readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import { contentOf, type GuidePart, insideOf } from './guide-parts.ts';
import type { Known, RawEntry } from './guide-reading.ts';
import { isFieldLabel, type LabelId, readLabel } from './labels.ts';
import { escapeInline, escapeLine, markdownAsPlain } from './markdown.ts';
import { isBracketed, oneLine } from './names.ts';
import type { Placed } from './outline.ts';
import { block, bullet, heading } from './write-names.ts';

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
		const why = kind && read.has(kind) ? 'is the second of its kind' : 'lacks the usual steps';
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
		context.say('no-section', 1, `There is no framework like ${names}.`, 'The usual one was used.');
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

/** The fields that every framework has. */
interface Common {
	name: string;
	use: string;
	order: number;
}

const letters: Readonly<Record<string, PartId>> = { S: 'situation', T: 'task', A: 'action', R: 'result' };

/** The STAR framework: which parts are told in which seconds. Undefined where a part is timed never or twice. */
export function starOf(
	items: readonly GuidePart[],
	common: Common,
	context: Context,
): FrameworkFields | undefined {
	const phases = items.flatMap((bullet): Phase[] => {
		const { name, rest } = headOf(bullet);
		const lettered = /^([STAR](?:\s*[/+&,]\s*[STAR])*)\s*\((.+)\)$/i.exec(name);
		const parts = partsOf(lettered?.[1] ?? name);
		const timed = /^(\d+)\s*(?:(?:-|–|—|to)\s*(\d+)\s*)?(s|secs?|seconds|min|minutes)\b[.:,;]?\s*/i.exec(
			rest,
		);
		if (!timed || parts.length === 0) return [];
		const unit = /^m/i.test(timed[3] ?? '') ? 60 : 1;
		// The letters and the seconds are read into parts and numbers.
		for (const placeName of [lettered?.[1] ?? '', timed[0]]) context.isPlaceName(bullet.line, placeName);
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
	const ids = words.map((word) => letters[word] ?? partIds.find((id) => id.toUpperCase() === word));
	return ids.every((text) => text !== undefined) ? ids : [];
}

/** How a failure is told, step by step. */
export function negativeOf(
	items: readonly GuidePart[],
	common: Common,
	context: Context,
): FrameworkFields | undefined {
	const steps = items.map((bullet): NegativeFields['steps'][number] => {
		const { name, rest } = headOf(bullet);
		const [bare, cue] = cutBrackets(name);
		const details = new Map(
			insideOf(context.text, bullet).pieces.map((piece) => [readLabel(piece.raw)?.name.toLowerCase(), piece]),
		);
		for (const detail of details.values())
			if (detail.label) context.isPlaceName(detail.line, detail.label.name);
		const quoted = details.size === 0 ? /^(.*?)\s*["“]([^"”]+)["”]$/s.exec(rest) : null;
		const example = (quoted?.[2] ?? markdownAsPlain(details.get('example')?.rest ?? '')).trim();
		const advice = (quoted ? quoted[1] : rest) || bare;
		return { name: bare, cue: cue ?? bare, advice, ...(example ? { example } : {}) };
	});
	return steps.length > 0 && steps.every((step) => step.name !== '')
		? { kind: 'negative', ...common, steps }
		: undefined;
}

/** What kinds of impact there are. */
export function impactOf(
	items: readonly GuidePart[],
	common: Common,
	context: Context,
): FrameworkFields | undefined {
	const levels = items.map((bullet): ImpactFields['levels'][number] => {
		const { name, rest } = headOf(bullet);
		const [bare, weight] = cutBrackets(name);
		const withExamples = /^(.*?)\s*\(e\.g\.,?\s*(.*)\)(\.?)$/s.exec(rest);
		if (withExamples) context.isPlaceName(bullet.line, 'e.g.');
		const inside = insideOf(context.text, bullet).pieces;
		for (const piece of inside)
			if (piece.label?.id === 'counts') context.isPlaceName(piece.line, markdownAsPlain(piece.raw));
		const counts = markdownAsPlain(
			inside.find((piece) => piece.label?.id === 'counts')?.rest ?? '',
		).toLowerCase();
		const impact = counts === '' ? impactByName(bare) : impacts.find((impact) => impact === counts);
		const advice = withExamples ? `${withExamples[1]}${withExamples[3]}` : rest;
		const examples = withExamples ? (withExamples[2] ?? '').split(/[,;]\s+/) : [];
		examples.push(
			...inside.filter((piece) => piece.label?.id !== 'counts').map((piece) => markdownAsPlain(piece.raw)),
		);
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
function headOf(bullet: GuidePart): { name: string; rest: string } {
	const read = readLabel(bullet.raw);
	if (read) return { name: markdownAsPlain(read.name), rest: markdownAsPlain(bullet.rest) };
	const cut = /^(.{1,60}?)[:–—]\s+(.*)$/s.exec(markdownAsPlain(bullet.rest));
	return cut ? { name: cut[1] ?? '', rest: cut[2] ?? '' } : { name: markdownAsPlain(bullet.rest), rest: '' };
}

/** `Humility (Own the mistake)`: the name, and what stands in the brackets at its end. */
function cutBrackets(name: string): [name: string, inside: string | undefined] {
	const cut = /^(.*?\S)\s*(\(.+\))$/s.exec(name);
	return cut?.[1] && isBracketed(cut[2] ?? '')
		? [cut[1], cut[2]?.slice(1, -1).trim() || undefined]
		: [name, undefined];
}

/** A framework as a heading, a sentence and a list. */
export function writeFramework({ id, fields, body }: RawEntry<FrameworkFields>): string {
	const items =
		fields.kind === 'star' ? star(fields) : fields.kind === 'negative' ? negative(fields) : impact(fields);
	return [
		heading(4, escapeInline(fields.name)),
		...(fields.use === fields.name ? [] : [escapeLine(fields.use)]),
		...(id === fields.kind ? [] : [`**Id**: ${id}`]),
		[
			items,
			...generalLines(generalFields[fields.kind], fields),
			...(body.trim() === '' ? [] : [block('notes', body.trim())]),
		].join('\n'),
	].join('\n\n');
}

function star({ phases }: StarFields): string {
	return phases
		.map((phase) => {
			const letters = phase.parts.map((id) => parts.find((part) => part.id === id)?.letter ?? '').join('/');
			const { min, max } = phase.seconds;
			const time = min === max ? `${min}` : `${min}-${max}`;
			return `- **${letters} (${escapeInline(phase.name)}):** ${time} seconds. ${escapeInline(phase.advice)}`;
		})
		.join('\n');
}

function negative({ steps }: NegativeFields): string {
	return steps
		.map(({ name, cue, advice, example }, i) => {
			const head = `${i + 1}. **${escapeInline(cue === name ? name : `${name} (${cue})`)}:** ${escapeInline(advice)}`;
			if (example === undefined) return head;
			const quotable = !/["“”]/.test(example + advice);
			return quotable
				? `${head} *"${escapeInline(example)}"*`
				: `${head}\n   - **Example**: ${escapeInline(example)}`;
		})
		.join('\n');
}

function impact({ levels }: ImpactFields): string {
	return levels
		.map(({ name, impact: counts, weight, advice, examples }) => {
			const inline =
				examples.length > 0 &&
				examples.every((example) => !/[,;()]/.test(example)) &&
				!/\(e\.g\./.test(advice);
			const exampleText = ` (e.g., ${examples.map(escapeInline).join(', ')})`;
			const text = !inline
				? escapeInline(advice)
				: advice.endsWith('.')
					? `${escapeInline(advice.slice(0, -1))}${exampleText}.`
					: escapeInline(advice) + exampleText;
			const head = `- [ ] **${escapeInline(weight === undefined ? name : `${name} (${weight})`)}:** ${text}`;
			const details = [
				...(impactByName(name) === counts ? [] : [bullet('counts', counts ?? 'none')]),
				...(inline ? [] : examples.map((example) => `- ${escapeLine(example)}`)),
			];
			return [head, ...details.map((detail) => `  ${detail}`)].join('\n');
		})
		.join('\n');
}
