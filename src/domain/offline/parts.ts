/**
 * Every page carries the site's styles, so that it paints at once. The offline copy keeps each style once: a page is
 * taken apart before it is saved and put together, to the letter, before it is shown.
 */

/** Shorter ones are not worth an entry of their own. */
const leastLength = 512;
const style = /(<style[^>]*>)([\s\S]*?)(?=<\/style>)/g;
/** Stands where a part was. HTML holds no NUL. */
const placeholder = /\0([0-9a-f]+)\0/g;

/** The parts of a page that others are likely to share, in order. */
export const partsOf = (html: string): string[] =>
	[...html.matchAll(style)].map(([, , part = '']) => part).filter((it) => it.length >= leastLength);

/** The page with each part replaced by its id. */
export const takeApart = (html: string, ids: ReadonlyMap<string, string>): string =>
	html.replace(style, (whole, tag: string, part: string) =>
		ids.has(part) ? `${tag}\0${ids.get(part)}\0` : whole,
	);

/** The ids of the parts that a taken-apart page needs. */
export const partIds = (text: string): string[] => [...text.matchAll(placeholder)].map(([, id = '']) => id);

/** The page as it was. A part that is missing leaves nothing in its place. */
export const putTogether = (text: string, parts: ReadonlyMap<string, string>): string =>
	text.replace(placeholder, (_whole, id: string) => parts.get(id) ?? '');
