import type { Style } from '../bank/schema/question.ts';
import type { Context } from './context.ts';
import { asItStands, type GuidePart, insideOf } from './guide-parts.ts';
import { isFieldLabel, type LabelId } from './labels.ts';
import { markdownAsPlain, rawOf } from './markdown.ts';
import { isQuestion, readPrompts, storyNumbers, withoutQuestionNumber } from './mention.ts';
import { nameKey, oneLine, withoutOrnament } from './names.ts';
import type { PrincipleDraft } from './principles.ts';
import type { Placed, Reading } from './reading.ts';
import type { StoryDraft } from './story-draft.ts';

/** A question while the guide is read. */
export interface QuestionDraft {
	readonly line: number;
	readonly principle: PrincipleDraft | undefined;
	readonly style: Style;
	prompts: string[];
	/** What stands behind Primary, Backup and Also, as Markdown. */
	readonly answers: {
		readonly text: string;
		readonly line: number;
		readonly label: string;
		readonly story?: StoryDraft;
	}[];
	/** Its other bullets by their labels. */
	readonly labels: Map<LabelId, GuidePart>;
	readonly notes: string[];
	id: string;
}

/** Reads the questions of a text, in its order; those that stand above or in a story have that story as an answer. */
export function readQuestions(stories: readonly StoryDraft[], reading: Reading): QuestionDraft[] {
	const drafts: QuestionDraft[] = [];
	const storiesBelow = Map.groupBy(stories, ({ asked }) => `${asked?.kind} ${asked?.line}`);
	for (const block of reading.blocks) {
		const { kind, line, pieces } = block;
		const own =
			kind === 'question' || (kind === 'section' && block.section === 'questions')
				? readGroup(pieces, groupOf(block, reading), reading)
				: kind === 'ask'
					? [readAsk(block, reading)]
					: [];
		const above = storiesBelow.get(`${kind} ${line}`) ?? [];
		if (own.length === 1 && own[0]?.answers.length === 0)
			for (const story of above) answer(own[0], story, line);
		drafts.push(...own);
	}
	const byPrompt = new Map(
		drafts.flatMap((draft) => draft.prompts.map((prompt) => [nameKey(prompt), draft] as const)),
	);
	for (const story of stories)
		for (const { prompt, line } of story.asks) {
			const same = byPrompt.get(nameKey(prompt));
			const draft = same ?? newQuestionDraft(undefined, line, [prompt]);
			if (!same) drafts.push(draft);
			byPrompt.set(nameKey(prompt), draft);
			if (!draft.answers.some((answer) => answer.story === story)) answer(draft, story, line);
		}
	return drafts;
}

const answer = ({ answers }: QuestionDraft, story: StoryDraft, line: number) =>
	answers.push({ text: story.title, line, label: labelOfPlace(answers.length), story });

const principleAbove = ({ principle, line }: Placed, { principles }: Reading) =>
	principle === undefined ? undefined : principles.resolve(principle, line, 'heading');

/** The principle and the style of the questions under a heading. */
function groupOf(block: Placed, reading: Reading): Group {
	if (block.kind === 'section') return { principle: principleAbove(block, reading), style: 'standard' };
	const { name, negative } = readGroupTitle(block.title);
	if (negative) reading.isPlaceName(block.line, negative);
	const own = block.principle ?? name;
	const isList =
		block.depth === 0 || (block.principle === undefined && block.pieces.length > 0 && isSectionTitle(name));
	const principle = own === '' || isList ? undefined : reading.principles.resolve(own, block.line, 'heading');
	return { principle, style: negative ? 'negative' : 'standard' };
}

/** "Behavioural questions" is the name of a list and of no principle. */
const isSectionTitle = (title: string) =>
	/\bquestions?\b|fragen|preguntas|perguntas|domande|问题|問題|質問/iu.test(title);

/** A heading that is a question. */
function readAsk(block: Placed, context: Reading): QuestionDraft {
	const bare = withoutOrnament(block.title);
	const title = withoutQuestionNumber(bare);
	context.isPlaceName(block.line, bare.slice(0, bare.length - title.length));
	const draft = newQuestionDraft(principleAbove(block, context), block.line, readPrompts(title));
	for (const piece of block.pieces) {
		if (piece.label?.id) context.isPlaceName(piece.line, piece.label.name);
		readDetail(piece, draft, context);
	}
	return draft;
}

export const labelOfPlace = (at: number): 'primary' | 'backup' | 'also' =>
	at === 0 ? 'primary' : at === 1 ? 'backup' : 'also';

