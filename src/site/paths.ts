import { withBase, withoutBase } from './base.ts';
import { entryFolders, fixedPages } from './page-table.ts';

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
