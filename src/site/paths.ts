import { withBase, withoutBase } from './base.ts';
import { entryFolders, pagePaths } from './page-paths.ts';

/** The page of an entry from the site's root, as content writes it in a link: `/stories/census-pipeline/`. */
export const entryPath = (kind: keyof typeof entryFolders | 'framework', id: string): string =>
	kind === 'framework' ? `${pagePaths.frameworks}#${id}` : `${entryFolders[kind]}${id}/`;

/** The story whose page an address is, where it is one. */
export const storyAt = (path: string): string | undefined =>
	withoutBase(path)?.match(`^${entryFolders.story}([^/]+)/`)?.[1];

/** Every address of the site, base path included. Pages end in a slash. */
export const paths = {
	home: withBase(pagePaths.home),
	/** What to do first in a bank without a story. */
	firstSteps: `${withBase(pagePaths.home)}#first`,
	/** The second and later pages of a bank too large for one page. */
	bankPage: (page: number): string => (page < 2 ? paths.home : withBase(`/bank/${page}/`)),
	story: (id: string): string => withBase(entryPath('story', id)),
	principle: (id: string): string => withBase(entryPath('principle', id)),
	question: (id: string): string => withBase(entryPath('question', id)),
	about: (id: string): string => withBase(entryPath('about', id)),
	questions: withBase(pagePaths.questions),
	framework: (id: string): string => withBase(entryPath('framework', id)),
	frameworks: withBase(pagePaths.frameworks),
	/** Every story, one a line. */
	stories: withBase(pagePaths.stories),
	matrix: withBase(pagePaths.matrix),
	matrixPage: (page: number): string => (page < 2 ? paths.matrix : withBase(`/matrix/${page}/`)),
	onePage: withBase(pagePaths.onePage),
	cards: withBase(pagePaths.cards),
	day: withBase(pagePaths.day),
	readiness: withBase(pagePaths.readiness),
	search: withBase(pagePaths.search),
	/** Search with the words and facets already in it. */
	searchFor: (query: string): string => `${paths.search}?q=${encodeURIComponent(query)}`,
	practice: withBase(pagePaths.practice),
	/** The clock of a story. */
	tell: (id: string): string => `${paths.practice}?tell=${id}`,
	/** What is kept on the device: back up, restore, erase. */
	yourData: withBase(pagePaths.yourData),
	/** The folder of the search index. */
	index: withBase('/pagefind/'),
	file: (name: string): string => withBase(`/${name}`),
} as const;
