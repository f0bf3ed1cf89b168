/** The folder of the host that the site is served from: `/` or `/story-bank/`. */
const base = (import.meta.env?.BASE_URL ?? '/').replace(/\/*$/, '/');

const keptPrefix = base === '/' ? 'story-bank:' : `story-bank:${base}:`;

/** What something is called that this site keeps in the browser, where all banks of a host share one storage. */
export const keptName = (name: string): string => keptPrefix + name;

/** The database of this site's recordings. */
export const keptDatabase: string = keptPrefix.slice(0, -1);

/** Whether it is this site's, and of no other bank on the host. No name begins with a slash; a base does. */
export const isKeptName = (key: string): boolean =>
	key.startsWith(keptPrefix) && !key.startsWith('/', keptPrefix.length);

/** Puts the base path before an address that begins at the site's root. */
export const withBase = (path: string): string => base + path.replace(/^\//, '');

/** Takes the base path off again; undefined when the address is not of this site. */
export const withoutBase = (path: string): string | undefined =>
	path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
