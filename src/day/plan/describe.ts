import { areAlike, type LoopBank, type LoopPrinciple, type StoryFit } from './fit.ts';
import type { Probe } from './probes.ts';
import { type Loop, storiesToldTo } from './state.ts';

/** A plan in the making. */
export interface Planned {
	readonly bank: LoopBank;
	readonly loop: Loop;
	readonly probes: readonly Probe[];
	readonly fits: ReadonlyMap<string, readonly StoryFit[]>;
	/** Stories by the index of the open probe that they answer. */
	readonly assigned: ReadonlyMap<number, string>;
}

/** What the plan says about a probe. */
export function describeProbe(planned: Planned, probe: Probe): ProbePlan {
	const { bank, fits, assigned } = planned;
	const { principle } = probe;
	if (probe.toldStory !== undefined) {
		const fit = findFit(fits, principle, probe.toldStory);
		const answered = { state: 'told', principle, story: probe.toldStory } as const;
		return fit ? { ...answered, fit } : answered;
	}
	if (!probe.open) return { state: 'passed', principle };
	const story = assigned.get(probe.index);
	const fit = story === undefined ? undefined : findFit(fits, principle, story);
	if (!fit) return { state: 'uncovered', principle, why: explain(planned, probe) };
	const before = tellingsBefore(planned, probe, fit.story);
	if (before.length === 0) return { state: 'fresh', principle, story: fit.story, fit };
	const heard = [...new Set(before.map((telling) => telling.round))];
	const angle = chooseAngle(bank, fit.story, principle, before);
	return { state: 'again', principle, story: fit.story, fit, heard, angle };
}

function findFit(
	fits: ReadonlyMap<string, readonly StoryFit[]>,
	principle: string,
	story: string,
): StoryFit | undefined {
	return fits.get(principle)?.find((fit) => fit.story === story);
}

/** Tellings of a story before a probe's: all that happened, then those planned for earlier probes. */
function tellingsBefore(
	{ loop, probes, assigned }: Planned,
	probe: Probe,
	story: string,
): readonly { readonly round: string; readonly principle: string | undefined }[] {
	const past = loop.told
		.filter((toldStory) => toldStory.story === story)
		.map((toldStory) => {
			const answered = probes.find(
				({ round, toldStory: by }) => round === toldStory.round && by === story,
			)?.principle;
			return { round: toldStory.round, principle: toldStory.principle ?? answered };
		});
	const planned = probes
		.filter((earlier) => earlier.index < probe.index && assigned.get(earlier.index) === story)
		.map(({ round, principle }) => ({ round, principle }));
	return [...past, ...planned];
}

/** The stories that a round hears: told or planned. */
function hearings({ loop, probes, assigned }: Planned, round: string): readonly string[] {
	const planned = probes
		.filter((probe) => probe.round === round)
		.flatMap((probe) => assigned.get(probe.index) ?? []);
	return [...storiesToldTo(loop, round), ...planned];
}

function explain(planned: Planned, { principle, round }: Probe): Why {
	const { bank } = planned;
	const entry = bank.principles.find(({ id }) => id === principle);
	if (!entry) return { kind: 'unknown-principle' };
	const fits = planned.fits.get(principle) ?? [];
	if (fits.length === 0) return { kind: 'no-story', planned: listPlanned(bank, entry) };
	const heard = hearings(planned, round);
	const blocked = fits.flatMap(({ story }) => {
		const by = heard.find((other) => areAlike(bank.stories, story, other));
		return by === undefined ? [] : [{ story, by }];
	});
	return { kind: 'same-interviewer', blocked };
}

/** Planned stories that would answer for a principle, once written. */
function listPlanned(bank: LoopBank, { id: principle, primary, backup }: LoopPrinciple): readonly string[] {
	const named = bank.questions
		.filter((question) => question.principle === principle)
		.flatMap(({ answers }) => answers.map(({ story }) => story));
	const wanted = new Set([primary, backup, ...named]);
	return bank.stories
		.filter(({ id, ready, principles }) => !ready && (wanted.has(id) || principles.includes(principle)))
		.map(({ id }) => id);
}

/** Parts to lead with when a story is told again. The first telling began with the situation, so that comes last. */
const leads = ['result', 'action', 'task', 'situation'] as const satisfies Part[];

/**
 * Another way into a story that was told before. It takes the hint of a question on this principle, or else on another
 * one. Hints on the principles of earlier tellings count as used. Without a hint it names another part to lead with.
 */
function chooseAngle(
	bank: LoopBank,
	story: string,
	principle: string,
	before: readonly { readonly principle: string | undefined }[],
): Angle {
	const used = new Set(before.map((telling) => telling.principle));
	const hints = bank.questions.flatMap((question) =>
		question.answers.flatMap(({ story: named, hint }) =>
			named === story && hint !== undefined && !used.has(question.principle)
				? [{ kind: 'hint' as const, question: question.id, principle: question.principle, hint }]
				: [],
		),
	);
	const own = hints.find((hint) => hint.principle === principle);
	if (own) return own;
	// Tellings that were planned with another question's hint have taken the first of them.
	const taken = before.length - 1;
	const other = hints[taken];
	if (other) return other;
	return { kind: 'part', part: leads[(taken - hints.length) % leads.length] ?? 'result' };
}

export type ProbePlan =
	/** Answered already. `fit` is absent where the bank does not link the story to the principle. */
	| { readonly state: 'told'; readonly principle: string; readonly story: string; readonly fit?: StoryFit }
	/** Tell this story; no other round hears it. */
	| { readonly state: 'fresh'; readonly principle: string; readonly story: string; readonly fit: StoryFit }
	/** No new story is left: tell this one again, from another angle. */
	| {
			readonly state: 'again';
			readonly principle: string;
			readonly story: string;
			readonly fit: StoryFit;
			/** Ids of the rounds that have heard it, or hear it earlier in the plan. */
			readonly heard: readonly string[];
			readonly angle: Angle;
	  }
	/** No story can be told here. */
	| { readonly state: 'uncovered'; readonly principle: string; readonly why: Why }
	/** The round is over and did not ask. */
	| { readonly state: 'passed'; readonly principle: string };

/** Another way into a story that has been told before. */
export type Angle =
	/** Bring out what this question's hint says. */
	| { readonly kind: 'hint'; readonly question: string; readonly principle: string; readonly hint: string }
	/** Lead with this part. */
	| { readonly kind: 'part'; readonly part: Part };

export type Part = 'situation' | 'task' | 'action' | 'result';

/** Why a probe stays uncovered. */
export type Why =
	/** The bank no longer has this principle. */
	| { readonly kind: 'unknown-principle' }
	/** No story that is ready answers for it; these planned ones would, once written. */
	| { readonly kind: 'no-story'; readonly planned: readonly string[] }
	/** Each story that would answer is, or shares a project with, one that this interviewer hears. */
	| { readonly kind: 'same-interviewer'; readonly blocked: readonly Blocked[] };

export interface Blocked {
	readonly story: string;
	/** The story this interviewer hears: the same one, or another of its project. */
	readonly by: string;
}
