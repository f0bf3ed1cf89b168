import { type Bank, type Principle, type Question, type Rank, ranks, type Story } from './bank.ts';

/** What a story is to a principle. A rank without a claim: the matrix names it, its own list does not. */
interface Cell {
	readonly principle: Principle;
	readonly rank: Rank | undefined;
	readonly claimed: boolean;
	/** Claimed as a proposal that nobody has confirmed. */
	readonly proposed?: true;
}

/** A row of the full grid: a story, and what it is to each principle that it has to do with. */
interface GridRow {
	readonly story: Story;
	/** One for each principle of the bank, in order; undefined where the two have nothing to do with each other. */
	readonly cells: readonly (Cell | undefined)[];
}

/** What a story is to every principle of the bank. */
export function gridRow(story: Story, principles: Bank['principles']): GridRow {
	return { story, cells: principles.map((principle) => cellOf(story, principle)) };
}

export function cellOf(story: Story, principle: Principle): Cell | undefined {
	const rank = ranks.find((rank) => principle[rank].story === story);
	const claimed = story.principles.includes(principle);
	const proposed = story.proposed.includes(principle) && ({ proposed: true } as const);
	return rank || claimed ? { principle, rank, claimed, ...proposed } : undefined;
}

/** The signs of the grid, by what they stand for. */
export const signs = [
	{ id: 'primary', sign: 'P', words: 'primary' },
	{ id: 'backup', sign: 'B', words: 'backup' },
	{ id: 'claimed', sign: '•', words: 'in its own list' },
] as const;

/** What the sign of a cell says. */
export function wordsOf({ rank, claimed, proposed }: Cell): string {
	if (proposed) return `${rank ? `${rank}, ` : ''}proposed and not confirmed`;
	const words = signs.find((sign) => sign.id === (rank ?? 'claimed'))?.words ?? '';
	return `${words}${claimed ? '' : ', though not in its own list'}`;
}

/** Places for which a question and the matrix name different stories. Shown to the reader, settled by the owner. */
export function differences(question: Question) {
	return ranks.flatMap((rank, place) => {
		const inMatrix = question.principle[rank].story;
		const inQuestion = question.answers[place]?.story;
		if (!inMatrix || !inQuestion || inMatrix === inQuestion) return [];
		return [{ question, rank, inMatrix, inQuestion }];
	});
}

/** Stories that the matrix names for a principle which their own list does not claim. */
export function namedUnclaimed(principle: Principle) {
	return ranks.flatMap((rank) => {
		const { story } = principle[rank];
		return story && !story.principles.includes(principle) ? [{ rank, story }] : [];
	});
}

/** The principles that a story is asked for: those it claims, strongest first, then those it is only named for. */
export function principlesOf(story: Story): Principle[] {
	return [...new Set([...story.principles, ...story.namedFor.map((naming) => naming.principle)])];
}

/** Why a story stands where it does for a principle: the first hint that a question of the principle gives it. */
export function reasonFor(story: Story, principle: Principle): string | undefined {
	return story.answers.find((answer) => answer.question.principle === principle && answer.hint)?.hint;
}

/** Ready stories that answer for a principle, best first: primary, backup, those that claim it, those its questions name. */
export function candidates(principle: Principle): Story[] {
	return [...new Set(answering(principle))];
}

/** What to tell for each of a story's principles when the story itself is used; undefined where nothing else is ready. */
export function insteadOf(story: Story): { principle: Principle; story: Story | undefined }[] {
	return principlesOf(story).map((principle) => ({ principle, story: firstBeside(story, principle) }));
}

function firstBeside(story: Story, principle: Principle): Story | undefined {
	for (const other of answering(principle)) if (other !== story) return other;
	return undefined;
}

/** The candidates one by one, some of them twice: who needs the first does not wait for the rest of a large bank. */
function* answering(principle: Principle): Generator<Story, void> {
	for (const rank of ranks) {
		const { story } = principle[rank];
		if (story?.status === 'ready') yield story;
	}
	for (const story of principle.claimedBy) if (story.status === 'ready') yield story;
	for (const { answers } of principle.questions) {
		for (const { story } of answers) if (story?.status === 'ready') yield story;
	}
}

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
