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
import { asItStands, contentOf, type GuidePart, insideOf } from './guide-parts.ts';
import type { RawEntry } from './guide-reading.ts';
import { isFieldLabel, type LabelId, readLabel } from './labels.ts';
import { escapeInline, escapeLine, lineOf, markdownAsPlain } from './markdown.ts';
import { isBracketed } from './names.ts';
import type { Placed, Reading } from './reading.ts';
import { block as blockBullet, bullet, heading, linesOf } from './write-names.ts';

/** The three frameworks: as the guide has them, else as they are known. */
export function readFrameworks(context: Reading): RawEntry<FrameworkFields>[] {
	const read = new Map<FrameworkKind, RawEntry<FrameworkFields>>();
	for (const block of context.blocks) {
		if (block.kind !== 'framework') continue;
		const kind = frameworkKind(block);
		const framework = kind && !read.has(kind) && readFramework(block, kind, read.size + 1, context);
		if (framework) {
			read.set(kind, framework);
			continue;
		}
		const why = kind && read.has(kind) ? 'is the second of its kind' : 'lacks the usual steps';
		context.say('framework-incomplete', block.line, block.title, why);
		context.keep(
			'other',
			block.pieces.map(({ inList, raw }) => (inList ? `- ${raw}` : raw)).join('\n\n'),
			block.title,
		);
	}
	const missing = context.known.frameworks.filter(({ fields }) => !read.has(fields.kind));
	if (missing.length > 0) {
		const names = missing.map(({ fields }) => `"${fields.name}"`).join(', ');
		context.say('no-section', 1, `There is no framework like ${names}.`, 'The usual one was used.');
	}
	const used = new Set([...read.values()].map(({ fields }) => fields.order));
	for (const { fields, ...entry } of [...missing].sort((a, b) => a.fields.order - b.fields.order)) {
		let { order } = fields;
		while (used.has(order)) order++;
		used.add(order);
		read.set(fields.kind, { ...entry, fields: { ...fields, order } });
	}
	return frameworkKinds.flatMap((kind) => read.get(kind) ?? []);
}

function readFramework(
	block: Placed,
	kind: FrameworkKind,
	order: number,
	context: Context,
): RawEntry<FrameworkFields> | undefined {
	const notesAt = block.pieces.findIndex(({ inList, label }) => !inList && label?.id === 'notes');
	const own = block.pieces.slice(0, notesAt < 0 ? undefined : notesAt);
	const labels = new Map<LabelId, GuidePart>();
	const [items, noted, loose]: [GuidePart[], GuidePart[], GuidePart[]] = [[], [], []];
	let named: GuidePart | undefined;
	for (const piece of own) {
		const id = piece.label?.id;
		if (piece.inList && isFieldLabel(id)) labels.set(id, piece);
		else if (piece.inList) (id === 'notes' ? noted : items).push(piece);
		else if (id === 'id' && !named) named = piece;
		else loose.push(piece);
	}
	const id = named ? slug(markdownAsPlain(named.rest), kind) : kind;
	const [use, ...texts] = loose.map(({ raw }) => raw);
	const general = readGeneralFields(generalFields[kind], labels, `frameworks/${id}.mdx`, context);
	const common = {
		name: block.title,
		use: markdownAsPlain(use ?? '') || block.title,
		order,
		...general.fields,
	};
	const fields = { star: starOf, negative: negativeOf, impact: impactOf }[kind](items, common, context);
	const body = [
		...texts,
		...noted.map((piece) => contentOf(context.text, piece)),
		...(notesAt < 0 ? [] : [notesOf(block, notesAt, context)]),
		...general.others,
	].filter((text) => text !== '');
	return fields && { id, fields, body: body.join('\n\n') };
}

function notesOf({ pieces, nodes }: Placed, at: number, { text }: Context): string {
	const [first, ...others] = pieces.slice(at);
	const after = nodes.slice(nodes.findIndex((node) => lineOf(node) === first?.line) + 1);
	const from = after[0]?.position?.start.offset;
	const raw =
		from === undefined
			? others.map(asItStands).join('\n\n')
			: text.slice(from, after.at(-1)?.position?.end.offset);
	return [first?.rest ?? '', raw].filter((part) => part !== '').join('\n\n');
}

