import { certainties, impacts, type Result } from '../bank/schema/story.ts';
import type { Context } from './context.ts';
import { type GuidePart, insideOf } from './guide-parts.ts';
import type { LabelId } from './labels.ts';
import { blocksOf, childrenOf, markdownAsPlain, nodesAsPlain } from './markdown.ts';

/** What a bullet lists: its words, cut at commas where each is a word or two, and its nested bullets. */
export function listOf(piece: GuidePart, id: LabelId, context: Context): string[] {
	const nested = insideOf(context.text, piece).pieces.map((piece) => markdownAsPlain(piece.raw));
	const rest = markdownAsPlain(piece.rest);
	const inline = rest === '' ? [] : id === 'alsoSaid' ? cutAtCommas(rest) : [rest];
	return [...inline, ...nested].filter((text) => text !== '');
}

export const cutAtCommas = (text: string) =>
	text
		.replace(/\.$/, '')
		.split(/\s*[,;]\s*/)
		.filter((part) => part !== '');

/** The ledger as a bullet lists it, each figure with its details beneath. Undefined without such a bullet. */
export function readFigures(piece: GuidePart | undefined, context: Context): Result[] | undefined {
	if (!piece) return undefined;
	const items = insideOf(context.text, piece).pieces;
	if (items.length === 0 && piece.rest === '') return [];
	const results = items.map((bullet): Result => {
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
	return results;
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
