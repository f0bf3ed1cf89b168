/** Where the pages lie that every bank has, from the site's root. Alone in its file: scripts in a page need no more of the table. */
export const pagePaths = {
	home: '/',
	stories: '/stories/',
	matrix: '/matrix/',
	questions: '/questions/',
	frameworks: '/frameworks/',
	search: '/search/',
	practice: '/practice/',
	day: '/day/',
	onePage: '/cheat-sheet/',
	cards: '/cards/',
	readiness: '/readiness/',
	yourData: '/your-data/',
} as const;

/** The folders in which the pages of entries lie, from the site's root. */
export const entryFolders = {
	story: '/stories/',
	principle: '/principles/',
	question: '/questions/',
	about: '/about/',
} as const;
