import type { BankData, DataStory } from '../../bank/tool-data.ts';

/** A story as the list of all stories has it. */
export interface ListedStory {
	readonly story: DataStory;
	/** How much the matrix leans on it: two for each place as primary, one for each as backup. */
	readonly strength: number;
	/** When it was last told against the clock: milliseconds since 1970. */
	readonly lastTold: number | undefined;
}

export const filters = {
	all: 'All stories',
	failure: 'Failures',
	untold: 'Not yet told aloud',
	told: 'Told aloud',
	unwritten: 'Still to write',
} as const;
export const orders = {
	bank: 'Bank’s order',
	strongest: 'Strongest first',
	weakest: 'Weakest first',
	told: 'Told long ago',
} as const;

/** What is chosen; empty where nothing is. */
export interface ListChoice {
	readonly words: string;
	readonly principle: string;
	readonly skill: string;
	readonly filter: keyof typeof filters;
	readonly order: keyof typeof orders;
}

export const noChoice: ListChoice = { words: '', principle: '', skill: '', filter: 'all', order: 'bank' };

/** @param tellings when each story was told aloud */
export function listStories(
	{ stories, principles }: BankData,
	tellings: readonly { readonly story: string; readonly at: number }[],
): ListedStory[] {
	return stories.map((story) => {
		const times = tellings.filter((telling) => telling.story === story.id).map(({ at }) => at);
		const count = (rank: 'primary' | 'backup') =>
			principles.filter((principle) => principle[rank] === story.id).length;
		return {
			story,
			strength: 2 * count('primary') + count('backup'),
			lastTold: times.length > 0 ? Math.max(...times) : undefined,
		};
	});
}

/** The stories that fit a choice, in its order. Words may stand in any order, in the title, the name, the figure or the skills. */
export function arrangeStories(stories: readonly ListedStory[], choice: ListChoice): ListedStory[] {
	const words = choice.words.toLowerCase().split(/\s+/).filter(Boolean);
	const fitting = stories.filter(({ story, lastTold }) => {
		const text = [story.title, story.short, story.figure, story.what, ...(story.skills ?? [])].join(' ');
		return (
			words.every((word) => text.toLowerCase().includes(word)) &&
			(choice.principle === '' || story.principles.includes(choice.principle)) &&
			(choice.skill === '' || (story.skills ?? []).includes(choice.skill)) &&
			fits(story, lastTold, choice.filter)
		);
	});
	const sign = choice.order === 'strongest' ? -1 : 1;
	if (choice.order === 'bank') return fitting;
	if (choice.order === 'told') return fitting.sort((a, b) => (a.lastTold ?? 0) - (b.lastTold ?? 0));
	return fitting.sort((a, b) => sign * (a.strength - b.strength));
}

function fits(story: DataStory, lastTold: number | undefined, filter: keyof typeof filters): boolean {
	if (filter === 'failure') return story.failure === true;
	if (filter === 'unwritten') return !story.ready;
	if (filter === 'untold') return story.ready && lastTold === undefined;
	return filter === 'all' || lastTold !== undefined;
}
