import type { Bank, Principle, ReadyStory, Story } from '../bank/bank.ts';
import type { Kind } from '../bank/schema/kinds.ts';
import { parts } from '../bank/schema/story.ts';
import { withBase } from '../site/base.ts';
import { entryPath, paths } from '../site/paths.ts';

/** How bad a finding is, worst first. */
export const levels = [
	{ id: 'missing', name: 'Missing', meaning: 'You can be asked about this, and you have nothing to tell.' },
	{
		id: 'contradictory',
		name: 'Contradictory',
		meaning: 'Two places in the bank disagree, or seem to.',
	},
	{ id: 'weak', name: 'Weak', meaning: 'You can tell it, but a follow-up question may break it.' },
	{ id: 'polish', name: 'To polish', meaning: 'Worth an evening, once the rest is done.' },
] as const;
type LevelId = (typeof levels)[number]['id'];

/** A file of the bank, as a finding names it. */
export interface Spot {
	readonly kind: Kind | 'settings';
	readonly id: string;
	readonly file: string;
}

/** One case of a rule. */
export interface RuleHit {
	/** The file in which to mend it. */
	readonly at: Spot;
	/** The field (`results[0]`) or heading (`## Action`) of the file. */
	readonly field: string;
	/** What is so here: a full sentence. */
	readonly detail: string;
	/** Other files that it is about. Accepted in any one of them, it is accepted. */
	readonly also?: readonly Spot[];
	/** Hits of one rule that are told apart: the phase whose budget is missed. */
	readonly group?: string;
}

/** Something that can be missing, contradictory or weak in a bank. */
export interface Rule {
	readonly level: LevelId;
	/** What is so, over all its hits: a sentence without its stop. */
	readonly what: (hits: readonly RuleHit[], bank: Bank) => string;
	/** Why it matters in the interview. */
	readonly why: string;
	readonly todo: string;
	readonly find: (bank: Bank) => RuleHit[];
}

export const spotOf = (kind: Kind, { id, file }: Omit<Spot, 'kind'>): Spot => ({ kind, id, file });

/** A story that has something the matter with it. */
export const inStory = (
	story: Story,
	field: string,
	detail: string,
	also: readonly Spot[] = [],
): RuleHit => ({
	at: spotOf('story', story),
	field,
	detail,
	also,
});

export const inPrinciple = (principle: Principle, field: string, detail: string): RuleHit => ({
	at: spotOf('principle', principle),
	field,
	detail: `${principle.name}: ${detail}`,
});

/** The page on which a case can be read; that of a part of a story, at that part. */
export function pageOf({ at: { kind, id }, field }: RuleHit): string {
	if (kind === 'settings') return paths.home;
	const part = kind === 'story' && parts.find(({ name }) => field === `## ${name}`)?.id;
	return withBase(entryPath(kind, id)) + (part ? `#${part}` : '');
}

export const readyOf = ({ stories }: Bank): ReadyStory[] =>
	stories.filter((story) => story.status === 'ready');

/** `3 of 9 written stories`, for a rule with one hit a story. */
export const ofReady = (hits: readonly RuleHit[], bank: Bank): string =>
	share(hits.length, readyOf(bank).length, 'written story', 'written stories');

/** `3 of 16 principles`, `both principles`, `all 9 written stories`. */
export function share(count: number, total: number, one: string, many: string): string {
	if (count === total && total > 1) return `${total === 2 ? 'both' : `all ${total}`} ${many}`;
	return `${count} of ${total} ${total === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
