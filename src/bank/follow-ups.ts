import type { Bank, Principle, Story } from './bank.ts';
import { principlesOf } from './matrix.ts';

/** What interviewers ask next about a principle and the story does not answer yet. */
export interface OpenFollowUps {
	/** Undefined for what every interviewer may ask. */
	readonly principle: Principle | undefined;
	readonly questions: readonly string[];
}

/** The follow-ups that a story leaves open, by principle, then those that any interviewer may ask. */
export function openFollowUps(story: Story, general: Bank['settings']['followUps']): OpenFollowUps[] {
	const answered = new Set(story.followUps.map((followUp) => plain(followUp.question)));
	const open = (questions: readonly string[]) =>
		questions.filter((question) => !answered.has(plain(question)));
	return [
		...principlesOf(story).map((principle) => ({ principle, questions: open(principle.followUps) })),
		{ principle: undefined, questions: open(general) },
	].filter((group) => group.questions.length > 0);
}

/** A question freed of what does not make it another one. */
const plain = (question: string) =>
	question
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
