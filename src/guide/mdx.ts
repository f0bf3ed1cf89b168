import { mdxToMdast } from 'satteri';
import { blocksOf, childrenOf, endOf, type Node, nodesAsPlain, startOf } from './markdown.ts';

interface Edit {
	readonly from: number;
	readonly to: number;
	readonly put: string;
}

/**
 * Markdown as MDX that reads the same. What MDX or a bank would take for code, a picture or a link to nowhere is
 * shown as the characters that it is.
 * @param top the highest level of heading that may stand in it
 * @param leads whether an address inside the site, or one of a part of the page itself, leads somewhere
 */
export function toMdx(
	markdown: string,
	top: number,
	leads: (address: string) => boolean,
): { text: string; asCode: boolean } {
	if (!/[<{]|^[ \t]*(?:import|export)\b|\[|^[ \t>\-*+\d.)]*#|^[ \t>]*(?:=+|-+)[ \t]*$/m.test(markdown))
		return { text: markdown, asCode: false };
	const edits: Edit[] = [];
	const shielded: [number, number][] = [];
	walk(blocksOf(markdown), (node) => look(markdown, node, { top, leads, edits, shielded }));
	edits.push(...escapes(markdown, shielded, keepsComponents(markdown)));
	const text = apply(markdown, edits);
	return isText(text) ? { text, asCode: false } : { text: asCode(markdown), asCode: true };
}

function look(
	text: string,
	node: Node,
	rules: { top: number; leads: (address: string) => boolean; edits: Edit[]; shielded: [number, number][] },
): void {
	const { top, leads, edits, shielded } = rules;
	const from = startOf(node);
	const raw = text.slice(from, endOf(node));
	if (node.type === 'inlineCode' || (node.type === 'code' && /^(```|~~~)/.test(raw)))
		shielded.push([from, endOf(node)]);
	if (node.type === 'heading' && node.depth < top) {
		const marks = '#'.repeat(top);
		const hashes = /^#+/.exec(raw);
		if (hashes) edits.push({ from, to: from + hashes[0].length, put: marks });
		else edits.push({ from, to: endOf(node), put: `${marks} ${setextText(raw)}` });
	}
	if (node.type === 'link' && raw.startsWith('[') && !isGoodLink(node.url, leads))
		edits.push({ from, to: from, put: '\\' });
	if (node.type === 'image' || node.type === 'imageReference')
		edits.push({ from: from + 1, to: from + 1, put: '\\' });
	if (node.type === 'definition') edits.push({ from, to: from, put: '\\' });
	if (node.type === 'paragraph' && /^(import|export)\b/.test(raw)) edits.push({ from, to: from, put: ' ' });
}

const setextText = (raw: string) => raw.replace(/\n[ \t>]*(=+|-+)[ \t]*$/, '').replace(/\n[ \t>]*/g, ' ');

function isGoodLink(url: string, leads: (address: string) => boolean): boolean {
	return /^(https?:|mailto:|tel:)/i.test(url) || leads(url);
}

/** A backslash before every brace and angle bracket that is not in code and has none. */
function escapes(text: string, shielded: readonly [number, number][], components: boolean): Edit[] {
	const edits: Edit[] = [];
	for (const match of text.matchAll(/(\\*)([<{])/g)) {
		const [whole, slashes = '', sign] = match;
		const at = match.index + slashes.length;
		if (slashes.length % 2 === 1 || shielded.some(([from, to]) => at >= from && at < to)) continue;
		if (sign === '<' && components && /^<\/?(?:Private|Say)>/.test(text.slice(at, at + 12))) continue;
		if (whole) edits.push({ from: at, to: at, put: '\\' });
	}
	return edits;
}

/** True where there are components, and every one of them is closed. */
function keepsComponents(text: string): boolean {
	const tags = text.match(/<\/?(?:Private|Say)>/g) ?? [];
	const open: string[] = [];
	for (const tag of tags) {
		if (!tag.startsWith('</')) open.push(tag);
		else if (open.pop() !== tag.replace('/', '')) return false;
	}
	return tags.length > 0 && open.length === 0;
}

function apply(text: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { from, to, put } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
		// An escape inside a heading that is written anew is lost with it; the check below sees to that.
		if (from < at) continue;
		result += text.slice(at, from) + put;
		at = to;
	}
	return result + text.slice(at);
}

/** True where MDX finds text in it and no code. */
function isText(mdx: string): boolean {
	try {
		let clean = true;
		walk(childrenOf(mdxToMdast(mdx)), (node) => {
			if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
				clean = false;
			if (node.type === 'image' || node.type === 'imageReference') clean = false;
			if ('name' in node && node.type.startsWith('mdxJsx') && !/^(Private|Say)$/.test(String(node.name)))
				clean = false;
		});
		return clean;
	} catch {
		return false;
	}
}

function asCode(text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}text\n${text}\n${fence}`;
}

function walk(nodes: readonly Node[], visit: (node: Node) => void): void {
	for (const node of nodes) {
		visit(node);
		walk(childrenOf(node), visit);
	}
}

/** The text of a body under each heading of the second level; what stands before the first under an empty name. */
export function sectionsOf(body: string): { name: string; text: string }[] {
	const nodes = blocksOf(body);
	const sections: { name: string; nodes: Node[] }[] = [{ name: '', nodes: [] }];
	for (const node of nodes) {
		if (node.type === 'heading' && node.depth === 2)
			sections.push({ name: nodesAsPlain(childrenOf(node)), nodes: [] });
		else sections.at(-1)?.nodes.push(node);
	}
	return sections
		.map((section) => ({
			name: section.name,
			text: body.slice(startOf(section.nodes[0]), endOf(section.nodes.at(-1))),
		}))
		.filter((section, i) => i > 0 || section.text.trim() !== '');
}
