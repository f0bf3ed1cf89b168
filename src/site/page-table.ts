import { pagePaths } from './page-paths.ts';

/**
 * The pages that every bank has, in the order of the menu. The one list of them: navigation, menu,
 * app shortcuts, the one file and the check of links in texts derive from it.
 */
const table = {
	home: { path: pagePaths.home, label: 'Bank', icon: 'bank', bar: 1, fileBar: 1 },
	stories: { path: pagePaths.stories, label: 'All stories', notInFile: true },
	matrix: { path: pagePaths.matrix, label: 'Matrix', icon: 'matrix', bar: 2, fileBar: 2, shortcut: 2 },
	questions: { path: pagePaths.questions, label: 'Questions', icon: 'question', fileBar: 4 },
	frameworks: {
		path: pagePaths.frameworks,
		label: 'How to answer',
		shortLabel: 'Answer',
		icon: 'framework',
		fileBar: 5,
	},
	search: { path: pagePaths.search, label: 'Search', icon: 'search', bar: 3, fileBar: 3, shortcut: 1 },
	practice: { path: pagePaths.practice, label: 'Practice', icon: 'practice', bar: 4, notInFile: true },
	day: { path: pagePaths.day, label: 'Day', icon: 'day', bar: 5, shortcut: 3, notInFile: true },
	onePage: { path: pagePaths.onePage, label: 'One page', shortcut: 4 },
	cards: { path: pagePaths.cards, label: 'Flash cards', notInFile: true },
	readiness: { path: pagePaths.readiness, label: 'Readiness', notInFile: true },
	yourData: { path: pagePaths.yourData, label: 'Your data', notInFile: true },
} as const satisfies Record<keyof typeof pagePaths, FixedPage>;

interface FixedPage {
	/** From the site's root. */
	readonly path: string;
	readonly label: string;
	/** In a bar, where the label is too long for it. */
	readonly shortLabel?: string;
	readonly icon?: BarIcon;
	/** Its place in the bar: at the foot of a phone, in the head of a desktop. Search is in the middle, under the thumb. */
	readonly bar?: number;
	/** Its place in the bar of the one file, where the tools that need the device's storage are missing. */
	readonly fileBar?: number;
	/** Its place under a long press on the app's icon. */
	readonly shortcut?: number;
	/** The tools, which are nothing without storage on the device; cards, which are for paper; and readiness, which is for whoever writes the bank. */
	readonly notInFile?: true;
}

type BarIcon = 'bank' | 'matrix' | 'search' | 'practice' | 'day' | 'question' | 'framework';

/** The pages that every bank has, by name. */
export const fixedPages: Readonly<Record<keyof typeof table, FixedPage>> = table;

const rows: readonly FixedPage[] = Object.values(fixedPages);

/** The paths of the pages that every bank has, from the site's root. */
export const fixedPaths: readonly string[] = rows.map(({ path }) => path);

/** Of these, what the one file leaves out. */
export const pathsNotInFile: readonly string[] = rows.flatMap(({ path, notInFile }) =>
	notInFile ? path : [],
);

/** The pages that have a place in a bar or under the app's icon, in that order. */
export function pagesIn(place: 'bar' | 'fileBar' | 'shortcut'): readonly FixedPage[] {
	return rows
		.filter((page) => page[place] !== undefined)
		.toSorted((a, b) => (a[place] ?? 0) - (b[place] ?? 0));
}
