import type { SectionId } from './block-kinds.ts';
import type { Context } from './context.ts';
import { piecesAsText } from './guide-parts.ts';
import { endOf, type Node, rawOf, startOf } from './markdown.ts';
import { introOf, sectionTitles } from './read-settings.ts';
import type { Placed, Reading } from './reading.ts';

/** Keeps what stands between the entries: introductions of the sections, and sections that a bank does not have. */
export function keepTheRest(context: Reading): void {
	const hasTitle = context.blocks.some(({ kind }) => kind === 'title');
	let open: { depth: number; title: string; line: number; texts: string[] } | undefined;
	const close = () => {
		if (!open) return;
		context.say('kept-as-note', open.line, open.title);
		context.keep('other', open.texts.filter((text) => text.trim() !== '').join('\n\n'), open.title);
		open = undefined;
	};
	for (const block of context.blocks) {
		const { kind, depth, line, title, section } = block;
		const rest = restOf(block, context.text);
		for (const [line, words] of kind === 'story' ? [] : (block.names ?? [])) context.isPlaceName(line, words);
		if (isNoEntry(block) && depth > 0) {
			if (open && depth > open.depth) open.texts.push(block.raw, rest);
			else {
				close();
				open = { depth, title: title || 'Untitled', line, texts: [rest] };
			}
			continue;
		}
		close();
		if (kind === 'title') context.keep('guide', introOf(block, context.text));
		else if (kind === 'section' && section) keepSection(block, section, rest, context);
		else if (kind === 'other') context.keep('guide', hasTitle ? rest : introOf(block, context.text));
		else if (kind === 'question' || kind === 'ask') context.keep('questions', rest);
		else if (kind === 'principle') context.keep('principles', rest);
	}
	close();
}

const isNoEntry = ({ kind }: Placed) => kind === 'other' || kind === 'template' || kind === 'advice';

function keepSection({ title, line }: Placed, part: SectionId, rest: string, context: Context): void {
	const [number = ''] = /^\d+[.)]\s+/.exec(title) ?? [];
	if (number !== '') context.isPlaceName(line, number);
	const name = title.slice(number.length) || sectionTitles[part];
	const isUsual = name === sectionTitles[part];
	if (isUsual) context.isPlaceName(line, name);
	context.keep(part, rest, isUsual ? undefined : name);
}

/** The blocks that no reader of entries takes, as Markdown. */
function restOf(block: Placed, text: string): string {
	const { kind, nodes, pieces, tables } = block;
	const isOfQuestions = kind === 'question' || (kind === 'section' && block.section === 'questions');
	const isOfEntry = isOfQuestions || kind === 'principle' || kind === 'ask' || kind === 'story';
	// Of a block that was cut, its own pieces are left.
	if (nodes.length === 0 && pieces.length > 0 && !isOfEntry) return piecesAsText(pieces);
	const isLeft = (node: Node) => {
		if (node.type === 'thematicBreak' || tables.some((table) => table.node === node)) return false;
		if (isOfQuestions) return node.type !== 'paragraph' && node.type !== 'list';
		if (kind === 'principle' || kind === 'ask') return node.type === 'table';
		return isNoEntry(block) || kind === 'section';
	};
	return runs(nodes, isLeft)
		.map((run) => {
			const raw = text.slice(startOf(run[0]), endOf(run.at(-1)));
			// Front matter stands as a block of code.
			const isYaml = run.some(({ type }) => type === 'yaml' || type === 'toml');
			return isYaml ? `\`\`\`yaml\n${raw}\n\`\`\`` : rawOf(text, run);
		})
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
