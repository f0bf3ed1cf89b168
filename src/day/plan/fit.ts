import type { Fit, LoopBank, LoopStory, Rank } from './types.ts';
import { ranks } from './types.ts';

/**
 * The stories that are ready and answer for each principle, best first: primary, backup, those that claim it
 * (strongest first), those that only a question names. A story that fits in several ways counts by the best.
 * Ties go by the order of the bank.
 */
export function fitStories(bank: LoopBank): ReadonlyMap<string, readonly Fit[]> {
	const fits = new Map<string, Map<string, Fit>>();
	for (const { id } of bank.principles) fits.set(id, new Map());
	const stories = indexStories(bank);
	const offer = (principle: string, story: string | undefined, rank: Rank, place: number) => {
		const found = fits.get(principle);
		if (!found || story === undefined || !stories.get(story)?.ready) return;
		const fit: Fit = { story, rank, place };
		const known = found.get(story);
		if (!known || compareFits(fit, known) < 0) found.set(story, fit);
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
	const inOrder = (a: Fit, b: Fit) =>
		compareFits(a, b) || (order.get(a.story) ?? 0) - (order.get(b.story) ?? 0);
	return new Map([...fits].map(([id, found]) => [id, [...found.values()].sort(inOrder)]));
}

/** Stories by id; of two with one id, the first. */
export function indexStories(bank: LoopBank): ReadonlyMap<string, LoopStory> {
	const stories = new Map<string, LoopStory>();
	for (const story of bank.stories) if (!stories.has(story.id)) stories.set(story.id, story);
	return stories;
}

/** Negative when `a` fits better. */
function compareFits(a: Fit, b: Fit): number {
	return ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || a.place - b.place;
}
