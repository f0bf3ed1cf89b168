import type { BankData, DataPrinciple, DataQuestion, DataStory } from '../bank/tool-data.ts';

/** What is behind a question. */
export interface Reveal {
	readonly principle: DataPrinciple | undefined;
	/** The story to tell first, with what to bring out; undefined: the bank has a gap here. */
	readonly tell: StoryToTell | undefined;
	readonly backup: StoryToTell | undefined;
}

export interface StoryToTell {
	readonly story: DataStory;
	readonly hint: string | undefined;
}

/** The stories that the question names, and where it names too few, those of its principle. */
export function revealQuestion(bank: BankData, question: DataQuestion): Reveal {
	const principle = bank.principles.find(({ id }) => id === question.principle);
	const named = [
		...question.answers,
		...[principle?.primary, principle?.backup].flatMap((story) => (story === undefined ? [] : [{ story }])),
	];
	const distinct = named.filter(
		(answer, at) => named.findIndex(({ story }) => story === answer.story) === at,
	);
	const [tell, backup] = distinct.flatMap((answer): StoryToTell[] => {
		const story = bank.stories.find(({ id }) => id === answer.story);
		return story ? [{ story, hint: 'hint' in answer ? answer.hint : undefined }] : [];
	});
	return { principle, tell, backup };
}

/**
 * One of the question's wordings: another one each time it is practised, the first at first.
 *
 * @param practised how often it was answered before
 */
export function chooseWording({ wordings }: DataQuestion, practised: number): string {
	return wordings[practised % Math.max(1, wordings.length)] ?? '';
}
