import type { About, Bank, Framework, Principle, Question, Story } from '../bank/bank.ts';
import type { FrameworkFields } from '../bank/schema/framework.ts';
import type { Kind } from '../bank/schema/kinds.ts';

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
export type LevelId = (typeof levels)[number]['id'];

/** A file of the bank, as a finding names it. */
export interface Spot {
	readonly kind: Kind | 'settings';
	readonly id: string;
	readonly file: string;
	/** Its name for a person. */
	readonly name: string;
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

const spot = (kind: Kind, { id, file }: Omit<Spot, 'kind' | 'name'>, name: string): Spot => ({
	kind,
	id,
	file,
	name,
});
export const storySpot = (story: Story) => spot('story', story, story.short);
export const principleSpot = (principle: Principle) => spot('principle', principle, principle.name);
export const questionSpot = (question: Question) => spot('question', question, `“${question.title}”`);
export const aboutSpot = (about: About) => spot('about', about, `“${about.question}”`);
export const frameworkSpot = (framework: Framework<FrameworkFields>) =>
	spot('framework', framework, framework.fields.name);

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
