import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { changeElements, elementsOf } from './hast.ts';

/** Each drawing once, at the end of the body, and shown from there wherever it stands more than once. */
export function shareDrawings(document: Root): Root {
	const counts = new Map<string, number>();
	for (const element of elementsOf(document)) {
		if (element.tagName !== 'svg') continue;
		const key = keyOf(element);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const shared = new Map<string, Element>();
	const shorter = changeElements(document, (element) => {
		if (element.tagName !== 'svg') return [element];
		const key = keyOf(element);
		if ((counts.get(key) ?? 0) < 2) return [element];
		const drawing = shared.get(key) ?? newDrawing(`drawing/${shared.size + 1}`, element);
		shared.set(key, drawing);
		return [{ ...element, children: [svg('use', { href: `#${drawing.properties.id}` })] }];
	});
	const all = svg('svg', { hidden: true }, [...shared.values()]);
	return changeElements(shorter, (element) =>
		element.tagName === 'body' && shared.size > 0
			? [{ ...element, children: [...element.children, all] }]
			: [element],
	);
}

const keyOf = (element: Element) => toHtml(element.children, { space: 'svg' });

const newDrawing = (id: string, { children }: Element): Element => svg('g', { id }, children);

const svg = (
	tagName: string,
	properties: Element['properties'],
	children: Element['children'] = [],
): Element => ({ type: 'element', tagName, properties, children });
