import type { BankData, DataQuestion, DataStory } from '../bank/tool-data.ts';
import type { Grade } from './cards-part.ts';

/** A drill from its first question to its end. Plain data, so it can be saved and taken up again. */
export interface DrillSession {
	/** Questions still to come; the first is on screen. None: the drill is at its end. */
	readonly queue: readonly string[];
	/** Answers given, in order. */
	readonly answers: readonly { readonly question: string; readonly grade: Grade }[];
}

/** The most times that a question comes back in one session after `again`. */
const tries = 3;

/** A session over the first questions of an order: see `orderQuestions`. */
export function startSession(order: readonly string[], length: number): DrillSession {
	return { queue: [...new Set(order)].slice(0, Math.max(0, Math.floor(length))), answers: [] };
}

/** How far a session is. */
export type SessionPlace = ReturnType<typeof placeInSession>;

export function placeInSession({ queue, answers }: DrillSession) {
	const asked = new Set(answers.map(({ question }) => question));
	const fresh = queue.filter((text) => !asked.has(text));
	const isAgain = queue[0] !== undefined && asked.has(queue[0]);
	return {
		/** Which of its questions is on screen, from 1. While questions are asked again: how many there were. */
		nth: asked.size + (isAgain || fresh.length === 0 ? 0 : 1),
		/** Its questions, each counted once. */
		total: asked.size + fresh.length,
		/** How many wait that were asked before. */
		again: queue.length - fresh.length,
		/** Whether the question on screen was asked before. */
		isAgain,
	};
}

/**
 * The session after an answer to its current question. A question that did not come to mind returns at the end of
 * the session, but no more than three times, so a session always ends.
 */
export function answerQuestion(session: DrillSession, grade: Grade): DrillSession {
	const [question, ...rest] = session.queue;
	if (question === undefined) return session;
	const before = session.answers.filter((answer) => answer.question === question).length;
	const queue = grade === 'again' && before < tries ? [...rest, question] : rest;
	return { queue, answers: [...session.answers, { question, grade }] };
}

/** How a session went, by the first answer to each question: second tries don't count. */
export function summariseSession({ answers }: DrillSession) {
	const firsts = new Map<string, Grade>();
	for (const { question, grade } of answers) if (!firsts.has(question)) firsts.set(question, grade);
	const first: Record<Grade, number> = { again: 0, hard: 0, good: 0, easy: 0 };
	for (const grade of firsts.values()) first[grade]++;
	return {
		questions: firsts.size,
		first,
		/** What to look at before going on, in order. */
		missed: [...firsts.keys()].filter((question) => firsts.get(question) === 'again'),
	};
}

/** What is behind a question. */
export type Reveal = ReturnType<typeof revealQuestion>;

export interface StoryToTell {
	readonly story: DataStory;
	readonly hint: string | undefined;
}

/** The stories that the question names, and where it names too few, those of its principle. */
export function revealQuestion(bank: BankData, question: DataQuestion) {
	const principle = bank.principles.find(({ id }) => id === question.principle);
	const named = [
		...question.answers,
		...[principle?.primary, principle?.backup].flatMap((story) => (story === undefined ? [] : [{ story }])),
	];
	const distinct = named.filter(
		(answer, at) => named.findIndex(({ story }) => story === answer.story) === at,
	);
	const [tell, backup] = distinct.flatMap((answer): StoryToTell[] => {
		const story = bank.stories.find(({ id }) => id === answer.story);
		return story ? [{ story, hint: 'hint' in answer ? answer.hint : undefined }] : [];
	});
	return {
		principle,
		/** The story to tell first, with what to bring out; undefined: the bank has a gap here. */
		tell,
		backup,
	};
}

/**
 * One of the question's wordings: another one each time it is practised, the first at first.
 *
 * @param practised how often it was answered before
 */
export function chooseWording({ wordings }: DataQuestion, practised: number): string {
	return wordings[practised % Math.max(1, wordings.length)] ?? '';
}
