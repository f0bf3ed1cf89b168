import type { DataPrinciple, DataQuestion, DataStory } from '../../bank/tool-data.ts';
import type { Loop } from './state.ts';

/**
 * The stories that are ready and answer for each principle, best first: primary, backup, those that claim it
 * (strongest first), those that only a question names. A story that fits in several ways counts by the best.
 * Ties go by the order of the bank.
 */
export function fitStories({
	principles,
	stories,
	questions,
}: LoopBank): ReadonlyMap<string, readonly StoryFit[]> {
	const ready = new Map(stories.flatMap(({ id, ready }, at) => (ready ? [[id, at]] : [])));
	const fitsFor = ({ id, primary, backup }: LoopPrinciple): readonly StoryFit[] => {
		const claimed = stories.map((story) => ({ story: story.id, place: story.principles.indexOf(id) }));
		const named = questions
			.filter(({ principle }) => principle === id)
			.flatMap(({ answers }) => answers.map(({ story }, place) => ({ story, place })));
		const fits = [
			{ story: primary ?? '', rank: 'primary' as const, place: 0 },
			{ story: backup ?? '', rank: 'backup' as const, place: 0 },
			...claimed.filter(({ place }) => place >= 0).map((fit) => ({ ...fit, rank: 'claimed' as const })),
			...named.map((fit) => ({ ...fit, rank: 'named' as const })),
		]
			.filter(({ story }) => ready.has(story))
			.sort((a, b) => compareFits(a, b) || (ready.get(a.story) ?? 0) - (ready.get(b.story) ?? 0));
		return fits.filter(({ story }, at) => fits.findIndex((fit) => fit.story === story) === at);
	};
	return new Map(principles.map((principle) => [principle.id, fitsFor(principle)]));
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

/** How a story comes to answer for a principle, best first. */
const fitRanks = ['primary', 'backup', 'claimed', 'named'] as const;
export type FitRank = (typeof fitRanks)[number];

export interface StoryFit {
	readonly story: string;
	readonly rank: FitRank;
	/**
	 * How strong within its rank, 0 being the strongest: the principle's place in the story's own list
	 * (`claimed`), or the story's place among the answers (`named`). Always 0 for primary and backup.
	 */
	readonly place: number;
}

/** What the planner needs of the bank. */
export interface LoopBank {
	readonly principles: readonly LoopPrinciple[];
	readonly stories: readonly LoopStory[];
	readonly questions: readonly LoopQuestion[];
}

export type LoopPrinciple = Pick<DataPrinciple, 'id' | 'primary' | 'backup'>;
export type LoopStory = Pick<DataStory, 'id' | 'ready' | 'project' | 'principles'>;
type LoopQuestion = Pick<DataQuestion, 'id' | 'principle' | 'answers'>;
