import { entryFolders, fixedPages } from './page-table.ts';

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
export const entryPath = (kind: keyof typeof entryFolders | 'framework', id: string): string =>
	kind === 'framework' ? `${fixedPages.frameworks.path}#${id}` : `${entryFolders[kind]}${id}/`;

/** The story whose page an address is, where it is one. */
export const storyAt = (path: string): string | undefined =>
	withoutBase(path)?.match(`^${entryFolders.story}([^/]+)/`)?.[1];

/** Every address of the site, base path included. Pages end in a slash. */
export const paths = {
	home: withBase(fixedPages.home.path),
	/** The second and later pages of a bank too large for one page. */
	bankPage: (page: number): string => (page < 2 ? paths.home : withBase(`/bank/${page}/`)),
	story: (id: string, part?: string): string => withBase(entryPath('story', id)) + (part ? `#${part}` : ''),
	principle: (id: string): string => withBase(entryPath('principle', id)),
	question: (id: string): string => withBase(entryPath('question', id)),
	questions: withBase(fixedPages.questions.path),
	framework: (id: string): string => withBase(entryPath('framework', id)),
	frameworks: withBase(fixedPages.frameworks.path),
	matrix: withBase(fixedPages.matrix.path),
	matrixPage: (page: number): string => (page < 2 ? paths.matrix : withBase(`/matrix/${page}/`)),
	onePage: withBase(fixedPages.onePage.path),
	day: withBase(fixedPages.day.path),
	readiness: withBase(fixedPages.readiness.path),
	search: withBase(fixedPages.search.path),
	/** Search with the words and facets already in it. */
	searchFor: (query: string): string => `${paths.search}?q=${encodeURIComponent(query)}`,
	practice: withBase(fixedPages.practice.path),
	/** The clock of a story. */
	tell: (id: string): string => `${paths.practice}?tell=${id}`,
	/** What is kept on the device: back up, restore, erase. */
	yourData: withBase(fixedPages.yourData.path),
	/** The folder of the search index. */
	index: withBase('/pagefind/'),
	file: (name: string): string => withBase(`/${name}`),
} as const;