/** The fields that every framework has. */
interface Common {
	name: string;
	use: string;
	order: number;
}

type ReadKind = (
	items: readonly GuidePart[],
	common: Common,
	context: Context,
) => FrameworkFields | undefined;

const letters: Readonly<Record<string, PartId>> = { S: 'situation', T: 'task', A: 'action', R: 'result' };

/** The STAR framework: which parts are told in which seconds. Undefined where a part is timed never or twice. */
const starOf: ReadKind = (items, common, context) => {
	const phases = items.flatMap((bullet): Phase[] => {
		const { name, rest } = headOf(bullet);
		const [, short = '', long] = /^([STAR](?:\s*[/+&,]\s*[STAR])*)\s*\((.+)\)$/i.exec(name) ?? [];
		const words = (short || name).toUpperCase().match(/[A-Z]+/g) ?? [];
		const parts = words
			.filter((word) => word !== 'AND')
			.map((word) => letters[word] ?? partIds.find((id) => id.toUpperCase() === word));
		const time = /^(\d+)\s*(?:(?:-|–|—|to)\s*(\d+)\s*)?(s|secs?|seconds|min|minutes)\b[.:,;]?\s*/i.exec(rest);
		const known = parts.filter((id) => id !== undefined);
		if (!time || known.length === 0 || known.length < parts.length) return [];
		// The letters and the seconds are read into parts and numbers.
		for (const words of [short, time[0]]) context.isPlaceName(bullet.line, words);
		const unit = /^m/i.test(time[3] ?? '') ? 60 : 1;
		const min = Number(time[1]) * unit;
		const max = Number(time[2] ?? time[1]) * unit;
		const advice = rest.slice(time[0].length) || name;
		const isTime = min > 0 && max >= min && max <= 36_000;
		return isTime ? [{ name: long ?? name, parts: known, seconds: { min, max }, advice }] : [];
	});
	const covered = phases.flatMap(({ parts }) => parts);
	const isEachOnce = partIds.every((id) => covered.filter((part) => part === id).length === 1);
	return isEachOnce && phases.length === items.length ? { kind: 'star', ...common, phases } : undefined;
};

/** How a failure is told, step by step. */
const negativeOf: ReadKind = (items, common, context) => {
	const steps = items.map((bullet): NegativeFields['steps'][number] => {
		const { name, rest } = headOf(bullet);
		const [bare, cue = bare] = cutBrackets(name);
		const inside = insideOf(context.text, bullet).pieces;
		const details = new Map(inside.map((piece) => [readLabel(piece.raw)?.name.toLowerCase(), piece]));
		for (const { label, line } of details.values()) if (label) context.isPlaceName(line, label.name);
		const quoted = details.size === 0 ? /^(.*?)\s*["“]([^"”]+)["”]$/s.exec(rest) : null;
		const example = (quoted?.[2] ?? markdownAsPlain(details.get('example')?.rest ?? '')).trim();
		const advice = (quoted ? quoted[1] : rest) || bare;
		return { name: bare, cue, advice, ...(example ? { example } : {}) };
	});
	const isNamed = steps.length > 0 && steps.every(({ name }) => name !== '');
	return isNamed ? { kind: 'negative', ...common, steps } : undefined;
};

/** What kinds of impact there are. */
const impactOf: ReadKind = (items, common, context) => {
	const levels = items.map((bullet): ImpactFields['levels'][number] => {
		const { name, rest } = headOf(bullet);
		const [bare, weight] = cutBrackets(name);
		const [, before = rest, listed = '', stop = ''] = /^(.*?)\s*\(e\.g\.,?\s*(.*)\)(\.?)$/s.exec(rest) ?? [];
		if (before !== rest) context.isPlaceName(bullet.line, 'e.g.');
		const inside = insideOf(context.text, bullet).pieces;
		const counted = inside.find(({ label }) => label?.id === 'counts');
		if (counted) context.isPlaceName(counted.line, markdownAsPlain(counted.raw));
		const counts = markdownAsPlain(counted?.rest ?? '').toLowerCase();
		const impact = counts === '' ? impactByName(bare) : impacts.find((impact) => impact === counts);
		const others = inside
			.filter(({ label }) => label?.id !== 'counts')
			.map(({ raw }) => markdownAsPlain(raw));
		return {
			name: bare,
			...(impact ? { impact } : {}),
			...(weight ? { weight } : {}),
			advice: before + stop || bare,
			examples: [...listed.split(/[,;]\s+/), ...others].filter((example) => example !== ''),
		};
	});
	const isNamed = levels.length > 0 && levels.every(({ name }) => name !== '');
	return isNamed ? { kind: 'impact', ...common, levels } : undefined;
};

