/**
 * Every page carries the site's styles, its policy, its foot and its search, so that it is whole in one request. The
 * offline copy keeps each of them once: a page is taken apart before it is saved and put together, to the letter, before
 * it is shown.
 */

/** Shorter ones are not worth an entry of their own. */
const leastLength = 512;
const shared =
	/(?<=<(?:style|footer|dialog)\b[^>]*>)[\s\S]*?(?=<\/(?:style|footer|dialog)>)|(?<="content-security-policy" content=")[^"]*/g;
/** Stands where a part was. HTML holds no NUL. */
const placeholder = /\0([0-9a-f]+)\0/g;

/** The parts of a page that others are likely to share, in order. */
export const partsOf = (html: string): string[] =>
	(html.match(shared) ?? []).filter((match) => match.length >= leastLength);

/** The page with each part replaced by its id. */
export const takeApart = (html: string, ids: ReadonlyMap<string, string>): string =>
	html.replace(shared, (part) => (ids.has(part) ? `\0${ids.get(part)}\0` : part));

/** The ids of the parts that a taken-apart page needs. */
export const sharedPartIds = (text: string): string[] =>
	[...text.matchAll(placeholder)].map(([, id = '']) => id);

/** The page as it was. A part that is missing leaves nothing in its place. */
export const putTogether = (text: string, parts: ReadonlyMap<string, string>): string =>
	text.replace(placeholder, (_whole, id: string) => parts.get(id) ?? '');
