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
 * Gives the classes of a document short names, in its rules as well, the commonest the shortest: utilities are 200 KB of it.
 * A class that neither a rule nor the script knows goes.
 * @param script names that it uses stay
 */
export function shortenClasses({ document, css }: StyledDocument, script: string): StyledDocument {
	const counts = new Map<string, number>();
	for (const name of [...elementsOf(document)].flatMap(classesOf))
		counts.set(name, (counts.get(name) ?? 0) + 1);
	const inScript = new Set(script.split(/[\s"'`]+/));
	const inRules = new Set([...css.matchAll(styledClass)].map(([, name]) => unescapeClass(name)));
	const names = new Map([...counts.keys()].filter((name) => inScript.has(name)).map((name) => [name, name]));
	[...counts]
		.filter(([name]) => inRules.has(name) && !inScript.has(name))
		.sort(([, a], [, b]) => b - a)
		.forEach(([name], i) => {
			names.set(name, shortName(i));
		});
	const shorterDocument = changeElements(document, (element) => {
		const { className: _, ...others } = element.properties;
		const className = classesOf(element).flatMap((name) => names.get(name) ?? []);
		return [{ ...element, properties: className.length > 0 ? { className, ...others } : others }];
	});
	const shorterCss = css.replace(styledClass, (text, name?: string) => {
		const long = unescapeClass(name);
		return names.has(long) && !inScript.has(long) ? `.${names.get(long)}` : text;
	});
	return { document: shorterDocument, css: shorterCss };
}

const unescapeClass = (name = '') => name.replace(/\\(.)/g, '$1');

/** a to z, then a0 to z0, and on. No class of the bank's own is called so. */
const shortName = (i: number) =>
	`${String.fromCharCode(97 + (i % 26))}${i < 26 ? '' : (Math.floor(i / 26) - 1).toString(36)}`;
