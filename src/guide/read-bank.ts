import type { Context } from './context.ts';
import type { Findings } from './finish-bank.ts';
import { finishBank } from './finish-bank.ts';
import type { Known, RawBank, SayProgress } from './guide-reading.ts';
import { nameKey } from './names.ts';
import { outlineOf, type Placed } from './outline.ts';
import { type Claim, readNames, readPairLists, readTables, sayBrokenTables } from './read-matrix.ts';
import { newPrinciples, type PrincipleDraft, readPrincipleSections } from './read-principles.ts';
import { type QuestionDraft, readQuestions } from './read-questions.ts';
import { keepTheRest } from './read-settings.ts';
import { readStories, type StoryDraft } from './read-stories.ts';
import { type Filled, nameStories, newStoryBook, type StoryBook } from './resolve-story.ts';

/** Reads the text into a bank. Undefined where there is too little; a remark says what is missing. */
export function readBank(known: Known, context: Context, progress: SayProgress): RawBank | undefined {
	const principles = newPrinciples(known.principles, context);
	const { blocks, values } = outlineOf(context.text, principles.isOfficial);
	const stated = [...values.stated, ...blocks.flatMap(({ principle }) => principle ?? [])];
	principles.setForeign(
		known.principles.length > 0 && stated.length > 0 && !stated.some(principles.isOfficial),
	);
	keepTheRest(blocks, context);
	sayBrokenTables(blocks, context);
	sayNoStories(blocks, context);
	readPrincipleSections(blocks, principles, context);
	const { rows, claims: told, asked: paired } = readTables(blocks, principles, values, context);
	const written = readStories(blocks, values, context);
	const asked = [...readQuestions(blocks, written, principles, context), ...paired];
	const isOfStories = blocks.some(
		({ kind, title }) =>
			(kind === 'title' || kind === 'section') &&
			/stor(?:y|ies)|examples?|projects?|geschichten|histoires|historias|histórias|storie|故事|案例|ストーリー|エピソード/iu.test(
				title,
			),
	);
	const named = [
		...readNames(blocks, principles, isOfStories, context),
		...readPairLists(blocks, principles, values, context),
	];
	nameShapes(blocks, written, asked, context);
	if (rows.length + asked.length + written.length + told.length + named.length === 0) {
		sayNothingFound(blocks, context);
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
	const shown = fillClaims([...told, ...named], book, context);
	const questions = asked.map((draft) => ({ draft, answers: fillAnswers(draft, book, context) }));
	nameStories(book.drafts, (title, short) => knownStory(known, title, short), context);
	if (book.drafts.length === 0 && questions.length === 0) {
		context.say('no-stories', 1);
		return undefined;
	}
	const claims = new Map(
		book.drafts.map((draft) => {
			const listed = draft.principles.flatMap(({ list, line }) => principles.split(list, line));
			return [draft, [...new Set([...listed, ...(shown.get(draft) ?? [])])]];
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
	for (const answer of answersLabelled('perhaps')) {
		if (book.has(answer.text)) ordered.push(answer);
		else draft.notes.push(answer.text);
	}
	if (ordered.length === 0) {
		context.say('question-without-answer', draft.line, prompt);
		return [{ gap: 'The guide names no story here' }];
	}
	const isBackupOnly = answersLabelled('primary').length === 0 && answersLabelled('backup').length > 0;
	const filled: Filled[] = isBackupOnly ? [{ gap: 'The guide names no primary story here' }] : [];
	for (const { text, line, story } of ordered)
		filled.push(
			notTwice(story ? { story, hint: undefined } : book.fill(text, line), filled, prompt, line, context),
		);
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

/** The principles that tables and bullets claim for each story. */
function fillClaims(
	claims: readonly Claim[],
	book: StoryBook,
	context: Context,
): Map<StoryDraft, PrincipleDraft[]> {
	const shown = new Map<StoryDraft, PrincipleDraft[]>();
	for (const { story: name, line, principles, note, isPlanned, isElsewhere } of claims) {
		// A number alone names no story that is still to be told.
		const filled =
			(isPlanned && /\p{L}{2}/u.test(name)) || book.has(name) ? book.fill(name, line) : undefined;
		if (!filled?.story) {
			if (isElsewhere) continue;
			context.keep('matrix', `- ${[filled?.gap ?? name, ...(note ? [note] : [])].join(': ')}`);
			continue;
		}
		shown.set(filled.story, [...(shown.get(filled.story) ?? []), ...principles]);
		const words = [filled.hint ?? '', note ?? ''].filter((text) => text !== '');
		if (words.length > 0) filled.story.notes.push(words.join('\n\n'));
	}
	return shown;
}

/** Says what looked like a story and is none. */
function sayNoStories(blocks: readonly Placed[], context: Context): void {
	for (const { kind, title, line } of blocks)
		if (kind === 'template' || kind === 'advice') context.say(kind, line, title === '' ? 'This' : title);
}

/** Names the shapes of the stories and questions, for the report. */
function nameShapes(
	blocks: readonly Placed[],
	stories: readonly StoryDraft[],
	asked: readonly QuestionDraft[],
	context: Context,
): void {
	const { shapes, languages } = context;
	const [language] = [...languages].sort(([, a], [, b]) => b - a)[0] ?? [];
	if (language !== undefined && language !== 'English') shapes.add(`labels in ${language}`);
	const storyBlocks = blocks.filter(({ kind }) => kind === 'story');
	if (storyBlocks.some(({ tells }) => tells === 'row')) shapes.add('a table with a row for each story');
	if (storyBlocks.some(({ tells }) => tells === 'table')) shapes.add('a table with a row for each part');
	if (storyBlocks.some(({ tells, asked }) => tells === undefined && asked === undefined))
		shapes.add('stories under headings');
	if (storyBlocks.some(({ tells }) => tells === 'list')) shapes.add('several stories under one heading');
	if (storyBlocks.some(({ principle }) => principle !== undefined))
		shapes.add('stories under their principle');
	if (stories.some(({ asks, asked }) => asks.length > 0 || asked !== undefined))
		shapes.add('stories that answer a question above them');
	if (asked.length > 0 && stories.length === 0) shapes.add('questions without stories');
}

/** Refuses, and shows the line that came nearest to a story. */
function sayNothingFound(blocks: readonly Placed[], context: Context): void {
	const lines = context.text.split('\n');
	const labelled = blocks.flatMap(({ pieces }) => pieces).find(({ label }) => label?.id !== undefined);
	const headed =
		blocks.find(({ depth, kind }) => depth > 0 && kind !== 'title') ?? blocks.find(({ depth }) => depth > 0);
	const line = labelled?.line ?? headed?.line ?? lines.findIndex((text) => text.trim() !== '') + 1;
	context.say('nothing-found', line, (lines[line - 1] ?? '').trim());
}
