import { roundName } from './state.ts';
import type { Loop, LoopBank } from './types.ts';

/**
 * What happened in a loop: what each round was told; the ready stories that nobody was told, in the order of the bank; those told
 * to more than one round; and those told that the bank no longer has.
 */
export function summary(bank: LoopBank, loop: Loop) {
	const known = new Set(bank.stories.map(({ id }) => id));
	const heard = new Map<string, string[]>();
	for (const { story, round } of loop.told) heard.set(story, [...(heard.get(story) ?? []), round]);
	return {
		rounds: loop.rounds.map(({ id, note }) => ({
			round: id,
			toldStories: loop.told.filter(({ round }) => round === id),
			note,
		})),
		untold: bank.stories.filter(({ id, ready }) => ready && !heard.has(id)).map(({ id }) => id),
		repeated: [...heard]
			.filter(([, rounds]) => rounds.length > 1)
			.map(([story, rounds]) => ({ story, rounds })),
		missing: [...heard.keys()].filter((story) => !known.has(story)),
	};
}

interface Names {
	readonly story: (id: string) => string;
	readonly principle: (id: string) => string;
}

/** The summary as plain text, to copy or to send. */
export function summaryText(bank: LoopBank, loop: Loop, { story, principle }: Names): string {
	const { rounds, untold, repeated, missing } = summary(bank, loop);
	const blocks = rounds.map(({ round, toldStories, note }) => {
		const lines = toldStories.map(
			({ story: id, principle: asked }) =>
				`- ${story(id)}${asked === undefined ? '' : ` (${principle(asked)})`}`,
		);
		const body = lines.length === 0 ? ['Nothing told.'] : lines;
		return [roundName(loop, round), ...body, ...(note ? [`Note: ${note}`] : [])].join('\n');
	});
	const list = (title: string, lines: readonly string[]) =>
		lines.length === 0 ? [] : [[title, ...lines.map((line) => `- ${line}`)].join('\n')];
	return [
		...blocks,
		...list(
			'Told more than once',
			repeated.map((repeat) => {
				const to = repeat.rounds.map((round) => roundName(loop, round)).join('; ');
				return `${story(repeat.story)}: ${to}`;
			}),
		),
		...list('Never told', untold.map(story)),
		...list('Told, but no longer in the bank', missing),
	].join('\n\n');
}
