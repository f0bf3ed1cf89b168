import type { Progress } from './shape.ts';

/** The ids that the bank has. */
export interface KnownIds {
	readonly stories: readonly string[];
	readonly principles: readonly string[];
	readonly questions: readonly string[];
}

/** An id that the progress mentions and the bank doesn't have: it was renamed or removed. */
export interface Missing {
	readonly kind: 'story' | 'principle' | 'question';
	readonly id: string;
	/** What is kept under it, for the person. */
	readonly kept: string;
}

/** Nothing is lost with an id: it is kept, takes no part in plans and drills, and works again when it returns. */
export function findMissing(progress: Progress, known: KnownIds): readonly Missing[] {
	const { loop, cards, tellings } = progress;
	const stories = new Set(known.stories);
	const principles = new Set(known.principles);
	const questions = new Set(known.questions);
	const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;
	const unique = (ids: readonly string[]) => [...new Set(ids)];
	const lostStories = unique([...loop.told, ...tellings].map(({ story }) => story)).filter(
		(id) => !stories.has(id),
	);
	const asked = [
		...loop.rounds.flatMap((round) => round.principles),
		...loop.told.flatMap((item) => item.principle ?? []),
	];
	return [
		...lostStories.map((id): Missing => {
			const told = loop.told.filter(({ story }) => story === id).length;
			const timed = tellings.filter(({ story }) => story === id).length;
			const parts = [
				...(told > 0 ? [`told to ${count(told, 'round', 'rounds')}`] : []),
				...(timed > 0 ? [count(timed, 'timed telling', 'timed tellings')] : []),
			];
			return { kind: 'story', id, kept: parts.join(', ') };
		}),
		...unique(asked)
			.filter((id) => !principles.has(id))
			.map((id): Missing => {
				const rounds = loop.rounds.filter((round) => round.principles.includes(id)).length;
				return { kind: 'principle', id, kept: `in ${count(rounds, 'round', 'rounds')}` };
			}),
		...Object.keys(cards)
			.filter((id) => !questions.has(id))
			.map((id): Missing => ({ kind: 'question', id, kept: 'its practice so far' })),
	];
}

/** `The story “old-name” is no longer in the bank: it was renamed or removed. Kept: told to 1 round.` */
export function describeMissing({ kind, id, kept }: Missing): string {
	return `The ${kind} “${id}” is no longer in the bank: it was renamed or removed. Kept: ${kept}.`;
}
