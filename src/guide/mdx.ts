import { mdxToMdast } from 'satteri';
import { blocksOf, childrenOf, endOf, type Node, nodesAsPlain, startOf } from './markdown.ts';

/** Characters of a text, and what is put in their place. */
type Edit = readonly [from: number, to: number, put: string];

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
	const shielded: [from: number, to: number][] = [];
	for (const node of allNodes(blocksOf(markdown))) {
		const [from, to] = [startOf(node), endOf(node)];
		const raw = markdown.slice(from, to);
		const isFence = node.type === 'code' && /^(```|~~~)/.test(raw);
		if (node.type === 'inlineCode' || isFence) shielded.push([from, to]);
		else if (node.type === 'heading' && node.depth < top) {
			const hashes = /^#+/.exec(raw)?.[0];
			const marks = '#'.repeat(top);
			edits.push(hashes ? [from, from + hashes.length, marks] : [from, to, `${marks} ${setextText(raw)}`]);
		} else if (node.type === 'link' && raw.startsWith('[')) {
			if (!/^(https?:|mailto:|tel:)/i.test(node.url) && !leads(node.url)) edits.push([from, from, '\\']);
		} else if (isPicture(node)) edits.push([from + 1, from + 1, '\\']);
		else if (node.type === 'definition') edits.push([from, from, '\\']);
		else if (node.type === 'paragraph' && /^(import|export)\b/.test(raw)) edits.push([from, from, ' ']);
	}
	edits.push(...escapes(markdown, shielded));
	const text = apply(markdown, edits);
	return isText(text) ? { text, asCode: false } : { text: asCode(markdown), asCode: true };
}

const isPicture = ({ type }: Node) => type === 'image' || type === 'imageReference';

const setextText = (raw: string) => raw.replace(/\n[ \t>]*(=+|-+)[ \t]*$/, '').replace(/\n[ \t>]*/g, ' ');

/** A backslash before every brace and angle bracket that is not in code and has none. */
function escapes(text: string, shielded: readonly [number, number][]): Edit[] {
	const hasComponents = keepsComponents(text);
	return [...text.matchAll(/(\\*)([<{])/g)].flatMap(({ index, 1: slashes = '' }): Edit[] => {
		const at = index + slashes.length;
		const isEscaped = slashes.length % 2 === 1 || shielded.some(([from, to]) => at >= from && at < to);
		const isComponent = hasComponents && /^<\/?(?:Private|Say)>/.test(text.slice(at, at + 12));
		return isEscaped || isComponent ? [] : [[at, at, '\\']];
	});
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
	for (const [from, to, put] of edits.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
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
		return allNodes(childrenOf(mdxToMdast(mdx))).every(
			(node) =>
				!/^mdxjsEsm$|^mdx\w+Expression$/.test(node.type) &&
				!isPicture(node) &&
				!('name' in node && node.type.startsWith('mdxJsx') && !/^(Private|Say)$/.test(String(node.name))),
		);
	} catch {
		return false;
	}
}

function asCode(text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}text\n${text}\n${fence}`;
}

const allNodes = (nodes: readonly Node[]): Node[] =>
	nodes.flatMap((node) => [node, ...allNodes(childrenOf(node))]);

/** The text of a body under each heading of the second level; what stands before the first under an empty name. */
export function sectionsOf(body: string): { name: string; text: string }[] {
	const sections: { name: string; nodes: Node[] }[] = [{ name: '', nodes: [] }];
	for (const node of blocksOf(body)) {
		if (node.type === 'heading' && node.depth === 2)
			sections.push({ name: nodesAsPlain(childrenOf(node)), nodes: [] });
		else sections.at(-1)?.nodes.push(node);
	}
	return sections
		.map(({ name, nodes }) => ({ name, text: body.slice(startOf(nodes[0]), endOf(nodes.at(-1))) }))
		.filter(({ text }, i) => i > 0 || text.trim() !== '');
}
