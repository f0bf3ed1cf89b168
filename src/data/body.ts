import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { mdxToHast } from 'satteri';
import type { ProseLink } from '../domain/bank/entries.ts';
import { readAddress } from '../domain/bank/page-parts.ts';
import { nearest } from '../domain/problems/nearest.ts';
import { type Problem, problem } from '../domain/problems/problem.ts';
import { withBase } from '../paths.ts';
import { mdxWords } from './mdx-words.ts';
import { isBlock, markWords, refused } from './prose.ts';

/**
 * The components that a text may use. A bank is data: MDX's grammar is read and its code refused, so each of these is
 * a mark around words and nothing runs when a bank is built.
 */
const components: Readonly<Record<string, { tag: string; attribute: string }>> = {
	/** Words that the redacted sheet hides. */
	Private: { tag: 'span', attribute: 'data-private' },
	/** Words to say exactly so. */
	Say: { tag: 'strong', attribute: 'data-say' },
};

export interface Body {
	readonly blocks: readonly ElementContent[];
	readonly links: readonly ProseLink[];
	readonly problems: readonly Problem[];
	/** It could not be parsed, so nothing is known of what is in it. */
	readonly unread: boolean;
}

/** Reads the text of a file. It comes back as safe HTML blocks: whatever is not text, mark or link is a problem. */
export function readBody(text: string, { file, firstLine }: { file: string; firstLine: number }): Body {
	const links: ProseLink[] = [];
	const problems: Problem[] = [];
	const lineOf = (node: { position?: Root['position'] }) => (node.position?.start.line ?? 1) + firstLine - 1;
	const report = (
		node: RootContent,
		code: Parameters<typeof problem>[0],
		details?: Parameters<typeof problem>[2],
	) => {
		problems.push(problem(code, { file, line: lineOf(node) }, details));
	};

	const clean = (node: RootContent): ElementContent[] => {
		switch (node.type) {
			case 'text':
				return [node];
			case 'element':
				return cleanElement(node);
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement':
				return cleanComponent(node);
			case 'mdxjsEsm':
				report(node, 'import-in-text', {
					kind: /^\w+/.exec(node.value)?.[0] ?? '',
					value: firstWords(node.value),
				});
				return [refused];
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				report(node, 'code-in-text', { value: `{${firstWords(node.value)}}` });
				return [refused];
			default:
				return [];
		}
	};

	const cleanElement = (node: Element): ElementContent[] => {
		const { tagName } = node;
		if (tagName === 'img') {
			report(node, 'picture-in-text');
			return [refused];
		}
		if (tagName === 'input') return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
		if (tagName === 'sup') {
			report(node, 'footnote-in-text');
			return [refused];
		}
		// The list of footnotes at the end, each of which is refused where it is called.
		if (tagName === 'section') return [];
		if (tagName === 'h1') {
			report(node, 'top-heading', { value: textOf(node) });
			return [refused];
		}
		if (/^h[2-6]$/.test(tagName) && textOf(node).trim() === '') report(node, 'empty-heading');
		const properties = tagName === 'a' ? cleanLink(node) : cleanProperties(node);
		return [{ ...node, properties, children: node.children.flatMap(clean) }];
	};

	const cleanLink = (node: Element): Element['properties'] => {
		const href = String(node.properties['href'] ?? '');
		if (/^(https?:|mailto:|tel:)/i.test(href)) return { href, rel: ['noreferrer'] };
		const address = readAddress(href);
		if (address) {
			links.push({ ...address, line: lineOf(node) });
			return { href: address.path ? withBase(href) : href };
		}
		report(node, /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? 'unsafe-link' : 'relative-link', { value: href });
		return {};
	};

	const cleanComponent = (
		node: Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
	): ElementContent[] => {
		const name = node.name ?? '';
		const known = Object.hasOwn(components, name) ? components[name] : undefined;
		if (known === undefined) {
			const names = Object.keys(components);
			report(node, 'unknown-component', {
				value: name,
				nearest: nearest(name, names),
				valid: names.map((it) => `<${it}>`).join(', '),
			});
			return [refused];
		}
		for (const it of node.attributes) {
			report(node, 'unknown-attribute', {
				kind: name,
				value: it.type === 'mdxJsxAttribute' ? it.name : '{…}',
			});
		}
		const mark = (children: ElementContent[]): Element => ({
			type: 'element',
			tagName: known.tag,
			properties: { [known.attribute]: '' },
			children,
		});
		const marked = markWords(node.children.flatMap(clean), mark);
		const alone = node.type === 'mdxJsxFlowElement' && !marked.some(isBlock);
		return alone ? [{ type: 'element', tagName: 'p', properties: {}, children: marked }] : marked;
	};

	try {
		const root = mdxToHast(text);
		return {
			blocks: root.type === 'root' ? root.children.flatMap(clean) : [],
			links,
			problems,
			unread: false,
		};
	} catch (error) {
		const { line, ...details } = mdxWords(error, text);
		const code = details.value === undefined ? 'broken-mdx' : 'code-in-text';
		return {
			blocks: [],
			links,
			problems: [problem(code, { file, line: line + firstLine - 1 }, details)],
			unread: true,
		};
	}
}

/** Of what Markdown gives its elements, what needs no style attribute, which the site's policy forbids. */
function cleanProperties({ properties: { style, start } }: Element): Element['properties'] {
	const align = /text-align: (\w+)/.exec(String(style ?? ''))?.[1];
	return { ...(start !== undefined && { start }), ...(align && { align }) };
}

const firstWords = (text: string) =>
	(text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ').trim();
