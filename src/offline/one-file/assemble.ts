import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { renameInRules, shortClasses } from '../../site/short-classes.ts';
import { fragmentOf, pageId, searchPage } from './ids.ts';
import { classesOf, elementsOf, type FilePage } from './page.ts';

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
 * The file's text. The frame is used up.
 * @throws Error naming what would make the file ask for something outside it, and every id that stands twice
 */
export function assembleFile({ frame, pages, script, data, icon, hash, ...parts }: FileParts): string {
	fillFrame(frame, pages, icon);
	mendLinks(frame);
	const shorten = scopeShortener();
	const rules = shorten([parts.css, ...new Set(pages.flatMap((page) => page.styles))].join('\n'));
	const css = shortenClasses(frame, rules, script);
	checkInside(frame, css);
	const policy = [
		"default-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		'img-src data:',
		`style-src ${hash(css)}`,
		`script-src ${script ? hash(script) : "'none'"}`,
	].join('; ');
	const head = elementOf(frame, 'head');
	head.children.push(element('style', {}, css));
	// The policy has to come before what it judges, and the letters' meaning before all.
	head.children.splice(
		1,
		0,
		element('meta', { name: 'generator', content: generator }),
		element('meta', { httpEquiv: ['content-security-policy'], content: policy }),
	);
	elementOf(frame, 'body').children.push(
		...Object.entries(data).map(([id, text]) => element('script', { type: 'text/plain', id }, text)),
		...(script ? [element('script', {}, script)] : []),
	);
	return shorten(
		toHtml(frame, { omitOptionalTags: true, preferUnquoted: true, collapseEmptyAttributes: true }),
	);
}

/** Puts the pages in, and takes out what the file does not bring: links to other pages, and the build's own scripts and policy. */
function fillFrame(frame: Root, pages: readonly FilePage[], icon: string): void {
	const paths = new Set(pages.map((page) => page.path));
	removeElements(frame, ({ tagName, properties, children }) => {
		if (tagName === 'a') return !paths.has(String(properties.href).split('#')[0] ?? '');
		if (tagName === 'link') return !properties.type;
		if (tagName === 'li') return children.length === 0;
		return tagName === 'script' || tagName === 'style' || properties.httpEquiv !== undefined;
	});
	for (const { tagName, properties } of elementsOf(frame)) {
		if (tagName === 'a') properties.href = fragmentOf(String(properties.href));
		if (tagName === 'link') properties.href = icon;
	}
	elementOf(frame, 'main').children = pages.map(pageElement);
}

/** From the inside out. */
function removeElements(parent: Root | Element, isUnwanted: (element: Element) => boolean): void {
	for (const child of [...parent.children]) {
		if (child.type !== 'element') continue;
		removeElements(child, isUnwanted);
		if (isUnwanted(child)) parent.children.splice(parent.children.indexOf(child), 1);
	}
}

/** Gives the classes their short names. @returns the rules with the same names */
function shortenClasses(document: Root, rules: string, script: string): string {
	const all = [...elementsOf(document)];
	const names = shortClasses(all.flatMap(classesOf), rules, new Set(script.split(/[\s"'`]+/)));
	for (const element of all) {
		const { className: _, ...others } = element.properties;
		const className = classesOf(element).flatMap((name) => names.get(name) ?? []);
		element.properties = className.length > 0 ? { className, ...others } : others;
	}
	return renameInRules(rules, names);
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

function pageElement({ path, content }: FilePage, at: number, all: readonly FilePage[]): Element {
	const id = pageId(path);
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

/** A link to a part of a page that is not there leads to the page. Each id may stand once. */
function mendLinks(document: Root): void {
	const ids = new Set<string>();
	for (const { properties } of elementsOf(document)) {
		const { id } = properties;
		if (typeof id !== 'string') continue;
		if (ids.has(id)) throw new Error(`Two elements of the file would have the id "${id}".`);
		ids.add(id);
	}
	for (const { properties } of elementsOf(document)) {
		const { href } = properties;
		if (typeof href !== 'string' || !href.startsWith('#') || ids.has(href.slice(1))) continue;
		const page = href.slice(1, href.lastIndexOf('/') + 1);
		if (!ids.has(page)) throw new Error(`A link of the file leads to "${href}", which is not in it.`);
		properties.href = `#${page}`;
	}
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

/** @throws Error where the frame has none */
function elementOf(frame: Root, tagName: string): Element {
	for (const element of elementsOf(frame)) if (element.tagName === tagName) return element;
	throw new Error(`The frame of the file has no ${tagName}.`);
}

function element(tagName: string, properties: Element['properties'], text?: string): Element {
	const children: ElementContent[] = text === undefined ? [] : [{ type: 'text', value: text }];
	return { type: 'element', tagName, properties, children };
}
