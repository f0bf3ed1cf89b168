import { sectionTitle, verdictOf } from './block-kinds.ts';
import { labelOfTitle } from './cut-stories.ts';
import { type Block, partCount } from './guide-parts.ts';
import { isQuestion, readStoryTitle } from './mention.ts';
import { nameKey } from './names.ts';
import { emptyTitles, noStoryTitles } from './shape-words.ts';
import type { ValueNames } from './value-names.ts';

/** A heading such as "Answer", or one that stands over many stories, names none: its story has the name of the heading above. */
export function nameByHeadingAbove(text: string, blocks: readonly Block[], values: ValueNames): Block[] {
	const isLabel = (block: Block) => labelOfTitle(block) !== undefined;
	const isStory = blocks.map(
		(block, at) =>
			block.depth < 8 &&
			!isLabel(block) &&
			!noStoryTitles.test(block.title) &&
			verdictOf(text, blocks, at) === 'story',
	);
	const keyOf = ({ title }: Block) => nameKey(title.replace(/[:：]$/, ''));
	const storiesByTitle = Map.groupBy(
		blocks.filter((_, at) => isStory[at]),
		keyOf,
	);
	return blocks.map((block, at) => {
		const from = blocks.findLastIndex((one, i) => i < at && one.depth < block.depth && !isLabel(one));
		const above = blocks[from];
		if (!isStory[at] || !above || above.depth === 0 || partCount(above) > 0) return block;
		const end = blocks.findIndex(({ depth }, i) => i > at && depth <= above.depth);
		const isOnly = isStory.slice(from + 1, end < 0 ? undefined : end).filter(Boolean).length === 1;
		const isNumbered = readStoryTitle(above.title).isNumbered;
		const isAsked = isQuestion(above.title) || above.pieces.some(({ label }) => label?.id === 'question');
		const isSection = sectionTitle(above.title) !== undefined && values.valueIn(above.title) === undefined;
		const isEmpty = emptyTitles.test(keyOf(block));
		const hasNoName = isEmpty || (storiesByTitle.get(keyOf(block)) ?? []).length > 1;
		const namesNothing = hasNoName || isNumbered || (isAsked && /[:：]$/.test(block.title));
		if (!isOnly || !namesNothing || (isSection && !isNumbered && !isAsked)) return block;
		// Only words that are no one's own are dropped.
		const names = [...(block.names ?? []), ...(isEmpty ? [[block.line, block.title] as const] : [])];
		if (blocks.slice(from + 1, at).every(isLabel))
			return { ...block, title: '', raw: isEmpty ? '' : block.raw, names, isPart: true };
		if (!hasNoName) return block;
		const [first] = block.pieces;
		const own = {
			label: undefined,
			line: block.line,
			raw: block.raw,
			rest: block.raw,
			inside: [],
			inList: false,
		};
		const pieces =
			first && !isEmpty ? [{ ...first, ...own, list: undefined }, ...block.pieces] : block.pieces;
		return { ...block, title: values.valueIn(above.title) ?? above.title, names, pieces };
	});
}
