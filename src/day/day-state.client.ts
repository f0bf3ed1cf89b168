import type { BankData } from '../bank/tool-data.ts';
import { type Plan, planLoop, type RoundPlan } from './plan/plan.ts';
import { isBegun, type Loop } from './plan/state.ts';
import type { PlanChange } from './plan-changes.client.ts';

/** The bank as the day needs it: to plan with, to show, and to call by name. */
export type DayBank = ReturnType<typeof toDayBank>;

/** Everything that is shown. After each change the screen is drawn from it again. */
export interface DayState {
	readonly bank: DayBank;
	readonly loop: Loop;
	readonly plan: Plan;
	/** The round whose setting-up is open. */
	readonly editing: string | undefined;
	/** The round whose note is open. */
	readonly noting: string | undefined;
	/** The round that is being ticked with a story that was not planned. */
	readonly choosing: string | undefined;
	/** What the last step changed in the plan elsewhere. */
	readonly changes: readonly PlanChange[];
	/**
	 * What the last step did. Only a screen reader is told, unless `isMessageShown`: then it stands at the foot of the screen
	 * with the changes and Undo, until the next change.
	 */
	readonly message: string;
	readonly isMessageShown: boolean;
	/** What became of copying the summary; with a text where the person has to copy it by hand. */
	readonly copied: { readonly message: string; readonly byHand?: string };
}

/** A day as its screen first shows it: a new one with its first round open. */
export function openDay(bank: DayBank, loop: Loop): DayState {
	return {
		bank,
		loop,
		plan: planLoop(bank.data, loop),
		editing: isBegun(loop) ? undefined : loop.rounds[0]?.id,
		noting: undefined,
		choosing: undefined,
		changes: [],
		message: '',
		isMessageShown: false,
		copied: { message: '' },
	};
}

/** A story or principle that the bank no longer has is called by its id. */
export function toDayBank(data: BankData) {
	const stories = new Map(data.stories.map((story) => [story.id, story]));
	const principles = new Map(data.principles.map((principle) => [principle.id, principle]));
	return {
		data,
		story: (id: string) => stories.get(id),
		called: {
			story: (id: string) => stories.get(id)?.short ?? id,
			principle: (id: string) => principles.get(id)?.name ?? id,
			principleShort: (id: string) => principles.get(id)?.short ?? id,
		},
	};
}

export const planOf = ({ plan }: DayState, round: string | undefined): RoundPlan | undefined =>
	plan.rounds.find((roundPlan) => roundPlan.round === round);

/** Whether there is anything to sum up: something told or noted, or a round that is over. */
export const hasHappened = ({ rounds, told: toldStories }: Loop): boolean =>
	toldStories.length > 0 || rounds.some((round) => round.note !== undefined || round.done === true);

/** Ready stories that nobody was told and the plan gives to nobody, in the order of the bank. */
export function freeStories({ bank, loop, plan }: DayState): readonly string[] {
	const taken = new Set([
		...loop.told.map(({ story }) => story),
		...plan.rounds.flatMap(({ probes }) => probes.flatMap((probe) => ('story' in probe ? probe.story : []))),
	]);
	return bank.data.stories.filter(({ id, ready }) => ready && !taken.has(id)).map(({ id }) => id);
}
