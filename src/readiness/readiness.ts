import { type Bank, type Principle, type Rank, ranks, type Slot } from '../bank/bank.ts';
import { type Accepted, isRuleId, type RuleId, ruleIds } from '../bank/schema/accepted.ts';
import { kindIds } from '../bank/schema/kinds.ts';
import { levels, listed, type Rule, type RuleHit, type Spot, spotOf } from './rule.ts';
import { clashRules } from './rules/clash-rules.ts';
import { figureRules } from './rules/figure-rules.ts';
import { placeRules } from './rules/place-rules.ts';
import { tellingRules } from './rules/telling-rules.ts';

/** What is missing, contradictory or weak in a bank, and how ready that leaves it. */
export interface Readiness {
	readonly score: ReadinessScore;
	/** Worst first. */
	readonly findings: readonly Finding[];
	/** Findings that the owner leaves as they are. */
	readonly accepted: readonly (Acceptance & { readonly hit: RuleHit })[];
	/** What is accepted and does not occur, or no longer. */
	readonly idle: readonly Acceptance[];
}

/** A rule with every case of it that is not accepted. */
export interface Finding extends Pick<Rule, 'level' | 'why' | 'todo'> {
	readonly rule: RuleId;
	/** A sentence without its stop. */
	readonly what: string;
	readonly hits: readonly RuleHit[];
}

/** What a file of the bank accepts. */
interface Acceptance extends Accepted {
	readonly by: Spot;
}

export function readinessOf(bank: Bank): Readiness {
	const acceptances = acceptancesIn(bank);
	const accepted: (Acceptance & { readonly hit: RuleHit })[] = [];
	const findings = worstFirst.flatMap((rule) => {
		const { level, what, why, todo, find }: Rule = ruleTable[rule];
		const left = find(bank).filter((hit) => {
			const [acceptance] = [hit.at, ...(hit.also ?? [])].flatMap(
				({ file }) => acceptances.get(`${rule} ${file}`) ?? [],
			);
			if (acceptance) accepted.push({ ...acceptance, hit });
			return !acceptance;
		});
		return [...Map.groupBy(left, (hit) => hit.group).values()]
			.sort((a, b) => b.length - a.length)
			.map((hits): Finding => ({ rule, level, what: what(hits, bank), why, todo, hits }));
	});
	const used = new Set(accepted.map(({ rule, by }) => `${rule} ${by.file}`));
	const idle = [...acceptances].flatMap(([key, acceptance]) => (used.has(key) ? [] : acceptance));
	return { score: scoreOf(bank), findings, accepted, idle };
}

/** Findings by level, worst first; levels without any are left out. */
export function byLevel(findings: readonly Finding[]) {
	return levels
		.map((level) => ({ level, findings: findings.filter((finding) => finding.level === level.id) }))
		.filter((group) => group.findings.length > 0);
}

/** What the files of the bank accept, by rule and file. */
function acceptancesIn({ stories, principles, questions, about, frameworks }: Bank) {
	const framework = frameworks.ordered.map(({ fields, ...entry }) => ({
		...entry,
		accepted: fields.accepted,
	}));
	const entries = { story: stories, principle: principles, question: questions, about, framework };
	const acceptances = kindIds.flatMap((kind) =>
		entries[kind].flatMap((entry) =>
			(entry.accepted ?? [])
				.filter(({ rule }) => isRuleId(rule))
				.map((accepted): Acceptance => ({ ...accepted, by: spotOf(kind, entry) })),
		),
	);
	return new Map(acceptances.map((acceptance) => [`${acceptance.rule} ${acceptance.by.file}`, acceptance]));
}

/** Every rule by which a bank is judged, with its reason. The one place where they are worded. */
export const ruleTable = {
	...placeRules,
	...clashRules,
	...figureRules,
	...tellingRules,
} as const satisfies Record<RuleId, Rule>;

/** The rules by level, then as the bank's schema lists them. */
export const worstFirst: readonly RuleId[] = levels.flatMap(({ id }) =>
	ruleIds.filter((rule) => ruleTable[rule].level === id),
);

/** What a place of the matrix counts: the story told first counts twice the one behind it. */
const worth: Readonly<Record<Rank, number>> = { primary: 2, backup: 1 };

export interface ReadinessScore {
	/** 0 to 100, rounded down: 100 only where every place is covered. */
	readonly percent: number;
	/** How many principles have such a story, by rank. */
	readonly covered: Readonly<Record<Rank, number>>;
	readonly principles: number;
	/** What would raise it, most first. */
	readonly steps: readonly ReadinessStep[];
}

interface ReadinessStep {
	/** What to do, without its stop. */
	readonly what: string;
	/** How much of the hundred it brings, rounded. */
	readonly gain: number;
	/** The file to begin with. */
	readonly file: string;
}

/** A place is covered by a story that is written and claims the principle. Anything else would not be told well. */
function isCovered(principle: Principle, rank: Rank): boolean {
	const { story } = principle[rank];
	return (
		story?.status === 'ready' && story.principles.includes(principle) && !story.proposed.includes(principle)
	);
}

/** How much of the matrix is covered by stories that can be told, and what would raise it most. */
function scoreOf({ principles }: Pick<Bank, 'principles'>): ReadinessScore {
	const countCovered = (rank: Rank) => principles.filter((principle) => isCovered(principle, rank)).length;
	const whole = principles.length * (worth.primary + worth.backup);
	const points = ranks.reduce((sum, rank) => sum + countCovered(rank) * worth[rank], 0);
	const open = principles.flatMap((principle) =>
		ranks.filter((rank) => !isCovered(principle, rank)).map((rank) => openPlace(principle, rank)),
	);
	// One story written may hold several places.
	const steps = [...Map.groupBy(open, (place) => place.key).values()].flatMap((places) => {
		const [first] = places;
		const sum = places.reduce((total, place) => total + place.worth, 0);
		if (!first) return [];
		const forWhat = listed(places.map((place) => place.place));
		return {
			what: `${first.todo} (${forWhat})`,
			gain: Math.round((100 * sum) / whole),
			sum,
			file: first.file,
		};
	});
	return {
		percent: whole === 0 ? 0 : Math.floor((100 * points) / whole),
		covered: { primary: countCovered('primary'), backup: countCovered('backup') },
		principles: principles.length,
		steps: steps.sort((a, b) => b.sum - a.sum).map(({ what, gain, file }) => ({ what, gain, file })),
	};
}

function openPlace(principle: Principle, rank: Rank) {
	const place = `${principle.short}, ${rank}`;
	const slot: Slot = principle[rank];
	const { story } = slot;
	const base = { place, worth: worth[rank] };
	if (story?.status === 'planned')
		return { ...base, key: story.id, todo: `Write “${story.short}”`, file: story.file };
	if (story) {
		const todo = `Show the principle in “${story.short}”, and add it to its principles`;
		return { ...base, key: `claim ${story.id}`, todo, file: story.file };
	}
	const other = principle[rank === 'primary' ? 'backup' : 'primary'].story;
	const free = principle.claimedBy.find((story) => story.status === 'ready' && story !== other);
	const key = `${principle.id} ${rank}`;
	const todo = free ? `Name “${free.short}”` : 'Find a story';
	return { ...base, key, todo, file: principle.file };
}
