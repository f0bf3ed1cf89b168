import type { DayBank } from './day-state.client.ts';
import { roundTitle, sayRounds } from './day-words.client.ts';
import type { Loop } from './plan/types.ts';

/** A block of the summary. */
interface SummaryBlock {
	readonly title: string;
	readonly entries: readonly string[];
	readonly note?: string | undefined;
}

/**
 * What happened in a day: what each round was told; the stories told to more than one round; the ready ones that nobody was
 * told, in the order of the bank; and those told that the bank no longer has.
 */
export function summarize({ data, story, called }: DayBank, loop: Loop): readonly SummaryBlock[] {
	const heard = Map.groupBy(loop.told, (toldStory) => toldStory.story);
	const rounds = loop.rounds.map(({ id, kind, note }) => ({
		title: kind ? `${roundTitle(loop, id)} (${kind})` : roundTitle(loop, id),
		entries: loop.told
			.filter(({ round }) => round === id)
			.map((toldStory) => {
				const name = called.story(toldStory.story);
				return toldStory.principle === undefined
					? name
					: `${name} (${called.principle(toldStory.principle)})`;
			}),
		note,
	}));
	const repeated = [...heard]
		.map(([id, tellings]) => ({ id, rounds: tellings.map(({ round }) => round) }))
		.filter(({ rounds }) => rounds.length > 1);
	const untold = data.stories.filter(({ id, ready }) => ready && !heard.has(id));
	const lists = [
		{
			title: 'Told more than once',
			entries: repeated.map(({ id, rounds }) => `${called.story(id)} (${sayRounds(loop, rounds)})`),
		},
		{ title: 'Never told', entries: untold.map(({ short }) => short) },
		{ title: 'Told, but no longer in the bank', entries: [...heard.keys()].filter((id) => !story(id)) },
	];
	return [...rounds, ...lists.filter(({ entries }) => entries.length > 0)];
}

/** The summary as plain text, to copy or to send. */
export function summaryText(bank: DayBank, loop: Loop): string {
	const blocks = summarize(bank, loop).map(({ title, entries, note }) => {
		const lines = entries.length === 0 ? ['Nothing told.'] : entries.map((entry) => `- ${entry}`);
		return [title, ...lines, ...(note ? [`Note: ${note}`] : [])].join('\n');
	});
	return blocks.join('\n\n');
}
