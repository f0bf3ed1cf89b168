import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { nearest } from '../problems/nearest.ts';
import type { Details, ProblemCode } from '../problems/problem.ts';
import { isBlock, markWords, refused } from './prose.ts';

/** What the text of a file may hold beside Markdown, and what is done with what it may not. */
interface TextRules {
	/** The names of the components that a text may use: those of `src/prose/`. */
	readonly components: readonly string[];
	/** The address of a page of this site, with the folder that the site is served from. */
	readonly linkTo: (address: string) => string;
	/** Called for each thing that a text may not hold. */
	readonly report: (node: RootContent, code: ProblemCode, details?: Details) => void;
	/** Called for each link to a page of this site. */
	readonly onLink?: (address: NonNullable<ReturnType<typeof readAddress>>, node: Element) => void;
}

type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/**
 * The blocks of a text as it may be shown: Markdown, and components around words. A text is marks, not code: banks are
 * sent around, and notes of strangers are imported into them, so nothing of a text may ever run. The reader calls this to
 * report every problem with its line, and the compiler calls it again, because a text can reach it another way.
 */
export function cleanText(root: Root, { components, linkTo, report, onLink }: TextRules): ElementContent[] {
	const refuse = (...reported: Parameters<typeof report>): ElementContent[] => {
		report(...reported);
		return [refused];
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
				return refuse(node, 'import-in-text', {
					kind: /^\w+/.exec(node.value)?.[0] ?? '',
					value: firstWords(node.value),
				});
			case 'mdxFlowExpression':
			case 'mdxTextExpression':
				return refuse(node, 'code-in-text', { value: `{${firstWords(node.value)}}` });
			default:
				return [];
		}
	};

	const cleanElement = (node: Element): ElementContent[] => {
		const { tagName } = node;
		if (tagName === 'img') return refuse(node, 'picture-in-text');
		if (tagName === 'sup') return refuse(node, 'footnote-in-text');
		if (tagName === 'h1') return refuse(node, 'top-heading', { value: textOf(node) });
		if (tagName === 'input') return [{ type: 'text', value: node.properties.checked ? '☑' : '☐' }];
		// The list of footnotes at the end, each of which is refused where it is called.
		if (tagName === 'section') return [];
		if (/^h[2-6]$/.test(tagName) && textOf(node).trim() === '') report(node, 'empty-heading');
		const properties = tagName === 'a' ? cleanLink(node) : cleanProperties(node);
		return [{ ...node, properties, children: node.children.flatMap(clean) }];
	};

	const cleanLink = (node: Element): Element['properties'] => {
		const href = String(node.properties.href ?? '');
		if (/^(https?:|mailto:|tel:)/i.test(href)) return { href, rel: ['noreferrer'] };
		const address = readAddress(href);
		if (address) {
			onLink?.(address, node);
			return { href: address.path ? linkTo(href) : href };
		}
		report(node, /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href) ? 'unsafe-link' : 'relative-link', { value: href });
		return {};
	};

	const cleanComponent = (node: Component): ElementContent[] => {
		const name = node.name ?? '';
		if (!components.includes(name)) {
			return refuse(node, 'unknown-component', {
				value: name,
				nearest: nearest(name, components),
				valid: components.map((component) => `<${component}>`).join(', '),
			});
		}
		const attributes = cleanAttributes(node, name);
		const mark = (children: ElementContent[]): MdxJsxTextElementHast => ({
			type: 'mdxJsxTextElement',
			name,
			attributes,
			children,
		});
		if (node.children.length === 0) return [mark([])];
		const marked = markWords(node.children.flatMap(clean), mark);
		const isAlone = node.type === 'mdxJsxFlowElement' && !marked.some(isBlock);
		return isAlone ? [{ type: 'element', tagName: 'p', properties: {}, children: marked }] : marked;
	};

	/** Those that are plain text or bare. */
	const cleanAttributes = (node: Component, kind: string): Component['attributes'] =>
		node.attributes.filter((attribute) => {
			if (attribute.type !== 'mdxJsxAttribute') {
				report(node, 'code-in-text', { value: `{${firstWords(attribute.value)}}` });
				return false;
			}
			const { name, value } = attribute;
			if (typeof value === 'object' && value !== null) {
				report(node, 'code-in-text', { value: `${name}={${firstWords(value.value)}}` });
				return false;
			}
			const isAllowed = plainName.test(name) && !commandName.test(name);
			if (!isAllowed) report(node, 'unknown-attribute', { kind, value: name });
			return isAllowed;
		});

	return root.children.flatMap(clean);
}

/** Without a colon: Astro obeys `set:html` and `client:load` on every tag. */
const plainName = /^[a-z][a-zA-Z0-9-]*$/;
/** What Astro or a browser would obey, should a component hand it on to its element. */
const commandName = /^(on|src|(slot|children|style|href)$)/i;

/** Of what Markdown gives its elements, what needs no style attribute, which the site's policy forbids. */
function cleanProperties({ properties: { style, start } }: Element): Element['properties'] {
	const align = /text-align: (\w+)/.exec(String(style ?? ''))?.[1];
	return { ...(start !== undefined && { start }), ...(align && { align }) };
}

const firstWords = (text: string) =>
	(text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ').trim();

/** An address of this site, cut into its page, empty for the page itself, and the part of the page. */
interface Address {
	readonly path: string;
	readonly part: string | undefined;
}

/** An address of this site as prose writes it; undefined for any other address. */
export function readAddress(href: string): Address | undefined {
	const [, path, part] = /^(\/(?!\/)[^?#]*|(?=#))(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
	return path === undefined ? undefined : { path, part: part || undefined };
}
