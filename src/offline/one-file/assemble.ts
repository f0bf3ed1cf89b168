import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { renameInRules, shortClasses } from '../../site/short-classes.ts';
import { changeElements, classesOf, elementsOf } from './hast.ts';
import { fragmentOf, searchPage } from './ids.ts';
import type { FilePage } from './page.ts';

/** By it an export knows a file that an export wrote. */
export const generator = 'Story Bank export';

/** All that goes into the one file. */
interface FileParts {
	/** The document that the pages are put into; its links still lead to pages. */
	readonly frame: Root;
	/** In the order in which they are printed; the first shows when the file is opened. */
	readonly pages: readonly FilePage[];
	readonly css: string;
	/** One program without imports; empty for none. */
	readonly script: string;
	/** What the script reads, by the ids of the elements that hold it. */
	readonly data: Readonly<Record<string, string>>;
	/** The icon as a data URI. */
	readonly icon: string;
	/** The hash of a text as the content security policy wants it: `'sha256-…'`. */
	readonly hash: (text: string) => string;
}

/**
 * The file's text.
 * @throws Error naming what would make the file ask for something outside it, and every id that stands twice
 */
export function assembleFile(parts: FileParts): string {
	const shorten = scopeShortener();
	const rules = [parts.css, ...new Set(parts.pages.flatMap((page) => page.styles))].join('\n');
	const paths = new Set(parts.pages.map((page) => page.path));
	const filled = changeElements(parts.frame, (element) => {
		const { tagName, properties } = element;
		// The build's own policy, which knows nothing of what is put in here.
		if (tagName === 'script' || tagName === 'style' || properties.httpEquiv) return [];
		if (tagName === 'link') return properties.type ? [withProperty(element, 'href', parts.icon)] : [];
		if (tagName === 'a') {
			const [path = ''] = String(properties.href).split('#');
			return paths.has(path) ? [withProperty(element, 'href', fragmentOf(String(properties.href)))] : [];
		}
		if (tagName === 'li' && element.children.length === 0) return [];
		if (properties.id !== 'pages') return [element];
		return [{ ...element, children: parts.pages.map(pageElement) }];
	});
	const linked = mendLinks(filled);
	const names = shortClasses(
		[...elementsOf(linked)].flatMap(classesOf),
		shorten(rules),
		new Set(parts.script.split(/[\s"'`]+/)),
	);
	const css = renameInRules(shorten(rules), names);
	const document = changeElements(linked, (element) => {
		const { className: _, ...others } = element.properties;
		const className = classesOf(element).flatMap((name) => names.get(name) ?? []);
		return [{ ...element, properties: className.length > 0 ? { className, ...others } : others }];
	});
	checkInside(document, css);
	const policy = [
		"default-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		'img-src data:',
		`style-src ${parts.hash(css)}`,
		`script-src ${parts.script ? parts.hash(parts.script) : "'none'"}`,
	].join('; ');
	const head: Element[] = [
		element('meta', { name: 'generator', content: generator }),
		element('meta', { httpEquiv: ['content-security-policy'], content: policy }),
	];
	const end: Element[] = [
		...Object.entries(parts.data).map(([id, text]) => element('script', { type: 'text/plain', id }, text)),
		...(parts.script ? [element('script', {}, parts.script)] : []),
	];
	const whole = changeElements(document, (child) => {
		if (child.tagName === 'head') {
			// The policy has to come before what it judges, and the letters' meaning before all.
			const [charset, ...rest] = child.children;
			const style = element('style', {}, css);
			return [{ ...child, children: [...(charset ? [charset] : []), ...head, ...rest, style] }];
		}
		return child.tagName === 'body' ? [{ ...child, children: [...child.children, ...end] }] : [child];
	});
	return shorten(
		toHtml(whole, { omitOptionalTags: true, preferUnquoted: true, collapseEmptyAttributes: true }),
	);
}

/** Gives the attributes by which Astro scopes styles short names, the same in every text: the file has thousands of them. */
function scopeShortener(): (text: string) => string {
	const names = new Map<string, string>();
	return (text) =>
		text.replace(/data-astro-cid-\w+/g, (scope) => {
			const name = names.get(scope) ?? `data-s${names.size}`;
			names.set(scope, name);
			return name;
		});
}

function pageElement({ id, path, content }: FilePage, at: number, all: readonly FilePage[]): Element {
	const properties = {
		id,
		tabIndex: -1,
		...(startsLeaf(path, all[at - 1]?.path) && { dataLeaf: '' }),
		...(id === searchPage && { dataScreen: '' }),
	};
	return { ...element('div', properties), children: [...content] };
}

/** On paper each story begins a page, and so does each kind of page. */
function startsLeaf(path: string, before: string | undefined): boolean {
	const folder = (text: string) => text.split('/')[1];
	return before !== undefined && (path.startsWith('/stories/') || folder(path) !== folder(before));
}

/** Ids of a document, each of which may stand once. */
function idsOf(document: Root): Set<string> {
	const ids = new Set<string>();
	for (const { properties } of elementsOf(document)) {
		const { id } = properties;
		if (typeof id !== 'string') continue;
		if (ids.has(id)) throw new Error(`Two elements of the file would have the id "${id}".`);
		ids.add(id);
	}
	return ids;
}

/** A link to a part of a page that is not there leads to the page. */
function mendLinks(document: Root): Root {
	const ids = idsOf(document);
	return changeElements(document, (element) => {
		const { href } = element.properties;
		if (typeof href !== 'string' || !href.startsWith('#') || ids.has(href.slice(1))) return [element];
		const page = href.slice(1, href.lastIndexOf('/') + 1);
		if (!ids.has(page)) throw new Error(`A link of the file leads to "${href}", which is not in it.`);
		return [withProperty(element, 'href', `#${page}`)];
	});
}

/** Nothing that a browser asks for by itself may lie outside the file. A link that is tapped may lead out. */
function checkInside(document: Root, css: string): void {
	const asked = [...elementsOf(document)].flatMap(({ tagName, properties }) => {
		const { src, srcSet, poster, data, href, xLinkHref } = properties;
		return [src, srcSet, poster, data, xLinkHref, ...(tagName === 'a' ? [] : [href])];
	});
	const outside = [
		...asked,
		...[...css.matchAll(/(?:url\(|@import\s+)\s*["']?([^"')\s]+)/g)].map(([, address]) => address),
	]
		.filter((text) => text != null)
		.map(String)
		.find((text) => !text.startsWith('data:') && !text.startsWith('#'));
	if (outside !== undefined) throw new Error(`The file would need "${outside}", which lies outside it.`);
}

function withProperty(original: Element, name: string, value: string): Element {
	return { ...original, properties: { ...original.properties, [name]: value } };
}

function element(tagName: string, properties: Element['properties'], text?: string): Element {
	const children: ElementContent[] = text === undefined ? [] : [{ type: 'text', value: text }];
	return { type: 'element', tagName, properties, children };
}
