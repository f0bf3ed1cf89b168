/** A class in minified rules, with its escapes; words in quotes are passed over. */
const styledClass = /"[^"]*"|'[^']*'|\.((?:[A-Za-z_]|-(?=[\w-])|\\[^\dA-Fa-f])(?:[\w-]|\\[^\dA-Fa-f])*)/g;

const unescapeClass = (name = '') => name.replace(/\\(.)/g, '$1');

/**
 * What the classes of pages are called in what is built, the commonest the shortest: names of utilities are a tenth of what a page
 * sends. A class that neither a rule nor a script knows has none. Those of a script stay, and those that a rule knows by a part.
 * @param used every class of the pages, as often as it stands there
 * @param inScripts words of the scripts
 */
export function shortClasses(
	used: Iterable<string>,
	css: string,
	inScripts: ReadonlySet<string>,
): ReadonlyMap<string, string> {
	const counts = new Map<string, number>();
	for (const name of used) counts.set(name, (counts.get(name) ?? 0) + 1);
	const inRules = new Set([...css.matchAll(styledClass)].map(([, name]) => unescapeClass(name)));
	const parts = [...css.matchAll(/\[class\*="?([^"\]]+)/g)].map(([, part = '']) => part);
	const stays = (name: string) => inScripts.has(name) || parts.some((part) => name.includes(part));
	const unchanged = new Map([...inRules, ...counts.keys()].filter(stays).map((name) => [name, name]));
	const short = shortNames(unchanged);
	const renamed = [...counts].filter(([name]) => inRules.has(name) && !unchanged.has(name));
	return new Map([
		...unchanged,
		...renamed
			.sort(([nameA, a], [nameB, b]) => b - a || (nameA < nameB ? -1 : 1))
			.map(([name]): [string, string] => [name, short.next().value ?? name]),
	]);
}

/** Rules that know the classes by their short names. */
export const renameInRules = (css: string, names: ReadonlyMap<string, string>): string =>
	css.replace(styledClass, (text, name?: string) => {
		const long = unescapeClass(name);
		const short = names.get(long) ?? long;
		return short === long ? text : `.${short}`;
	});

/** a to z, then a0 to z0, and on, but for those that are taken. */
function* shortNames(taken: ReadonlyMap<string, string>): Generator<string, undefined> {
	for (let i = 0; ; i++) {
		const end = i < 26 ? '' : (Math.floor(i / 26) - 1).toString(36);
		const name = String.fromCharCode(97 + (i % 26)) + end;
		if (!taken.has(name)) yield name;
	}
}
