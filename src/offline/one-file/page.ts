import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { fragmentOf, pageId, searchPage } from './ids.ts';

/** A page of the site as it goes into the file. */
export interface FilePage {
	/** From the site's root: `/stories/census-pipeline/`. */
	readonly path: string;
	/** What the page's `main` holds, fit for the file. */
	readonly content: readonly ElementContent[];
	/** Rules that stand in the page itself. */
	readonly styles: readonly string[];
}

/** Custom elements that the file brings the script of. All else that waits for a script is left out. */
const alive = new Set(['search-panel']);

/**
 * Takes the page's content out of its frame and makes it fit for the file: links become fragments, ids are those of the
 * page, and what would need a page or a script that the file does not hold is gone.
 * @param pagePaths the paths of all pages that the file holds
 * @throws Error where the page has no `main`
 */
export function takePage(path: string, document: Root, pagePaths: ReadonlySet<string>): FilePage {
	const main = [...elementsOf(document)].find((element) => element.tagName === 'main');
	if (!main) throw new Error(`The page ${path} has no main.`);
	const fitChildren = (element: Element, inProse: boolean) =>
		element.children.flatMap((child) => (child.type === 'element' ? fit(child, inProse) : [child]));
	const fit = (element: Element, inProse: boolean): ElementContent[] => {
		if (isSilent(element)) return [];
		const children = fitChildren(element, inProse || classesOf(element).includes('prose'));
		const address = element.properties.href;
		if (element.tagName === 'a' && typeof address === 'string' && !leadsIn(address, pagePaths))
			return inProse ? children : [];
		// It only stood around something that is left out.
		if (element.children.length > 0 && children.every(isBlank)) return [];
		return [{ ...element, children, properties: ownProperties(element, path) }];
	};
	const styles = [...elementsOf(main)].filter(({ tagName }) => tagName === 'style').map(textOf);
	return { path, content: fitChildren(main, false), styles };
}

/** Every element under a node, in the order of the text. */
export function* elementsOf(node: Nodes): Generator<Element> {
	if (node.type === 'element') yield node;
	if (!('children' in node)) return;
	for (const child of node.children) yield* elementsOf(child);
}

/** The classes of an element, in its order. */
export const classesOf = ({ properties: { className } }: Element): string[] =>
	Array.isArray(className) ? className.map(String) : [];

/** What says nothing in the file: scripts, and what is hidden until a script comes that the file does not bring. */
function isSilent({ tagName, properties }: Element): boolean {
	if (['script', 'noscript', 'style', 'template', 'dialog'].includes(tagName)) return true;
	return properties.hidden != null && properties.hidden !== false && !alive.has(tagName);
}

const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

/** Links out of the site stay as they are: nothing is asked for before they are tapped. */
function leadsIn(address: string, pagePaths: ReadonlySet<string>): boolean {
	if (!address.startsWith('/')) return true;
	return pagePaths.has(address.split(/[?#]/)[0] ?? '');
}

/** Attributes that hold ids of the same page. */
const references: readonly string[] = [
	'htmlFor',
	'headers',
	'list',
	'form',
	'ariaLabelledBy',
	'ariaDescribedBy',
	'ariaControls',
	'ariaOwns',
	'ariaDetails',
	'ariaFlowTo',
	'ariaErrorMessage',
	'ariaActiveDescendant',
	'popoverTarget',
	'commandFor',
];

function ownProperties({ tagName, properties }: Element, path: string): Properties {
	const own: Properties = { ...properties };
	const prefix = pageId(path);
	if (typeof own.id === 'string') own.id = prefix + own.id;
	for (const name of references) {
		const value = own[name];
		if (Array.isArray(value)) own[name] = value.map((text) => prefix + text);
		else if (typeof value === 'string') own[name] = prefix + value;
	}
	// Of a group of these only one is open or chosen, and the pages are one document now.
	if (['details', 'input'].includes(tagName) && typeof own.name === 'string' && own.type !== 'search')
		own.name = prefix + own.name;
	if (typeof own.href === 'string') Object.assign(own, linkOf(own.href, path));
	delete own.action;
	return own;
}

/** The link as a fragment. One into the search keeps its words for the script; without script it leads to the page. */
function linkOf(address: string, path: string): Properties {
	if (address.startsWith('#')) return { href: fragmentOf(path + address) };
	if (!address.startsWith('/')) return {};
	const href = fragmentOf(address);
	const query = href === `#${searchPage}` ? new URLSearchParams(address.split('?')[1]).get('q') : null;
	return query ? { href, dataQuery: query } : { href };
}
