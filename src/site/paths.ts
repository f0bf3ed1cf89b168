import { type Kind, kinds } from '../bank/schema/kinds.ts';

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
const withoutBase = (path: string): string | undefined =>
	path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;

/** The page of an entry from the site's root, as content writes it in a link: `/stories/census-pipeline/`. */
export const entryPath = (kind: Kind, id: string): string =>
	kind === 'framework' ? `/frameworks/#${id}` : `/${kinds[kind].folder}/${id}/`;

/** The story whose page an address is, where it is one. */
export const storyAt = (path: string): string | undefined =>
	withoutBase(path)?.match(`^/${kinds.story.folder}/([^/]+)/`)?.[1];

/** Every address of the site, base path included. Pages end in a slash. */
export const paths = {
	home: withBase('/'),
	/** The second and later pages of a bank too large for one page. */
	bankPage: (page: number): string => (page < 2 ? withBase('/') : withBase(`/bank/${page}/`)),
	story: (id: string, part?: string): string => withBase(entryPath('story', id)) + (part ? `#${part}` : ''),
	principle: (id: string): string => withBase(entryPath('principle', id)),
	question: (id: string): string => withBase(entryPath('question', id)),
	questions: withBase('/questions/'),
	framework: (id: string): string => withBase(entryPath('framework', id)),
	frameworks: withBase('/frameworks/'),
	matrix: withBase('/matrix/'),
	matrixPage: (page: number): string => (page < 2 ? withBase('/matrix/') : withBase(`/matrix/${page}/`)),
	cheatSheet: withBase('/cheat-sheet/'),
	day: withBase('/day/'),
	readiness: withBase('/readiness/'),
	search: withBase('/search/'),
	/** Search with the words and facets already in it. */
	searchFor: (query: string): string => `${withBase('/search/')}?q=${encodeURIComponent(query)}`,
	practice: withBase('/practice/'),
	/** The clock of a story. */
	tell: (id: string): string => `${withBase('/practice/')}?tell=${id}`,
	/** What is kept on the device: back up, restore, erase. */
	yourData: withBase('/your-data/'),
	/** The folder of the search index. */
	index: withBase('/pagefind/'),
	file: (name: string): string => withBase(`/${name}`),
} as const;

/** Pages that every bank has, from the site's root. */
export const fixedPages = [
	'/',
	'/matrix/',
	'/questions/',
	'/frameworks/',
	'/search/',
	'/cheat-sheet/',
	'/day/',
	'/readiness/',
	'/practice/',
	'/your-data/',
] as const;