const impactByName = (name: string) => impacts.find((impact) => name.toLowerCase().includes(impact));

/** The words in bold at the start of an item, and the others. */
function headOf({ raw, rest }: GuidePart): { name: string; rest: string } {
	const label = readLabel(raw);
	const words = markdownAsPlain(rest);
	if (label) return { name: markdownAsPlain(label.name), rest: words };
	const [, name = words, after = ''] = /^(.{1,60}?)[:–—]\s+(.*)$/s.exec(words) ?? [];
	return { name, rest: after };
}

/** `Humility (Own the mistake)`: the name, and what stands in the brackets at its end. */
function cutBrackets(name: string): [name: string, inside: string | undefined] {
	const [, bare, tail = ''] = /^(.*?\S)\s*(\(.+\))$/s.exec(name) ?? [];
	return bare && isBracketed(tail) ? [bare, tail.slice(1, -1).trim() || undefined] : [name, undefined];
}

/** A framework as a heading, a sentence and a list. */
export function writeFramework({ id, fields, body }: RawEntry<FrameworkFields>): string {
	const { kind, name, use } = fields;
	const items = kind === 'star' ? star(fields) : kind === 'negative' ? negative(fields) : impact(fields);
	const notes = body.trim() !== '' && blockBullet('notes', body.trim());
	return linesOf(
		'\n\n',
		heading(4, escapeInline(name)),
		use === name || escapeLine(use),
		id === kind || `**Id**: ${id}`,
		linesOf('\n', ...items, ...generalLines(generalFields[kind], fields), notes),
	);
}

const star = ({ phases }: StarFields) =>
	phases.map(({ parts: ids, name, seconds: { min, max }, advice }) => {
		const letters = ids.map((id) => parts.find((part) => part.id === id)?.letter ?? '').join('/');
		const time = min === max ? `${min}` : `${min}-${max}`;
		return `- **${letters} (${escapeInline(name)}):** ${time} seconds. ${escapeInline(advice)}`;
	});

const negative = ({ steps }: NegativeFields) =>
	steps.map(({ name, cue, advice, example }, i) => {
		const title = escapeInline(cue === name ? name : `${name} (${cue})`);
		const head = `${i + 1}. **${title}:** ${escapeInline(advice)}`;
		if (example === undefined) return head;
		const isQuotable = !/["“”]/.test(example + advice);
		return (
			head + (isQuotable ? ` *"${escapeInline(example)}"*` : `\n   - **Example**: ${escapeInline(example)}`)
		);
	});

const impact = ({ levels }: ImpactFields) =>
	levels.map(({ name, impact: counts, weight, advice, examples }) => {
		const isInline =
			examples.length > 0 && !examples.some((example) => /[,;()]/.test(example)) && !/\(e\.g\./.test(advice);
		const [, before = '', stop = ''] = /^(.*?)(\.?)$/s.exec(advice) ?? [];
		const text = isInline
			? `${escapeInline(before)} (e.g., ${examples.map(escapeInline).join(', ')})${stop}`
			: escapeInline(advice);
		return linesOf(
			'\n  ',
			`- [ ] **${escapeInline(weight === undefined ? name : `${name} (${weight})`)}:** ${text}`,
			impactByName(name) === counts || bullet('counts', counts ?? 'none'),
			...(isInline ? [] : examples.map((example) => `- ${escapeLine(example)}`)),
		);
	});
