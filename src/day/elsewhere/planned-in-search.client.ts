import { loadBankData } from '../../bank/tool-data.client.ts';
import { make } from '../../site/dom.client.ts';
import { roundNumber } from '../day-words.client.ts';
import { storiesLeft } from '../plan/left.ts';
import { planLoop } from '../plan/plan.ts';
import { listKept, placeInPlan } from '../plan/planned-stories.ts';
import { nextRound } from '../plan/state.ts';
import type { Loop } from '../plan/types.ts';

/** What the day's plan means for the search. */
export interface KeptInSearch {
	/** How late a story comes for a principle that is asked now. */
	readonly place: (principle: string, story: string) => number;
	/** Says of the stories shown for which round they are kept. */
	readonly say: (item: HTMLElement) => void;
}

/** What the plan keeps; undefined without the bank, as when it can't be reached. */
export async function readKept(loop: Loop): Promise<KeptInSearch | undefined> {
	const bank = await loadBankData().catch(() => undefined);
	if (!bank) return undefined;
	const kept = listKept(planLoop(bank, loop), storiesLeft(bank, loop));
	const now = nextRound(loop)?.id;
	const shortName = (id: string) => bank.principles.find((principle) => principle.id === id)?.short ?? id;
	const sayKept = (story: string, principle: string | undefined): string => {
		const places = kept.filter((item) => item.story === story);
		const own = places.find((place) => place.principle === principle);
		const [first] = places;
		if (own) return own.round === now ? '' : `Planned for ${roundNumber(loop, own.round)}`;
		return first ? `Kept for ${roundNumber(loop, first.round)} (${shortName(first.principle)})` : '';
	};
	return {
		place: (principle, story) => placeInPlan(kept, now, principle, story),
		say: (item) => {
			for (const link of item.querySelectorAll<HTMLElement>('a[data-tick], a[data-backup]')) {
				const { tick, backup, for: principle } = link.dataset;
				const said = sayKept(tick ?? backup ?? '', principle);
				const name = link.querySelector('b');
				if (said) name?.before(make('small', { 'data-kept': true }, said));
			}
		},
	};
}
