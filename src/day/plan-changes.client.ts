import { type Called, type Day, roundNumber, sayRounds, storyOf } from './day-words.client.ts';
import type { Plan, ProbePlan } from './plan/types.ts';

/** A probe whose plan is another one than before, with a sentence that says what and why. */
export interface PlanChange {
	readonly round: string;
	readonly principle: string;
	/** `Round 3, Backbone: now Claims Gen-AI Solution instead of Census Pipeline, which was told to Round 1.` */
	readonly sentence: string;
}

/** What a step changed in the plan. Principles that were asked for or answered since are left out. */
export function explainChanges(before: Day, after: Day, called: Called): readonly PlanChange[] {
	return after.plan.rounds.flatMap(({ round, probes }) =>
		probes.flatMap((probe) => {
			const { principle } = probe;
			const old = findProbe(before.plan, round, principle);
			if (!old || !isOpen(old) || !isOpen(probe)) return [];
			const what = explainProbe(old, probe, round, before, after, called);
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

function explainProbe(
	old: ProbePlan,
	probe: ProbePlan,
	round: string,
	before: Day,
	after: Day,
	called: Called,
): string {
	const [was, now] = [storyOf(old), storyOf(probe)];
	const again = probe.state === 'again' && sayRounds(after.loop, probe.heard);
	if (was === now) {
		const isNew = again !== false && old.state === 'fresh';
		return isNew
			? `${called.story(probe.story)} is told again, because ${again} hears it first and no other story is left`
			: '';
	}
	const lost = was !== undefined && whyLost(was, round, before, after, called);
	if (now === undefined) return `no story is left${lost ? `; ${called.story(was)} ${lost}` : ''}`;
	const change = `now ${called.story(now)}${again ? ', told again,' : ''}${was ? ` instead of ${called.story(was)}` : ''}`;
	if (lost) return `${change}, which ${lost}`;
	const free = whyFree(now, round, before, after, called);
	return free ? `${change}, because ${free}` : change;
}

/** Why a story is no longer planned for a round: `was told to Round 1`. Undefined where it could still be. */
function whyLost(story: string, round: string, before: Day, after: Day, called: Called): string | undefined {
	const telling = after.loop.told.find((told) => told.story === story && !isTold(before, story, told.round));
	if (telling) return `was told to ${roundNumber(after.loop, telling.round)}`;
	const place = findNewPlace(story, before.plan, after.plan);
	if (place)
		return `is now planned for ${called.principleShort(place.principle)} in ${roundNumber(after.loop, place.round)}`;
	const near = hearings(after, round).find((other) => isSameProject(after, other, story));
	if (near !== undefined) return `is from the same project as ${called.story(near)}`;
	return isKeepingBack(after) ? 'waits for a round that is not set up' : undefined;
}

/** Why a story can be planned for a round, when before it was not: `Round 2 is over`. Undefined where it could before. */
function whyFree(story: string, round: string, before: Day, after: Day, called: Called): string | undefined {
	const telling = before.loop.told.find((told) => told.story === story && !isTold(after, story, told.round));
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
		const other = probe && storyOf(probe);
		if (!probe) return `${number} does not ask for ${name} any more`;
		if (other === undefined) return `${number} has no story for ${name} any more`;
		return `${number} ${probe.state === 'told' ? 'was told' : 'now has'} ${called.story(other)} for ${name}`;
	}
	const near = hearings(before, round).find((other) => isSameProject(before, other, story));
	if (near !== undefined && !hearings(after, round).includes(near))
		return `${roundNumber(after.loop, round)} no longer hears ${called.story(near)}, from the same project`;
	return isKeepingBack(before) && !isKeepingBack(after) ? 'no story is kept back any more' : undefined;
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
	loop.told.some((told) => told.story === story && told.round === round);

/** The stories that a round was told or is to be told. */
function hearings({ plan }: Day, round: string): readonly string[] {
	const { toldStories = [], probes = [] } = plan.rounds.find((roundPlan) => roundPlan.round === round) ?? {};
	return [...toldStories, ...probes.flatMap((probe) => storyOf(probe) ?? [])];
}

function isSameProject({ stories }: Day, a: string, b: string): boolean {
	const project = (id: string) => stories.find((story) => story.id === id)?.project;
	return a !== b && project(a) !== undefined && project(a) === project(b);
}

const isKeepingBack = ({ loop, plan }: Day) =>
	loop.keepBack === true && plan.rounds.some(({ unknown, done }) => unknown && !done);

const isOpen = ({ state }: ProbePlan) => state === 'fresh' || state === 'again' || state === 'uncovered';
