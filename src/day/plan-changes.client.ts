import { type Called, type Day, hearings, roundNumber, sayRounds, storyOf } from './day-words.client.ts';
import type { ProbePlan } from './plan/describe.ts';
import { areAlike } from './plan/fit.ts';
import type { Plan } from './plan/plan.ts';

/** A probe whose plan is another one than before, with a sentence that says what and why. */
export interface PlanChange {
	readonly round: string;
	readonly principle: string;
	/** `Round 3, Backbone: now Claims Gen-AI Solution instead of Census Pipeline, which was told to Round 1.` */
	readonly sentence: string;
}

/** What a step changed in the plan. Principles that were asked for or answered since are left out. */
export function explainChanges(before: Day, after: Day): readonly PlanChange[] {
	const { called } = after.bank;
	const step = { before, after, called };
	return after.plan.rounds.flatMap(({ round, probes }) =>
		probes.flatMap((probe) => {
			const { principle } = probe;
			const old = findProbe(before.plan, round, principle);
			if (!old || !isOpen(old) || !isOpen(probe)) return [];
			const what = explainProbe(old, probe, round, step);
			const where = `${roundNumber(after.loop, round)}, ${called.principleShort(principle)}`;
			return what === '' ? [] : [{ round, principle, sentence: `${where}: ${what}.` }];
		}),
	);
}

/** The sentences of the first three changes, and how many more there are. */
export function sayChanges(changes: readonly PlanChange[]): readonly string[] {
	const more = changes.length - 3;
	const sentences = changes.slice(0, 3).map(({ sentence }) => sentence);
	return more > 0 ? [...sentences, `And ${more} more.`] : sentences;
}

/** A step: the day before and after it, and how its stories and principles are called. */
interface Step {
	readonly before: Day;
	readonly after: Day;
	readonly called: Called;
}

function explainProbe(old: ProbePlan, probe: ProbePlan, round: string, step: Step): string {
	const { after, called } = step;
	const [was, now] = [storyOf(old), storyOf(probe)];
	const again = probe.state === 'again' && sayRounds(after.loop, probe.heard);
	if (was === now) {
		const isNew = again !== false && old.state === 'fresh';
		return isNew
			? `${called.story(probe.story)} is told again, because ${again} hears it first and no other story is left`
			: '';
	}
	const name = now === undefined ? '' : called.story(now);
	const change = `now ${name}${again ? ', told again,' : ''}${was ? ` instead of ${called.story(was)}` : ''}`;
	const lose = (why: typeof whyLost) => {
		const reason = was !== undefined && why(was, round, step);
		if (!reason) return undefined;
		return now === undefined
			? `no story is left; ${called.story(was)} ${reason}`
			: `${change}, which ${reason}`;
	};
	const win = (why: typeof whyFree) => {
		const reason = now !== undefined && why(now, round, step);
		return reason ? `${change}, because ${reason}` : undefined;
	};
	// What the step did says more than what the plan moved because of it.
	return (
		lose(whyLost) ??
		win(whyFree) ??
		lose(whyMovedAway) ??
		win(whyMovedHere) ??
		(now === undefined ? 'no story is left' : change)
	);
}

/** Why a step takes a story from a round: `was told to Round 1`. Undefined where it does not. */
function whyLost(story: string, round: string, step: Step): string | undefined {
	const { before, after, called } = step;
	const telling = after.loop.told.find(
		(telling) => telling.story === story && !isTold(before, story, telling.round),
	);
	if (telling) return `was told to ${roundNumber(after.loop, telling.round)}`;
	const place = findNewPlace(story, before.plan, after.plan);
	if (place && !findProbe(before.plan, place.round, place.principle)) return whyMovedAway(story, round, step);
	const near = hearings(after, round).find((other) => isSameProject(after, other, story));
	if (near !== undefined) return `is from the same project as ${called.story(near)}`;
	return isKeepingBack(after) && !isKeepingBack(before) ? 'waits for a round that is not set up' : undefined;
}

/** Where the plan has moved a story: `is now planned for Backbone in Round 2`. */
function whyMovedAway(story: string, _: string, { before, after, called }: Step): string | undefined {
	const place = findNewPlace(story, before.plan, after.plan);
	return (
		place &&
		`is now planned for ${called.principleShort(place.principle)} in ${roundNumber(after.loop, place.round)}`
	);
}

/** Why a step makes a story free for a round: `Round 2 is over`. Undefined where it does not. */
function whyFree(story: string, round: string, { before, after, called }: Step): string | undefined {
	const telling = before.loop.told.find(
		(telling) => telling.story === story && !isTold(after, story, telling.round),
	);
	const place = telling ?? findNewPlace(story, after.plan, before.plan);
	if (place) {
		const here = after.loop.rounds.find(({ id }) => id === place.round);
		const number = roundNumber(after.loop, place.round);
		if (!here) return 'the round that had it was removed';
		if (telling) return `it is no longer ticked for ${number}`;
		if (here.done) return `${number} is over`;
		const { principle = '' } = place;
		const probe = findProbe(after.plan, place.round, principle);
		const name = called.principleShort(principle);
		if (!probe) return `${number} does not ask for ${name} any more`;
		if (probe.state === 'told') return `${number} was told ${called.story(probe.story)} for ${name}`;
	}
	const near = hearings(before, round).find((other) => isSameProject(before, other, story));
	if (near !== undefined && !hearings(after, round).includes(near))
		return `${roundNumber(after.loop, round)} no longer hears ${called.story(near)}, from the same project`;
	return isKeepingBack(before) && !isKeepingBack(after) ? 'no story is kept back any more' : undefined;
}

/** What the plan has instead where it had a story: `Round 2 now has Commission RCA for Backbone`. */
function whyMovedHere(story: string, _: string, { before, after, called }: Step): string | undefined {
	const place = findNewPlace(story, after.plan, before.plan);
	const probe = place && findProbe(after.plan, place.round, place.principle);
	const other = probe && storyOf(probe);
	if (!place || other === undefined) return undefined;
	return `${roundNumber(after.loop, place.round)} now has ${called.story(other)} for ${called.principleShort(place.principle)}`;
}

/** Where a plan has a story as a new one, and another plan has not. */
function findNewPlace(story: string, other: Plan, plan: Plan) {
	for (const { round, probes } of plan.rounds) {
		for (const probe of probes) {
			const { principle } = probe;
			const there = findProbe(other, round, principle);
			if (probe.state === 'fresh' && probe.story === story && (!there || storyOf(there) !== story))
				return { round, principle };
		}
	}
	return undefined;
}

const findProbe = ({ rounds }: Plan, round: string, principle: string) =>
	rounds.find((plan) => plan.round === round)?.probes.find((probe) => probe.principle === principle);

const isTold = ({ loop }: Day, story: string, round: string) =>
	loop.told.some((telling) => telling.story === story && telling.round === round);

const isSameProject = ({ bank }: Day, a: string, b: string) => a !== b && areAlike(bank.data.stories, a, b);

const isKeepingBack = ({ loop, plan }: Day) =>
	loop.keepBack === true && plan.rounds.some(({ unknown, done }) => unknown && !done);

const isOpen = ({ state }: ProbePlan) => state === 'fresh' || state === 'again' || state === 'uncovered';
