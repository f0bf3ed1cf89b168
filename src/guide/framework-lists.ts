import type { FrameworkFields, ImpactFields, NegativeFields, Phase } from '../bank/schema/framework.ts';
import { impacts, type PartId, partIds } from '../bank/schema/story.ts';
import type { Context } from './context.ts';
import { type GuidePart, insideOf } from './guide-parts.ts';
import { readLabel } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { isBracketed } from './name-text.ts';

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
