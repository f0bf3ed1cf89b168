import type { Root } from 'hast';
import { changeElements, classesOf, elementsOf } from './hast.ts';

/** A document, and the rules that it looks by. */
interface StyledDocument {
	readonly document: Root;
	readonly css: string;
}

/** A class in the rules, with its escapes; words in quotes are passed over. */
const styledClass = /"[^"]*"|'[^']*'|\.((?:[A-Za-z_]|-(?=[\w-])|\\[^\dA-Fa-f])(?:[\w-]|\\[^\dA-Fa-f])*)/g;

/**
 * Gives the classes of a document short names, in its rules as well: utilities are 100 KB of it.
 * @param script names that it uses stay
 */
export function shortenClasses({ document, css }: StyledDocument, script: string): StyledDocument {
	const written = new Set([...elementsOf(document)].flatMap(classesOf));
	const names = new Map<string, string>();
	const shorterCss = css.replace(styledClass, (text, escaped?: string) => {
		const name = escaped?.replace(/\\(.)/g, '$1') ?? '';
		if (!written.has(name) || script.includes(name)) return text;
		const short = names.get(name) ?? `_${names.size.toString(36)}`;
		names.set(name, short);
		return `.${short}`;
	});
	const shorterDocument = changeElements(document, (element) => {
		const { className: _, ...others } = element.properties;
		const className = classesOf(element).map((name) => names.get(name) ?? name);
		return [{ ...element, properties: className.length > 0 ? { className, ...others } : others }];
	});
	return { document: shorterDocument, css: shorterCss };
}
