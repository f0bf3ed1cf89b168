import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { finishBank } from './finish-bank.ts';
import { listOf } from './general-bullets.ts';
import { asItStands, contentOf, insideOf } from './guide-parts.ts';
import type { Known, RawBank, SayProgress } from './guide-reading.ts';
import { keepTheRest } from './keep-rest.ts';
import { fieldLabel, isFieldLabel } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { noStoryNamed } from './mention.ts';
import { nameKey } from './names.ts';
import { outlineOf } from './outline.ts';
import { newPrinciples, type PrincipleDraft } from './principles.ts';
import { type Claim, readTables } from './read-matrix.ts';
import { readNames, readPairLists, sayBrokenTables } from './read-pair-lists.ts';
import { type QuestionDraft, readQuestions } from './read-questions.ts';
import { readStories } from './read-stories.ts';
import type { Reading } from './reading.ts';
import { shapesOf } from './shapes.ts';
import { type Claims, type Filled, nameStories, newStoryBook, type StoryBook } from './story-book.ts';
import type { StoryDraft } from './story-draft.ts';
import { principleIn } from './value-names.ts';

/** Reads the text into a bank. Undefined where there is too little; a remark says what is missing. */
export function readBank(known: Known, context: Context, progress: SayProgress): RawBank | undefined {
	const principles = newPrinciples(known.principles, context);
	const { blocks, values } = outlineOf(context.text, principles.isOfficial);
	const stated = [...values.stated.values(), ...blocks.flatMap(({ principle }) => principle ?? [])];
	const inShort = stated.filter((name) => principles.isOfficial(name, true));
	const isOfficial = stated.some((name) => principles.isOfficial(name)) || inShort.length * 2 > stated.length;
	principles.setForeign(known.principles.length > 0 && stated.length > 0 && !isOfficial);
	const reading: Reading = { ...context, known, blocks, values, principles };
	keepTheRest(reading);
	sayBrokenTables(reading);
	for (const { kind, title, line } of blocks)
		if (kind === 'template' || kind === 'advice') context.say(kind, line, title || 'This');
	readPrincipleSections(reading);
	const { rows, claims, asked: paired } = readTables(reading);
	const written = readStories(reading);
	const asked = [...readQuestions(written, reading), ...paired];
	const named = readNames(reading);
	const pairs = readPairLists(reading);
	if (rows.length + asked.length + written.length + claims.length + named.length + pairs.length === 0) {
		sayNothingFound(reading);
		return undefined;
	}
	for (const shape of shapesOf(reading, { written, asked, named, pairs })) context.shapes.add(shape);

	progress('Matching names', 0, 1);
	const book = newStoryBook(written, context);
	const matrix = new Map(
		rows.map(({ principle, line, primary, backup }) => {
			const first = book.fill(primary, line);
			const name = principle.inMatrix || principle.id;
			return [
				principle,
				{ primary: first, backup: notTwice(book.fill(backup, line), [first], name, line, context) },
			];
		}),
	);
	const shown = fillClaims([...claims, ...named, ...pairs], book, context);
	const questions = asked.map((draft) => ({ draft, answers: fillAnswers(draft, book, context) }));
	nameStories(book.drafts, (title, short) => knownStory(known, title, short), context);
	if (book.drafts.length === 0 && questions.length === 0) {
		context.say('no-stories', 1);
		return undefined;
	}
	const listed = new Map(
		book.drafts.map((draft) => {
			const own = draft.principles.flatMap(({ list, line }) => principles.split(list, line));
			return [draft, [...new Set([...own, ...(shown.get(draft) ?? [])])]];
		}),
	);
	const proposed = new Map(book.drafts.map((draft) => [draft, proposedFor(draft, reading)] as const));
	return finishBank({ ...reading, book, claims: listed, proposed, matrix, questions }, progress);
}

