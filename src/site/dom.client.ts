type Child = Node | string | false | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A new element, for the search and the marks on other pages' markup: their bytes come before the first answer, and lit-html
 * alone weighs ten times as much. Everything else is a lit template.
 * An attribute that is `true` stands without a value; one that is false or undefined is left out, and so
 * is such a child.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Attributes = {},
	...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [attribute, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false)
			made.setAttribute(attribute, value === true ? '' : String(value));
	}
	made.append(...children.flat().filter((child) => child !== undefined && child !== false));
	return made;
}

/** Adds styles to the page that come with a script. As a stylesheet object they keep to the content security policy. */
export function adoptStyle(text: string): void {
	const stylesheet = new CSSStyleSheet();
	stylesheet.replaceSync(text);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, stylesheet];
}
