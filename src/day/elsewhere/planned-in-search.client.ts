import { loadBankData } from '../../bank/tool-data.client.ts';
import { make } from '../../site/dom.client.ts';
import { roundNumber } from '../day-words.client.ts';
import { storiesLeft } from '../plan/fit.ts';
import { type Plan, planLoop } from '../plan/plan.ts';
import { type Loop, nextRound } from '../plan/state.ts';

/** Says under each story of a result for which round it is planned, and what to tell there instead. */
export type NotePlanned = (result: HTMLElement) => void;

/** What notes the day's plan in results; undefined without the bank, as when it can't be reached. */
export async function readPlan(loop: Loop): Promise<NotePlanned | undefined> {
	const bank = await loadBankData().catch(() => undefined);
	if (!bank) return undefined;
	const left = storiesLeft(bank, loop);
	const plannedStories = listPlannedStories(planLoop(bank, loop));
	const now = nextRound(loop)?.id;
	const nameOf = (list: readonly { readonly id: string; readonly short: string }[], id: string) =>
		list.find((entry) => entry.id === id)?.short ?? id;
	const sayPlanned = (story: string): string => {
		const planned = plannedStories.find((planned) => planned.story === story);
		if (!planned || planned.round === now) return '';
		const { round, principle } = planned;
		const isFree = (other: string) => other !== story && !plannedStories.some(({ story }) => story === other);
		const others = (left.get(principle) ?? []).map((fit) => fit.story).filter((other) => other !== story);
		const instead = others.find(isFree) ?? others[0];
		const there = instead === undefined ? 'no other story' : nameOf(bank.stories, instead);
		return `${nameOf(bank.stories, story)} is planned for ${nameOf(bank.principles, principle)} in ${roundNumber(loop, round)}; there: ${there}.`;
	};
	return (result) => {
		for (const link of result.querySelectorAll<HTMLElement>('a[data-tick], a[data-backup]')) {
			const message = sayPlanned(link.dataset.tick ?? link.dataset.backup ?? '');
			if (message) result.append(make('p', { 'data-planned': true }, message));
		}
	};
}

/** The stories that the plan gives to the current round and to later ones, in the order of the day. */
export const listPlannedStories = ({ rounds }: Plan) =>
	rounds.flatMap(({ round, probes }) =>
		probes
			.filter((probe) => probe.state === 'fresh')
			.map(({ story, principle }) => ({ story, round, principle })),
	);
