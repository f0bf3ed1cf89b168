import type { FitRank, Loop, LoopBank, LoopStory, StoryFit } from './types.ts';
import { fitRanks } from './types.ts';

/**
 * The stories that are ready and answer for each principle, best first: primary, backup, those that claim it
 * (strongest first), those that only a question names. A story that fits in several ways counts by the best.
 * Ties go by the order of the bank.
 */
export function fitStories(bank: LoopBank): ReadonlyMap<string, readonly StoryFit[]> {
	const fits = new Map<string, Map<string, StoryFit>>();
	for (const { id } of bank.principles) fits.set(id, new Map());
	const ready = new Set(bank.stories.filter((story) => story.ready).map(({ id }) => id));
	const offer = (principle: string, story: string | undefined, rank: FitRank, place: number) => {
		const principleFits = fits.get(principle);
		if (!principleFits || story === undefined || !ready.has(story)) return;
		const fit: StoryFit = { story, rank, place };
		const known = principleFits.get(story);
		if (!known || compareFits(fit, known) < 0) principleFits.set(story, fit);
	};
	for (const principle of bank.principles) {
		offer(principle.id, principle.primary, 'primary', 0);
		offer(principle.id, principle.backup, 'backup', 0);
	}
	for (const story of bank.stories) {
		story.principles.forEach((principle, place) => {
			offer(principle, story.id, 'claimed', place);
		});
	}
	for (const question of bank.questions) {
		question.answers.forEach(({ story }, place) => {
			offer(question.principle, story, 'named', place);
		});
	}
	const order = new Map(bank.stories.map(({ id }, at) => [id, at]));
	const inOrder = (a: StoryFit, b: StoryFit) =>
		compareFits(a, b) || (order.get(a.story) ?? 0) - (order.get(b.story) ?? 0);
	return new Map([...fits].map(([id, principleFits]) => [id, [...principleFits.values()].sort(inOrder)]));
}

/** For every principle the stories that nobody was told yet, best first. */
export function storiesLeft(bank: LoopBank, loop: Loop): ReadonlyMap<string, readonly StoryFit[]> {
	const toldIds = new Set(loop.told.map(({ story }) => story));
	return new Map(
		[...fitStories(bank)].map(([id, fits]) => [id, fits.filter(({ story }) => !toldIds.has(story))]),
	);
}

/** What one interviewer may hear of only once: stories of one project are alike, and so is a story to itself. */
export const groupOf = ({ id, project }: Pick<LoopStory, 'id' | 'project'>): string =>
	project === undefined ? `story ${id}` : `project ${project}`;

/** Whether one interviewer may not hear both stories. */
export function areAlike(stories: readonly LoopStory[], a: string, b: string): boolean {
	const group = (id: string) => groupOf(stories.find((story) => story.id === id) ?? { id });
	return group(a) === group(b);
}

/** Negative when `a` fits better. */
export function compareFits(a: StoryFit, b: StoryFit): number {
	return fitRanks.indexOf(a.rank) - fitRanks.indexOf(b.rank) || a.place - b.place;
}
