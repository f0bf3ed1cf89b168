import type { BankData, DataStory } from '../../bank/tool-data.ts';
import { fitStories, storiesLeft } from '../plan/fit.ts';
import type { Loop } from '../plan/types.ts';

/** What is left for a principle. */
export interface Left {
	/** The best story that nobody was told; undefined where all stories for the principle are told. */
	readonly story: DataStory | undefined;
	/** Whether a better story is told already, so that the order on the page is no longer right. */
	readonly isMoved: boolean;
}

export type BestLeft = (principle: string) => Left;

export function findBestLeft(bank: BankData, loop: Loop): BestLeft {
	const left = storiesLeft(bank, loop);
	const all = fitStories(bank);
	return (principle) => {
		const best = left.get(principle)?.[0]?.story;
		const story = bank.stories.find(({ id }) => id === best);
		return { story, isMoved: best !== all.get(principle)?.[0]?.story };
	};
}

/** The principles that a story answers for: those it claims, strongest first, then those it is named for. */
export function principlesFor(bank: BankData, story: string): readonly { id: string; name: string }[] {
	const claimed = bank.stories.find(({ id }) => id === story)?.principles ?? [];
	const named = bank.principles
		.filter((principle) => principle.primary === story || principle.backup === story)
		.map(({ id }) => id);
	return [...new Set([...claimed, ...named])].flatMap(
		(id) => bank.principles.find((principle) => principle.id === id) ?? [],
	);
}
