/** Adds styles to the page that come with a script. As a stylesheet object they keep to the content security policy. */
export function adoptStyle(text: string): void {
	const stylesheet = new CSSStyleSheet();
	stylesheet.replaceSync(text);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, stylesheet];
}
