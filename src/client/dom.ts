/** The element that a component has rendered under a hook. @throws Error where the markup lacks it */
export function find<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
	const found = root.querySelector(selector);
	if (found instanceof type) return found;
	throw new Error(`The markup lacks ${selector}.`);
}

/** A new element with its attributes and content; what is undefined is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | undefined>> = {},
	...content: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	setAttributes(made, attributes);
	made.append(...content.filter((it) => it !== undefined));
	return made;
}

/** The same for a drawing. */
export function draw<K extends keyof SVGElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | number | undefined>> = {},
	...content: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
	const made = document.createElementNS('http://www.w3.org/2000/svg', name);
	setAttributes(made, attributes);
	made.append(...content);
	return made;
}

function setAttributes(made: Element, attributes: Readonly<Record<string, string | number | undefined>>) {
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== undefined) made.setAttribute(key, String(value));
	}
}
