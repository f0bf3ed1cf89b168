/** Adds styles to the page that come with a script. As a style sheet object they keep to the content security policy. */
export function adoptStyle(text: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
