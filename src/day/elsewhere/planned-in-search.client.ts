import { loadBankData } from '../../bank/tool-data.client.ts';
import { make } from '../../site/dom.client.ts';
import { roundNumber } from '../day-words.client.ts';
import { storiesLeft } from '../plan/fit.ts';
import { planLoop } from '../plan/plan.ts';
import { listPlannedStories, placeInPlan } from '../plan/planned-stories.ts';
import { nextRound } from '../plan/state.ts';
import type { Loop } from '../plan/types.ts';

/** What the day's plan means for the search. */
export interface PlanInSearch {
	/** How late a story comes for a principle that is asked now. */
	readonly place: (principle: string, story: string) => number;
	/** Notes beside each story of a result for which round it is planned. */
	readonly note: (result: HTMLElement) => void;
}

/** What the plan keeps; undefined without the bank, as when it can't be reached. */
export async function readPlan(loop: Loop): Promise<PlanInSearch | undefined> {
	const bank = await loadBankData().catch(() => undefined);
	if (!bank) return undefined;
	const plannedStories = listPlannedStories(planLoop(bank, loop), storiesLeft(bank, loop));
	const now = nextRound(loop)?.id;
	const shortName = (id: string) => bank.principles.find((principle) => principle.id === id)?.short ?? id;
	const sayPlanned = (story: string, principle: string | undefined): string => {
		const places = plannedStories.filter((planned) => planned.story === story);
		const own = places.find((place) => place.principle === principle);
		const [first] = places;
		if (own) return own.round === now ? '' : `Planned for ${roundNumber(loop, own.round)}`;
		return first ? `Kept for ${roundNumber(loop, first.round)} (${shortName(first.principle)})` : '';
	};
	return {
		place: (principle, story) => placeInPlan(plannedStories, now, principle, story),
		note: (result) => {
			for (const link of result.querySelectorAll<HTMLElement>('a[data-tick], a[data-backup]')) {
				const { tick, backup, for: principle } = link.dataset;
				const message = sayPlanned(tick ?? backup ?? '', principle);
				const name = link.querySelector('b');
				if (message) name?.before(make('small', { 'data-kept': true }, message));
			}
		},
	};
}
