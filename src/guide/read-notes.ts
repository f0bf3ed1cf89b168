import type { Note } from '../bank/schema/settings.ts';
import type { Context } from './context.ts';
import { endOf, type Node, rawOf, startOf } from './markdown.ts';
import { type Placed, piecesAsText, type SectionId } from './outline.ts';
import { introOf } from './read-settings.ts';

/** The headings under which the parts of a guide stand when nothing else is said. */
export const sectionTitles: Readonly<Record<SectionId, string>> = {
	stories: 'Project Story Bank',
	matrix: 'Leadership Principle (LP) to Story Matrix',
	questions: 'Practice Question Bank',
	about: 'About You',
	frameworks: 'Frameworks for Answering',
	principles: 'Leadership Principles',
};

/** Keeps what stands between the entries: introductions of the sections, and sections that a bank does not have. */
export function keepTheRest(blocks: readonly Placed[], context: Context): void {
	let open: { depth: number; title: string; line: number; texts: string[] } | undefined;
	const close = () => {
		if (!open) return;
		const text = open.texts.filter((text) => text.trim() !== '').join('\n\n');
		context.say('kept-as-note', open.line, open.title);
		context.keep('other', text, open.title);
		open = undefined;
	};
	for (const block of blocks) {
		const rest = restOf(block, context.text);
		for (const [line, words] of block.kind === 'story' ? [] : (block.names ?? []))
			context.isPlaceName(line, words);
		if ((block.kind === 'other' || block.kind === 'template' || block.kind === 'advice') && block.depth > 0) {
			if (open && block.depth > open.depth) {
				open.texts.push(block.raw, rest);
				continue;
			}
			close();
			open = { depth: block.depth, title: block.title, line: block.line, texts: [rest] };
			if (block.title === '') open = { ...open, title: 'Untitled' };
			continue;
		}
		close();
		if (block.kind === 'title') context.keep('guide', introOf(block, context.text));
		else if (block.kind === 'section' && block.section) keepSection(block, block.section, rest, context);
		else if (block.kind === 'other' && block.nodes.length > 0)
			context.keep(
				'guide',
				blocks.some((block) => block.kind === 'title') ? rest : introOf(block, context.text),
			);
		else if ((block.kind === 'question' || block.kind === 'ask') && rest !== '')
			context.keep('questions', rest);
		else if (block.kind === 'principle' && rest !== '') context.keep('principles', rest);
	}
	close();
}

function keepSection(block: Placed, part: Note['part'] & SectionId, rest: string, context: Context): void {
	const number = /^\d+[.)]\s+/.exec(block.title)?.[0];
	if (number) context.isPlaceName(block.line, number);
	const title = block.title.slice(number?.length ?? 0) || sectionTitles[part];
	if (title === sectionTitles[part] && rest === '') context.isPlaceName(block.line, title);
	else if (title === sectionTitles[part]) {
		context.isPlaceName(block.line, title);
		context.keep(part, rest);
	} else context.keep(part, rest, title);
}

/** The blocks that no reader of entries takes, as Markdown. */
function restOf(block: Placed, text: string): string {
	// Of a block that was cut, its own pieces are left.
	const isCut =
		block.nodes.length === 0 &&
		block.pieces.length > 0 &&
		block.kind !== 'question' &&
		block.kind !== 'principle' &&
		block.kind !== 'ask' &&
		block.kind !== 'story';
	if (isCut && !(block.kind === 'section' && block.section === 'questions'))
		return piecesAsText(block.pieces);
	const isLeft = (node: Node) => {
		if (node.type === 'thematicBreak' || block.tables.some((table) => table.node === node)) return false;
		if (block.kind === 'other' || block.kind === 'template' || block.kind === 'advice') return true;
		if (block.kind === 'principle' || block.kind === 'ask') return node.type === 'table';
		if (block.kind === 'section')
			return block.section !== 'questions' || !['paragraph', 'list'].includes(node.type);
		if (block.kind === 'question') return !['paragraph', 'list'].includes(node.type);
		return false;
	};
	return runs(block.nodes, isLeft)
		.map((nodes) =>
			nodes.some((node) => node.type === 'yaml' || node.type === 'toml')
				? fenced(text, nodes)
				: rawOf(text, nodes),
		)
		.join('\n\n');
}

/** Neighbours stay together, with the space that is between them. */
function runs(nodes: readonly Node[], isLeft: (node: Node) => boolean): Node[][] {
	const groups: Node[][] = [];
	let open: Node[] | undefined;
	for (const node of nodes) {
		if (!isLeft(node)) open = undefined;
		else if (open) open.push(node);
		else {
			open = [node];
			groups.push(open);
		}
	}
	return groups;
}

/** Front matter, as a block of code. */
const fenced = (text: string, nodes: readonly Node[]) =>
	`\`\`\`yaml\n${text.slice(startOf(nodes[0]), endOf(nodes.at(-1)))}\n\`\`\``;
