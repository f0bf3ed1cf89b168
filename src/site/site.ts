import { paths } from './paths.ts';

export const site = {
	name: 'Story Bank',
	description: 'From the interviewer’s question to the right story in three seconds.',
} as const;

export interface NavItem {
	readonly href: string;
	readonly label: string;
	readonly icon: 'bank' | 'matrix' | 'search' | 'practice' | 'day' | 'question' | 'framework';
}

/** The bar: at the foot of a phone, in the head of a desktop. Search stands in the middle, under the thumb. */
export const mainNav: readonly NavItem[] = [
	{ href: paths.home, label: 'Bank', icon: 'bank' },
	{ href: paths.matrix, label: 'Matrix', icon: 'matrix' },
	{ href: paths.search, label: 'Search', icon: 'search' },
	{ href: paths.practice, label: 'Practice', icon: 'practice' },
	{ href: paths.day, label: 'Day', icon: 'day' },
];

/** The foot of every page: the whole site, so that nothing is further than two taps away. */
export const footerNav: readonly Pick<NavItem, 'href' | 'label'>[] = [
	{ href: paths.home, label: 'Bank' },
	{ href: paths.matrix, label: 'Matrix' },
	{ href: paths.questions, label: 'Questions' },
	{ href: paths.frameworks, label: 'How to answer' },
	{ href: paths.search, label: 'Search' },
	{ href: paths.practice, label: 'Practice' },
	{ href: paths.day, label: 'Day' },
	{ href: paths.cheatSheet, label: 'One page' },
	{ href: paths.readiness, label: 'Readiness' },
	{ href: paths.yourData, label: 'Your data' },
];

/** How many stories one page lists before it goes on to the next: what a phone draws at once without a pause. */
export const storiesPerPage = 32;
