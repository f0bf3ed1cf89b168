import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { mdxToHast } from 'satteri';
import type { Prose, ProseLink } from '../domain/bank/entries.ts';
import { nearest } from '../domain/problems/nearest.ts';
import { type Problem, problem } from '../domain/problems/problem.ts';
import { withBase } from '../paths.ts';

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
				report(node, 'code-in-text', { value: firstWords(node.value) });
				return [];
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				report(node, 'code-in-text', { value: `{${firstWords(node.value)}}` });
				return [];
			default:
				return [];
		}
	};

	const cleanElement = (node: Element): ElementContent[] => {
		if (node.tagName === 'img') report(node, 'picture-in-text');
		if (node.tagName === 'h1') report(node, 'top-heading', { value: textOf(node) });
		const properties = node.tagName === 'a' ? cleanLink(node) : node.properties;
		return [{ ...node, properties, children: node.children.flatMap(clean) }];
	};

	const cleanLink = (node: Element): Element['properties'] => {
		const href = String(node.properties['href'] ?? '');
		if (/^(https?:|mailto:|tel:)/i.test(href)) return { href, rel: ['noreferrer'] };
		if (/^#/.test(href)) return { href };
		if (/^\/(?!\/)/.test(href)) {
			links.push({ path: href.replace(/[?#].*$/, ''), line: lineOf(node) });
			return { href: withBase(href) };
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
			return [];
		}
		for (const it of node.attributes) {
			report(node, 'unknown-attribute', {
				kind: name,
				value: it.type === 'mdxJsxAttribute' ? it.name : '{…}',
			});
		}
		return [
			{
				type: 'element',
				tagName: known.tag,
				properties: { [known.attribute]: '' },
				children: node.children.flatMap(clean),
			},
		];
	};

	try {
		const root = mdxToHast(text);
		return { blocks: root.type === 'root' ? root.children.flatMap(clean) : [], links, problems };
	} catch (error) {
		const { line, reason } = parserMessage(error);
		return {
			blocks: [],
			links,
			problems: [problem('broken-mdx', { file, line: line + firstLine - 1 }, { reason })],
		};
	}
}

/** The parser's complaint, `3:1: Expected a closing tag … (mdx-jsx:…)`, taken apart. */
function parserMessage(error: unknown): { line: number; reason: string } {
	const message = error instanceof Error ? error.message : String(error);
	const found = /^(\d+):\d+: ([\s\S]*?)(?: \(mdx[-\w:]*\))?$/.exec(message);
	return { line: Number(found?.[1] ?? 1), reason: found?.[2] ?? message };
}

/** Blocks as a stretch of prose; its headings get ids, so that a link can lead to them. */
export function toProse(blocks: readonly ElementContent[]): Prose {
	const root: Root = { type: 'root', children: [...blocks] };
	return {
		html: toHtml(root).trim(),
		text: blocks
			.map(blockText)
			.filter((it) => it !== '')
			.join('\n'),
	};
}

/** The words of a block, those of list items and lines apart. */
export function blockText(node: ElementContent): string {
	if (node.type === 'text') return node.value.trim() === '' ? '' : node.value.replace(/\s+/g, ' ');
	if (node.type !== 'element') return '';
	if (node.tagName === 'br') return '\n';
	const parts = node.children.map(blockText);
	if (!holdsBlocks.has(node.tagName)) return parts.join('');
	return parts.filter((it) => it.trim() !== '').join('\n');
}

const holdsBlocks = new Set(['ul', 'ol', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'dl']);

const firstWords = (text: string) =>
	(text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ').trim();
