import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { MdxJsxTextElementHast } from 'satteri';
import type { Prose } from '../bank.ts';

/** Stands where something was that a bank may not hold, so that its place does not count as empty. Never shown. */
export const refused: ElementContent = { type: 'comment', value: 'refused' };

/** Puts a mark around words; around those in and between blocks where there are blocks, since it may not hold one. */
export function markWords(
	nodes: readonly ElementContent[],
	mark: (children: ElementContent[]) => MdxJsxTextElementHast,
): ElementContent[] {
	const marked: ElementContent[] = [];
	let between: ElementContent[] = [];
	const markBetween = () => {
		marked.push(...(between.every(isSilent) ? between : [mark(between)]));
		between = [];
	};
	for (const node of nodes) {
		if (!isBlock(node)) {
			between.push(node);
			continue;
		}
		markBetween();
		marked.push({ ...node, children: markWords(node.children, mark) });
	}
	markBetween();
	return marked;
}

export const isBlock = (node: ElementContent): node is Element =>
	node.type === 'element' && standsAlone.test(node.tagName);

/** Makes a stretch of prose of the blocks that stand in a place of a file's text. */
export type ToProse = (blocks: readonly ElementContent[], part?: string) => Prose;

/**
 * Prose of the text of one entry.
 * @param entry where its file lies, without the ending: `stories/census-pipeline`
 * @param withHtml whether the HTML is wanted that other programs get; the site is rendered by MDX
 */
export const proseOf =
	(entry: string, withHtml = false): ToProse =>
	(blocks, part) => ({
		entry,
		...(part !== undefined && { part }),
		text: plainText(blocks),
		hidden: hiddenWords(blocks),
		...(withHtml && { html: htmlOf(blocks) }),
	});

/** What stands in each `<Private>`, as plain text; of one inside another, both. */
function hiddenWords(blocks: readonly ElementContent[]): string[] {
	return blocks.flatMap((block) => {
		if (!('children' in block)) return [];
		const inner = hiddenWords(block.children);
		return isMark(block) && block.name === 'Private' ? [plainText([block]), ...inner] : inner;
	});
}

/** Safe HTML, in which `<Say>` is a span with `data-say`. */
function htmlOf(blocks: readonly ElementContent[]): string {
	return toHtml({ type: 'root', children: blocks.map(toElement) }).trim();
}

function toElement(node: ElementContent): ElementContent {
	if (!('children' in node)) return node;
	const children = node.children.map(toElement);
	if (!isMark(node)) return { ...node, children };
	return {
		type: 'element',
		tagName: 'span',
		properties: { [`data-${node.name?.toLowerCase()}`]: '' },
		children,
	};
}

const isMark = (node: ElementContent): node is MdxJsxTextElementHast => node.type === 'mdxJsxTextElement';

/** The words of blocks as they would be said, those of each paragraph, list item and cell on a line of its own. */
function plainText(nodes: readonly ElementContent[]): string {
	return nodes
		.map(words)
		.join('')
		.split('\n')
		.map((line) => line.replace(/\s+/g, ' ').trim())
		.filter((line) => line !== '')
		.join('\n');
}

function words(node: ElementContent): string {
	if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
	if (isMark(node)) return node.children.map(words).join('');
	if (node.type !== 'element') return '';
	if (node.tagName === 'br') return '\n';
	const inner = node.children.map(words).join('');
	return standsAlone.test(node.tagName) ? `\n${inner}\n` : inner;
}

const standsAlone = /^(p|h[1-6]|[ou]l|li|blockquote|pre|hr|table|thead|tbody|tr|t[hd])$/;

/** Whether there is anything in blocks: words, or something that was refused and is a problem already. */
export function isEmpty(blocks: readonly ElementContent[]): boolean {
	return plainText(blocks) === '' && !blocks.some(holdsRefused);
}

const holdsRefused = (node: ElementContent): boolean =>
	node === refused || ('children' in node && node.children.some(holdsRefused));

/** Whether a block says nothing where it stands: white space, or something refused. */
export const isSilent = (node: ElementContent): boolean =>
	node === refused || (node.type === 'text' && node.value.trim() === '');
