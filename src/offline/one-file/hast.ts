import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';

/** Every element under a node, in the order of the text. */
export function* elementsOf(node: Nodes): Generator<Element> {
	if (node.type === 'element') yield node;
	if (!('children' in node)) return;
	for (const child of node.children) yield* elementsOf(child);
}

/** The classes of an element, in its order. */
export const classesOf = ({ properties: { className } }: Element): string[] =>
	Array.isArray(className) ? className.map(String) : [];

/** What stands in the place of an element: given it with its children changed, its parents, and as it was before. */
export type ElementChange = (
	element: Element,
	parents: readonly Element[],
	before: Element,
) => readonly ElementContent[];

/** A document whose elements are changed, from the inside out. */
export const changeElements = (document: Root, change: ElementChange): Root => ({
	...document,
	children: document.children.flatMap((child): readonly RootContent[] =>
		child.type === 'element' ? changeElement(child, change, []) : [child],
	),
});

/** What an element holds, changed in the same way. */
export const changeWithin = (element: Element, change: ElementChange): ElementContent[] =>
	changeChildren(element, change, []);

function changeElement(before: Element, change: ElementChange, parents: readonly Element[]) {
	return change({ ...before, children: changeChildren(before, change, parents) }, parents, before);
}

function changeChildren(
	element: Element,
	change: ElementChange,
	parents: readonly Element[],
): ElementContent[] {
	const within = [...parents, element];
	return element.children.flatMap((child) =>
		child.type === 'element' ? changeElement(child, change, within) : [child],
	);
}
