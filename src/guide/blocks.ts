import { boldHeading, type GuidePart, guidePartsOf } from './guide-parts.ts';
import { knownLabel } from './labels.ts';
import { blocksOf, childrenOf, lineOf, type Node, nodesAsPlain, rawOf } from './markdown.ts';

/** A heading and what stands under it, up to the next heading. */
export interface Block {
	/** 0 before the first heading, 1 to 6 for headings, 7 for a line in bold. */
	readonly depth: number;
	/** The heading as plain text; empty before the first heading. */
	readonly title: string;
	readonly line: number;
	/** The heading as it stands. */
	readonly raw: string;
	readonly nodes: readonly Node[];
	readonly pieces: readonly GuidePart[];
}

/** A guide cut at its headings, and at lines in bold that stand for one; the first block is what stands before them. */
export function cutAtHeadings(text: string): Block[] {
	const cuts: { depth: number; title: string; line: number; raw: string; nodes: Node[] }[] = [
		{ depth: 0, title: '', line: 1, raw: '', nodes: [] },
	];
	for (const node of blocksOf(text)) {
		const bold = boldHeading(node);
		// "Notes:" on a line of its own belongs to what it stands under.
		if (node.type === 'heading' || (bold !== undefined && knownLabel(bold.replace(/:$/, '')) !== 'notes')) {
			const depth = node.type === 'heading' ? node.depth : 7;
			const title = bold ?? nodesAsPlain(childrenOf(node));
			cuts.push({ depth, title, line: lineOf(node), raw: rawOf(text, [node]), nodes: [] });
		} else cuts.at(-1)?.nodes.push(node);
	}
	return cuts.map((cut) => {
		const last = cut.nodes.findLastIndex((node) => node.type !== 'thematicBreak');
		const nodes = cut.nodes.slice(0, last + 1);
		return { ...cut, nodes, pieces: guidePartsOf(text, nodes) };
	});
}
