import { guidePartsOf, rawInside } from './guide-parts.ts';
import { labelName } from './labels.ts';
import { blocksOf, type Node } from './markdown.ts';
import { oneLine } from './name-text.ts';

/** Follow-ups as headings with answers. What is in another form goes among the notes. */
export function followUpsOf(markdown: string): { questions: string[]; others: string[] } {
	const nodes = blocksOf(markdown);
	if (nodes[0]?.type === 'heading') {
		const level = nodes[0].depth;
		const isQuestion = (node: Node | undefined) => node?.type === 'heading' && node.depth <= level;
		const answered = nodes.every(
			(node, i) => !isQuestion(node) || (i + 1 < nodes.length && !isQuestion(nodes[i + 1])),
		);
		if (answered && nodes.every((node) => node.type !== 'heading' || node.depth >= level))
			return { questions: [level === 3 ? markdown : relevel(markdown, nodes, level)], others: [] };
	}
	const pieces = guidePartsOf(markdown, nodes);
	const questions: string[] = [];
	const others: string[] = [];
	for (const piece of pieces) {
		const asked = /^(?:\*\*|__)?["“]?(.+?\?)["”]?(?:\*\*|__)?\s*(.*)$/s.exec(piece.rest);
		if (!piece.inList || !asked?.[1] || piece.label) others.push(piece.inList ? `- ${piece.raw}` : piece.raw);
		else {
			const answer = [asked[2]?.trim() ?? '', rawInside(markdown, piece)]
				.filter((text) => text !== '')
				.join('\n\n');
			questions.push(`### ${oneLine(asked[1])}\n\n${answer || 'Not answered yet.'}`);
		}
	}
	return { questions, others: others.length > 0 ? [`**${labelName('followUps')}:**`, ...others] : [] };
}

/** Headings of one level as headings of the third. */
function relevel(markdown: string, nodes: readonly Node[], level: number): string {
	const lines = markdown.split('\n');
	for (const node of nodes) {
		const at = (node.position?.start.line ?? 1) - 1;
		if (node.type === 'heading')
			lines[at] = (lines[at] ?? '').replace(/^\s*#+/, (match) => '#'.repeat(match.trim().length - level + 3));
	}
	return lines.join('\n');
}
