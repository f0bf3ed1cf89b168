import type { Context } from './context.ts';
import type { Findings } from './findings.ts';
import { finishBank } from './finish-bank.ts';
import type { Known, RawBank, SayProgress } from './guide-reading.ts';
import { nameKey } from './name-text.ts';
import type { Placed } from './outline.ts';
import { readMatrix, sayBrokenTables } from './read-matrix.ts';
import { keepTheRest } from './read-notes.ts';
import { newPrinciples, readPrincipleSections } from './read-principles.ts';
import { type QuestionDraft, readQuestions } from './read-questions.ts';
import { readStories } from './read-stories.ts';
import { type Filled, nameStories, newStoryBook, type StoryBook } from './resolve-story.ts';

/** Reads the blocks of a guide into a bank. Undefined where there is too little; a remark says what is missing. */
export function readBlocks(
	blocks: readonly Placed[],
	known: Known,
	context: Context,
	progress: SayProgress,
): RawBank | undefined {
	keepTheRest(blocks, context);
	sayBrokenTables(blocks, context);
	const principles = newPrinciples(known.principles, context);
	readPrincipleSections(blocks, principles, context);
	const rows = readMatrix(blocks, principles, context);
	const asked = readQuestions(blocks, principles, context);
	const written = readStories(blocks, context);
	if (rows.length + asked.length + written.length === 0) {
		context.say('nothing-found', 1);
		return undefined;
	}

	progress('Matching names', 0, 1);
	const book = newStoryBook(written, context);
	const matrix = new Map(
		rows.map(({ principle, line, primary, backup }) => {
			const first = book.fill(primary, line);
			const second = book.fill(backup, line);
			const name = principle.inMatrix || principle.id;
			return [principle, { primary: first, backup: notTwice(second, [first], name, line, context) }];
		}),
	);
	const questions = asked.map((draft) => ({ draft, answers: fillAnswers(draft, book, context) }));
	nameStories(book.drafts, (title, short) => knownStory(known, title, short), context);
	if (book.drafts.length === 0) {
		context.say('no-stories', 1);
		return undefined;
	}
	const claims = new Map(
		book.drafts.map((draft) => {
			const listed = draft.principles.flatMap(({ list, line }) => principles.split(list, line));
			return [draft, [...new Set(listed)]];
		}),
	);
	const findings: Findings = {
		blocks,
		principles,
		stories: book.drafts,
		claims,
		matrix,
		questions,
		exact: book.exact,
	};
	return finishBank(findings, known, context, progress);
}

/** The answers to a question: the primary first, then the backup, then the others. */
function fillAnswers(draft: QuestionDraft, book: StoryBook, context: Context): Filled[] {
	const prompt = draft.prompts[0] ?? '';
	if (draft.answers.length === 0) {
		context.say('question-without-answer', draft.line, prompt);
		return [{ gap: 'The guide names no story here' }];
	}
	const answersLabelled = (label: string) => draft.answers.filter((answer) => answer.label === label);
	const ordered = [...answersLabelled('primary'), ...answersLabelled('backup'), ...answersLabelled('also')];
	const filled: Filled[] =
		answersLabelled('primary').length === 0 ? [{ gap: 'The guide names no primary story here' }] : [];
	for (const { text, line } of ordered)
		filled.push(notTwice(book.fill(text, line), filled, prompt, line, context));
	return filled;
}

/** A story that stands there already becomes a gap that says so. */
function notTwice(
	filled: Filled,
	others: readonly Filled[],
	where: string,
	line: number,
	context: Context,
): Filled {
	if (!filled.story || !others.some((other) => other.story === filled.story)) return filled;
	const name = filled.story.short ?? filled.story.title;
	context.say('same-story-twice', line, name, where);
	return {
		gap: filled.hint ? `The guide names ${name} again: ${filled.hint}` : `The guide names ${name} again`,
	};
}

function knownStory({ stories = [] }: Known, title: string, short: string): string | undefined {
	const keys = [nameKey(title), nameKey(short)];
	return stories.find(
		({ fields }) => keys.includes(nameKey(fields.title)) || keys.includes(nameKey(fields.short)),
	)?.id;
}
