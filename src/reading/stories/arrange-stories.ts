import type { BankData, DataStory } from '../../bank/tool-data.ts';

/** A story as the list of all stories has it. */
export interface ListedStory {
	readonly story: DataStory;
	/** How much the matrix leans on it: two for each place as primary, one for each as backup. */
	readonly strength: number;
	/** When it was last told against the clock: milliseconds since 1970. */
	readonly lastTold: number | undefined;
}

/** Which stories the list shows. */
export const filters = {
	all: { label: 'All stories', fits: () => true },
	failure: { label: 'Failures', fits: ({ story }) => story.failure === true },
	untold: {
		label: 'Not yet told aloud',
		fits: ({ story, lastTold }) => story.ready && lastTold === undefined,
	},
	told: { label: 'Told aloud', fits: ({ lastTold }) => lastTold !== undefined },
	unwritten: { label: 'Still to write', fits: ({ story }) => !story.ready },
} as const satisfies Record<string, { label: string; fits: (listed: ListedStory) => boolean }>;

/** In which order: by the smallest number first. */
export const orders = {
	bank: { label: 'Bank’s order', by: () => 0 },
	strongest: { label: 'Strongest first', by: ({ strength }) => -strength },
	weakest: { label: 'Weakest first', by: ({ strength }) => strength },
	told: { label: 'Told long ago', by: ({ lastTold = 0 }) => lastTold },
} as const satisfies Record<string, { label: string; by: (listed: ListedStory) => number }>;

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
	const { by } = orders[choice.order];
	return stories
		.filter((listed) => {
			const { title, short, figure, what, principles, skills = [] } = listed.story;
			const text = [title, short, figure, what, ...skills].join(' ').toLowerCase();
			return (
				words.every((word) => text.includes(word)) &&
				(choice.principle === '' || principles.includes(choice.principle)) &&
				(choice.skill === '' || skills.includes(choice.skill)) &&
				filters[choice.filter].fits(listed)
			);
		})
		.sort((a, b) => by(a) - by(b));
}
