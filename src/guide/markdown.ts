import { type MdastNode, markdownToMdast } from 'satteri';

export type Node = MdastNode;

/** GFM tables and lists; nothing that would rewrite the author's characters. */
const features = { gfm: { strikethrough: false, footnotes: false }, frontmatter: true, math: false } as const;

/** The blocks of a Markdown text. */
export function blocksOf(text: string): Node[] {
	return childrenOf(markdownToMdast(text, { features }));
}

export function childrenOf(node: Node): Node[] {
	return 'children' in node ? (node.children as Node[]) : [];
}

/** Line of the text on which the node begins, from 1. */
export const lineOf = (node: Node | undefined): number => node?.position?.start.line ?? 1;

export const startOf = (node: Node | undefined): number => node?.position?.start.offset ?? 0;
export const endOf = (node: Node | undefined): number => node?.position?.end.offset ?? 0;

/** The words of nodes as plain text on one line. A link keeps its address in brackets. */
export function nodesAsPlain(nodes: readonly Node[]): string {
	return nodes
		.map(inlineText)
		.join('')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
}

function inlineText(node: Node): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
		case 'html':
			return node.value;
		case 'break':
			return '\n';
		case 'image':
			return node.url === '' ? (node.alt ?? '') : `${node.alt ?? ''} (${node.url})`;
		case 'imageReference':
			return node.alt ?? '';
		case 'link': {
			const text = childrenOf(node).map(inlineText).join('');
			const same = text === node.url || `http://${text}` === node.url || `mailto:${text}` === node.url;
			return same || node.url === '' ? text : `${text} (${node.url})`;
		}
		case 'paragraph':
		case 'listItem':
		case 'tableRow':
		case 'tableCell':
			return `${childrenOf(node).map(inlineText).join('')}\n`;
		default:
			return childrenOf(node).map(inlineText).join('');
	}
}

/** Markdown on one line, read as plain text. */
export function markdownAsPlain(markdown: string): string {
	const line = markdown.replace(/(\\| {2,})?[ \t]*\n[ \t]*/g, ' ').trim();
	if (!/[\\`*_[\]<>&!~]|https?:|www\.|@/.test(line)) return line;
	// The letter in front keeps what follows from being read as a list, a heading or a quotation.
	return nodesAsPlain(blocksOf(`a ${line}`))
		.slice(2)
		.trim();
}

/** Plain text as Markdown that reads as the same text, in the middle of a line. */
export function escapeInline(text: string): string {
	return (
		text
			.replace(/[\\`*_[\]<>~|]/g, '\\$&')
			.replace(/&(?=#?\w+;)/g, '\\&')
			// A bare address would be taken with the backslashes in it, unless it is broken before them.
			.replace(/\b(https?):\/\/(?=\S*\\)/g, '$1\\://')
			.replace(/\b(www)\.(?=\S*\\)/g, '$1\\.')
			.replace(/@(?=\S*\\)/g, '\\@')
	);
}

/** The same at the start of a line, where some signs begin a block. */
export function escapeLine(text: string): string {
	return escapeEnd(
		escapeInline(text)
			.replace(/^(\d+)([.)])/, '$1\\$2')
			.replace(/^[-+#=:]/, '\\$&'),
	);
}

/** Number signs at the end of a heading would be taken off. */
export function escapeEnd(text: string): string {
	return text.replace(/(?<!\\)#(?=#*$)/, '\\#');
}

/** Text in backticks, as many as it takes. */
export function code(text: string): string {
	const runs = [...text.matchAll(/`+/g)].map((match) => match[0].length);
	let size = 1;
	while (runs.includes(size)) size++;
	const fence = '`'.repeat(size);
	const pad = /^`|`$/.test(text) ? ' ' : '';
	return fence + pad + text + pad + fence;
}

/** The nodes as they stand in the text, without the indentation of the place they stand in. */
export function rawOf(text: string, nodes: readonly Node[]): string {
	const first = nodes[0];
	if (!first) return '';
	const column = (first.position?.start.column ?? 1) - 1;
	return dedent(text.slice(startOf(first), endOf(nodes.at(-1))), column);
}

/** Takes up to so many spaces off every line but the first. */
export function dedent(text: string, columns: number): string {
	if (columns === 0 || !text.includes('\n')) return text.trimEnd();
	const [first = '', ...rest] = text.split('\n');
	const off = rest.map((line) => {
		let width = 0;
		let at = 0;
		while (width < columns && (line[at] === ' ' || line[at] === '\t')) width += line[at++] === '\t' ? 4 : 1;
		return ' '.repeat(Math.max(0, width - columns)) + line.slice(at);
	});
	return [first, ...off].join('\n').trimEnd();
}

/** The text as the continuation of a list item. */
export function indent(text: string, columns: number): string {
	return text.replace(/^(?=.)/gm, ' '.repeat(columns));
}