/** Reads the sections that describe a principle each. */
function readPrincipleSections(context: Reading): void {
	const { blocks, principles } = context;
	for (const block of blocks) {
		if (block.kind !== 'principle') continue;
		const idPiece = block.pieces.find((piece) => piece.label?.id === 'id');
		const id = idPiece && slug(markdownAsPlain(idPiece.rest), 'principle');
		const title = block.title.replace(/^\d+[.)]\s+/, '');
		const name = block.principle ?? title;
		const draft = principles.resolve(name, block.line, 'section', id);
		if (name !== title) context.isPlaceName(block.line, title);
		const isTranslated = name !== principleIn(title) && !draft.spellings.includes(principleIn(title));
		if (isTranslated) draft.spellings.push(principleIn(title));
		const explicit: typeof draft.explicit = { name };
		const body: string[] = [];
		for (const piece of block.pieces) {
			const label = piece.label?.id;
			if (piece.label && label) context.isPlaceName(piece.line, piece.label.name);
			const plainWords = markdownAsPlain(piece.rest);
			if (label === 'title' && plainWords) explicit.name = plainWords;
			else if (label === 'short' && plainWords) explicit.short = plainWords;
			else if (label === 'alsoSaid') explicit.alsoSaid = listOf(piece, 'alsoSaid', context);
			else if (label === 'followUps') explicit.followUps = listOf(piece, 'followUps', context);
			else if (label === 'meaning') body.push(contentOf(context.text, piece));
			else if (label === 'id') continue;
			else if (label === 'order' && /^[1-9]\d{0,5}$/.test(plainWords)) explicit.order = Number(plainWords);
			else if (isFieldLabel(label) && !draft.labels.has(label)) draft.labels.set(label, piece);
			else body.push(asItStands(piece));
		}
		if (body.length > 0) explicit.body = body.join('\n\n');
		draft.explicit = explicit;
		for (const spelling of [explicit.name, explicit.short, ...(explicit.alsoSaid ?? [])])
			if (spelling) principles.alias(draft, spelling);
	}
}

/** The principles that a bullet or a cell proposes for a story, by their names or their ids. */
function proposedFor({ labels }: StoryDraft, { principles, text }: Reading): PrincipleDraft[] {
	const piece = labels.get(fieldLabel('proposed'));
	if (!piece) return [];
	const lists = [piece.rest, ...insideOf(text, piece).pieces.map(({ raw }) => raw)];
	return lists.flatMap((list) => principles.split(list, piece.line));
}

/** The answers to a question: the primary first, then the backup, then the others. */
function fillAnswers(draft: QuestionDraft, book: StoryBook, context: Context): Filled[] {
	const prompt = draft.prompts[0] ?? '';
	const answersAt = (place: string) => draft.answers.filter(({ label }) => label === place);
	const perhaps = answersAt('perhaps');
	draft.notes.push(...perhaps.filter(({ text }) => !book.has(text)).map(({ text }) => text));
	const ordered = [
		...['primary', 'backup', 'also'].flatMap(answersAt),
		...perhaps.filter(({ text }) => book.has(text)),
	];
	if (ordered.length === 0) {
		context.say('question-without-answer', draft.line, prompt);
		return [{ gap: noStoryNamed }];
	}
	const isBackupOnly = answersAt('primary').length === 0 && answersAt('backup').length > 0;
	const filled: Filled[] = isBackupOnly ? [{ gap: 'No primary story is named here' }] : [];
	for (const { text, line, story } of ordered) {
		const answer = story ? { story, hint: undefined } : book.fill(text, line);
		filled.push(notTwice(answer, filled, prompt, line, context));
	}
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
	const { story, hint } = filled.story ? filled : {};
	if (!story || !others.some((other) => other.story === story)) return filled;
	const name = story.short ?? story.title;
	context.say('same-story-twice', line, name, where);
	return { gap: `${name} is named again${hint ? `: ${hint}` : ''}` };
}

function knownStory({ stories = [] }: Known, title: string, short: string): string | undefined {
	const keys = [nameKey(title), nameKey(short)];
	return stories.find(({ fields }) =>
		[fields.title, fields.short].some((name) => keys.includes(nameKey(name))),
	)?.id;
}

/** The principles that tables and bullets claim for each story. */
function fillClaims(claims: readonly Claim[], book: StoryBook, context: Context): Claims {
	const shown = new Map<StoryDraft, PrincipleDraft[]>();
	for (const { story: name, line, principles, note = '', isPlanned, isElsewhere } of claims) {
		// A number alone names no story that is still to be told.
		const mayBePlanned = isPlanned && /\p{L}{2}/u.test(name);
		const filled = mayBePlanned || book.has(name) ? book.fill(name, line) : undefined;
		if (filled?.story) {
			shown.set(filled.story, [...(shown.get(filled.story) ?? []), ...principles]);
			const words = [filled.hint ?? '', note].filter((text) => text !== '');
			if (words.length > 0) filled.story.notes.push(words.join('\n\n'));
		} else if (!isElsewhere)
			context.keep('matrix', `- ${filled?.gap ?? name}${note === '' ? '' : `: ${note}`}`);
	}
	return shown;
}

/** Refuses, and shows the line that came nearest to a story. */
function sayNothingFound({ blocks, text, say }: Reading): void {
	const lines = text.split('\n');
	const labelled = blocks.flatMap(({ pieces }) => pieces).find(({ label }) => label?.id !== undefined);
	const headed =
		blocks.find(({ depth, kind }) => depth > 0 && kind !== 'title') ?? blocks.find(({ depth }) => depth > 0);
	const line = labelled?.line ?? headed?.line ?? lines.findIndex((text) => text.trim() !== '') + 1;
	say('nothing-found', line, (lines[line - 1] ?? '').trim());
}
