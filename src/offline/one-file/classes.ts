import type { Root } from 'hast';
import { freeName } from './free-name.ts';
import { changeElements, classesOf, elementsOf } from './hast.ts';

/** A document, and the rules that it looks by. */
interface StyledDocument {
	readonly document: Root;
	readonly css: string;
}

/** A class in the rules, with its escapes; words in quotes are passed over. */
const styledClass = /"[^"]*"|'[^']*'|\.((?:[A-Za-z_]|-(?=[\w-])|\\[^\dA-Fa-f])(?:[\w-]|\\[^\dA-Fa-f])*)/g;

/** Only classes that both the rules and the document know are renamed, the commonest to one letter. */
export function shortenClasses({ document, css }: StyledDocument): StyledDocument {
	const counts = new Map<string, number>();
	for (const name of [...elementsOf(document)].flatMap(classesOf))
		counts.set(name, (counts.get(name) ?? 0) + 1);
	const styled = new Set([...css.matchAll(styledClass)].map(([, name]) => unescaped(name)));
	const commonest = [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
	const taken = new Set([...counts.keys(), ...styled]);
	const names = new Map(
		commonest.filter((text) => styled.has(text)).map((text) => [text, freeName(taken, '')] as const),
	);
	const shorter = changeElements(document, (element) => {
		// What no rule knows is there for scripts that are left out.
		const className = classesOf(element).flatMap((text) => names.get(text) ?? []);
		const { className: _, ...others } = element.properties;
		return [{ ...element, properties: className.length > 0 ? { className, ...others } : others }];
	});
	const rename = (written: string, name?: string) => {
		const short = name && names.get(unescaped(name));
		return short ? `.${short}` : written;
	};
	return { document: shorter, css: css.replace(styledClass, rename) };
}

const unescaped = (name = '') => name.replace(/\\(.)/g, '$1');
