/** The element that a component has rendered under a hook. @throws Error where the markup lacks it */
export function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
	const element = root.querySelector(selector);
	if (element instanceof type) return element;
	throw new Error(`The markup lacks ${selector}.`);
}

type Child = Node | string | false | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A new element. An attribute that is `true` stands without a value; one that is false or undefined is left out, and so
 * is such a child.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Attributes = {},
	...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
	return fill(document.createElement(name), attributes, children.flat());
}

/** The same for a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Attributes = {},
	...children: readonly Child[]
): SVGElementTagNameMap[K] {
	return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function fill<T extends Element>(made: T, attributes: Attributes, children: readonly Child[]): T {
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
	}
	made.append(...children.filter((child) => child !== undefined && child !== false));
	return made;
}
