import type { Element, Root } from 'hast';
import { freeName } from './free-name.ts';
import { attributeOf, changeElements, classesOf, elementsOf } from './hast.ts';
import type { Styled } from './styled.ts';

/** Attributes by which Astro ties a component's rules to its elements, each after the compound that it narrows. */
const scope = /([\w.:\\-]*)\[(data-astro-cid-[\da-z]+)/g;

/** Which elements the rules of a scope can mean. */
interface Meant {
	readonly tags: Set<string>;
	readonly classes: Set<string>;
	/** A rule of it names neither. */
	any: boolean;
}

/**
 * Scopes with names of a letter or two, on the elements that a rule of theirs can mean; and no attribute for scripts that
 * neither the rules nor the file's own script read.
 * @param read names of `data-` attributes that the file's script reads
 */
export function shortenScopes({ document, css }: Styled, read: ReadonlySet<string>): Styled {
	const used = new Set([...css.matchAll(/(?:\[|attr\(\s*)(data-[\w-]+)/g)].map(([, name]) => name ?? ''));
	const meant = readScopes(css);
	const taken = new Set([...used, ...read, ...attributesOf(document)]);
	const names = new Map([...meant.keys()].map((key) => [key, freeName(taken, 'data-')] as const));
	const shorter = changeElements(document, (element) => {
		const properties = Object.entries(element.properties).flatMap(([property, value]) => {
			const name = attributeOf(property);
			const scoped = meant.get(name);
			if (scoped) return mayMean(scoped, element) ? [[names.get(name) ?? name, '']] : [];
			return name.startsWith('data-') && !used.has(name) && !read.has(name) ? [] : [[property, value]];
		});
		return [{ ...element, properties: Object.fromEntries(properties) }];
	});
	const renamed = css.replace(
		scope,
		(_, before: string, name: string) => `${before}[${names.get(name) ?? name}`,
	);
	return { document: shorter, css: renamed };
}

function readScopes(css: string): Map<string, Meant> {
	const scopes = new Map<string, Meant>();
	for (const [, compound = '', name = ''] of css.matchAll(scope)) {
		const meant = scopes.get(name) ?? { tags: new Set(), classes: new Set(), any: false };
		scopes.set(name, meant);
		const [, tag, className] = /^(?:([a-z][\w-]*)|\.([\w-]+))(?=$|[.:])/.exec(compound) ?? [];
		if (tag) meant.tags.add(tag);
		else if (className) meant.classes.add(className);
		else meant.any = true;
	}
	return scopes;
}

const mayMean = ({ tags, classes, any }: Meant, element: Element): boolean =>
	any || tags.has(element.tagName) || classesOf(element).some((text) => classes.has(text));

function attributesOf(document: Root): string[] {
	return [...elementsOf(document)].flatMap((element) => Object.keys(element.properties).map(attributeOf));
}