export const newQuestionDraft = (
	principle: PrincipleDraft | undefined,
	line: number,
	prompts: readonly string[],
): QuestionDraft => ({
	principle,
	style: 'standard',
	line,
	prompts: prompts.map(oneLine),
	answers: [],
	labels: new Map(),
	notes: [],
	id: '',
});

/** The principle of a group of questions, and the words that make its questions negative ones. */
export function readGroupTitle(title: string): { name: string; negative: string | undefined } {
	const listed = title.replace(/^\d+[.)]\s+/, '').replace(/\s*:$/, '');
	const marked = /^(.*\S)\s*[([–—-]\s*(negative(?:[ -]style)?(?:\s+questions?)?)\s*[)\]]?$/i.exec(listed);
	return { name: marked?.[1]?.replace(/\s*[–—-]$/, '') ?? listed, negative: marked?.[2] };
}

type Group = Pick<QuestionDraft, 'principle' | 'style'>;

function readGroup(pieces: readonly GuidePart[], group: Group, context: Context): QuestionDraft[] {
	const drafts: QuestionDraft[] = [];
	for (const piece of pieces) {
		const { label, inList, line, raw } = piece;
		const open = drafts.at(-1);
		const isPrompt = !label?.id && (inList || !open) && looksLikePrompt(piece);
		if (label?.id === 'question' || isPrompt) drafts.push(newQuestion(piece, group, context));
		else if (open) readDetail(piece, open, context);
		else {
			if (label?.id) {
				context.isPlaceName(line, label.name);
				context.say('answer-without-question', line, oneLine(raw));
			}
			context.keep('questions', inList ? `- ${raw}` : raw);
		}
	}
	return drafts;
}

/** A list item that is a question though no label says so. */
const looksLikePrompt = ({ label, rest }: GuidePart) =>
	!label && (/^["“].*["”]$|\?["”]?$/.test(oneLine(rest)) || isQuestion(markdownAsPlain(rest)));

function newQuestion(piece: GuidePart, { principle, style }: Group, context: Context): QuestionDraft {
	const { label, line, rest } = piece;
	const draft = { ...newQuestionDraft(principle, line, readPrompts(markdownAsPlain(rest))), style };
	if (label?.id) context.isPlaceName(line, label.name);
	if (draft.prompts.length > 1) context.isPlaceName(line, 'or');
	const { pieces, others } = insideOf(context.text, piece);
	if (others.length > 0) draft.notes.push(rawOf(context.text, others));
	for (const bullet of pieces) readDetail(bullet, draft, context);
	return draft;
}

function readDetail(piece: GuidePart, question: QuestionDraft, context: Context): void {
	const { label, rest, line, raw, inside } = piece;
	const id = label?.id;
	const { answers, prompts, labels, notes } = question;
	const beneath = rawOf(context.text, inside);
	if (id) context.isPlaceName(line, label.name);
	if (id === 'primary' || id === 'backup' || id === 'also' || (id === 'story' && rest.length < 100)) {
		for (const [i, text] of (storyNumbers(rest) ?? [rest]).entries())
			answers.push({
				text,
				line,
				label: id === 'story' ? labelOfPlace(answers.length) : i === 0 ? id : 'also',
			});
		if (beneath) notes.push(beneath);
	} else if (id === 'wording') {
		const bullets = insideOf(context.text, piece).pieces;
		for (const text of [rest, ...bullets.map((bullet) => bullet.raw)])
			prompts.push(...readPrompts(markdownAsPlain(text)));
	} else if (id === 'id') question.id = markdownAsPlain(rest);
	else if (id === 'notes') notes.push([rest, beneath].filter((text) => text !== '').join('\n\n'));
	else if (isFieldLabel(id) && !labels.has(id)) labels.set(id, piece);
	else if (label === undefined && inside.length === 0 && raw.length < 80)
		answers.push({ text: raw, line, label: 'perhaps' });
	else notes.push(asItStands(piece));
}

/** The words of a question by which its file is named. */
export function promptWords(prompt: string): string {
	const bare = prompt
		.replace(/^["“]/, '')
		.replace(/^(tell me about|describe|walk me through|give (me )?an example of|share|talk about)\s+/i, '')
		.replace(/^(a|an|the)\s+(time|situation|example|project|moment|case)\s*/i, '')
		.replace(/^(when|where|that|of)\s+/i, '')
		.replace(/^(you|your|how|was|were|had|have|did|do)\s+/gi, '');
	return (
		(bare || prompt)
			.split(/\s+/)
			.slice(0, 6)
			.join(' ')
			.replace(/[.?!].*$/s, '') || prompt
	);
}
