import type { Element, ElementContent, Nodes, Root } from 'hast';

/** Every element under a node, in the order of the text. */
export function* elementsOf(node: Nodes): Generator<Element> {
	if (node.type === 'element') yield node;
	if (!('children' in node)) return;
	for (const child of node.children) yield* elementsOf(child);
}

/** The first element of a kind. */
export function findElement(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
	for (const element of elementsOf(node)) if (fits(element)) return element;
	return undefined;
}

/** Whether the element is of the class. */
export function hasClass({ properties }: Element, name: string): boolean {
	return Array.isArray(properties.className) && properties.className.includes(name);
}

/** What stands in the place of an element: given it with its children changed, its parents, and as it was before. */
export type Change = (
	element: Element,
	parents: readonly Element[],
	before: Element,
) => readonly ElementContent[];

/** A node whose elements are changed, from the inside out. */
export function changeElements<T extends Root | Element>(
	node: T,
	change: Change,
	parents: readonly Element[] = [],
): T {
	const within = node.type === 'element' ? [...parents, node] : parents;
	const children = node.children.flatMap((child) =>
		child.type === 'element' ? change(changeElements(child, change, within), within, child) : [child],
	);
	return { ...node, children };
}

/** The attribute's name as it stands in HTML: `data-best-for` for `dataBestFor`. */
export const attributeOf = (property: string): string =>
	property.startsWith('data') ? property.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`) : property;
