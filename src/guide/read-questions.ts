import type { Style } from '../bank/schema/question.ts';
import type { Context } from './context.ts';
import { asItStands, type GuidePart, insideOf } from './guide-parts.ts';
import { isFieldLabel, type LabelId } from './labels.ts';
import { markdownAsPlain, rawOf } from './markdown.ts';
import { isQuestion, readPrompts, storyNumbers, withoutQuestionNumber } from './mention.ts';
import { nameKey, oneLine, withoutOrnament } from './names.ts';
import type { Placed } from './outline.ts';
import type { PrincipleDraft, Principles } from './principles.ts';
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

/** Reads the questions of a guide, in its order; those that stand above or in a story have that story as an answer. */
export function readQuestions(
	blocks: readonly Placed[],
	stories: readonly StoryDraft[],
	principles: Principles,
	context: Context,
): QuestionDraft[] {
	const drafts: QuestionDraft[] = [];
	const storiesBelow = Map.groupBy(stories, ({ asked }) => `${asked?.kind} ${asked?.line}`);
	for (const block of blocks) {
		const above = storiesBelow.get(`${block.kind} ${block.line}`) ?? [];
		const before = drafts.length;
		if (block.kind === 'question') {
			const { name, negative } = readGroupTitle(block.title);
			if (negative) context.isPlaceName(block.line, negative);
			const own = block.principle ?? name;
			const isPrompts =
				block.depth === 0 ||
				(block.principle === undefined && block.pieces.length > 0 && isSectionTitle(name));
			const principle = own === '' || isPrompts ? undefined : principles.resolve(own, block.line, 'heading');
			readGroup(block.pieces, { principle, style: negative ? 'negative' : 'standard' }, drafts, context);
		} else if (block.kind === 'section' && block.section === 'questions') {
			readGroup(
				block.pieces,
				{ principle: principleAbove(block, principles), style: 'standard' },
				drafts,
				context,
			);
		} else if (block.kind === 'ask') {
			const open = newQuestionDraft(
				principleAbove(block, principles),
				block.line,
				readPrompts(withoutQuestionNumber(withoutOrnament(block.title))),
			);
			drafts.push(open);
			const bare = withoutOrnament(block.title);
			context.isPlaceName(block.line, bare.slice(0, bare.length - withoutQuestionNumber(bare).length));
			for (const piece of block.pieces) {
				if (piece.label?.id) context.isPlaceName(piece.line, piece.label.name);
				readDetail(piece, open, context);
			}
		}
		const [only, ...others] = drafts.slice(before);
		if (only && others.length === 0 && only.answers.length === 0)
			for (const [i, story] of above.entries())
				only.answers.push({ text: story.title, line: only.line, label: labelOfPlace(i), story });
	}
	const byPrompt = new Map(
		drafts.flatMap((draft) => draft.prompts.map((prompt) => [nameKey(prompt), draft] as const)),
	);
	for (const story of stories)
		for (const { prompt, line } of story.asks) {
			const same = byPrompt.get(nameKey(prompt));
			const open = same ?? newQuestionDraft(undefined, line, [prompt]);
			if (!same) drafts.push(open);
			byPrompt.set(nameKey(prompt), open);
			if (!open.answers.some((answer) => answer.story === story))
				open.answers.push({ text: story.title, line, label: labelOfPlace(open.answers.length), story });
		}
	return drafts;
}

export const labelOfPlace = (at: number) => (at === 0 ? 'primary' : at === 1 ? 'backup' : 'also');

const principleAbove = ({ principle, line }: Placed, principles: Principles) =>
	principle === undefined ? undefined : principles.resolve(principle, line, 'heading');

/** "Behavioural questions" is the name of a list and of no principle. */
const isSectionTitle = (title: string) =>
	/\bquestions?\b|fragen|preguntas|perguntas|domande|问题|問題|質問/iu.test(title);

export const newQuestionDraft = (
	principle: PrincipleDraft | undefined,
	line: number,
	prompts: readonly string[],
): QuestionDraft => ({
	principle,
	style: 'standard',
	line,
	prompts: [...prompts],
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

function readGroup(
	pieces: readonly GuidePart[],
	group: Group,
	drafts: QuestionDraft[],
	context: Context,
): void {
	let open: QuestionDraft | undefined;
	for (const piece of pieces) {
		const id = piece.label?.id;
		if (piece.label && id) context.isPlaceName(piece.line, piece.label.name);
		if (id === 'question') {
			open = newQuestion(piece, group, context);
			drafts.push(open);
		} else if (!id && looksLikePrompt(piece) && (piece.inList || !open)) {
			open = newQuestion(piece, group, context);
			drafts.push(open);
		} else if (open) readDetail(piece, open, context);
		else {
			if (id) context.say('answer-without-question', piece.line, oneLine(piece.raw));
			context.keep('questions', piece.inList ? `- ${piece.raw}` : piece.raw);
		}
	}
}

/** A list item that is a question though no label says so. */
const looksLikePrompt = (piece: GuidePart) =>
	!piece.label &&
	(/^["“].*["”]$|\?["”]?$/.test(oneLine(piece.rest)) || isQuestion(markdownAsPlain(piece.rest)));

function newQuestion(piece: GuidePart, group: Group, context: Context): QuestionDraft {
	const draft = {
		...newQuestionDraft(group.principle, piece.line, readPrompts(markdownAsPlain(piece.rest))),
		style: group.style,
	};
	if (draft.prompts.length > 1) context.isPlaceName(piece.line, 'or');
	const { pieces, others } = insideOf(context.text, piece);
	if (others.length > 0) draft.notes.push(rawOf(context.text, others));
	for (const bullet of pieces) {
		if (bullet.label?.id) context.isPlaceName(bullet.line, bullet.label.name);
		readDetail(bullet, draft, context);
	}
	return draft;
}

function readDetail(piece: GuidePart, question: QuestionDraft, context: Context): void {
	const id = piece.label?.id;
	const inside = insideOf(context.text, piece);
	const beneath = rawOf(context.text, [...piece.inside]);
	if (id === 'primary' || id === 'backup' || id === 'also' || (id === 'story' && piece.rest.length < 100)) {
		for (const [i, text] of (storyNumbers(piece.rest) ?? [piece.rest]).entries())
			question.answers.push({
				text,
				line: piece.line,
				label: id === 'story' ? labelOfPlace(question.answers.length) : i === 0 ? id : 'also',
			});
		if (beneath) question.notes.push(beneath);
	} else if (id === 'wording') {
		question.prompts.push(...readPrompts(markdownAsPlain(piece.rest)));
		for (const bullet of inside.pieces) question.prompts.push(...readPrompts(markdownAsPlain(bullet.raw)));
	} else if (id === 'id') question.id = markdownAsPlain(piece.rest);
	else if (id === 'notes')
		question.notes.push([piece.rest, beneath].filter((text) => text !== '').join('\n\n'));
	else if (isFieldLabel(id) && !question.labels.has(id)) question.labels.set(id, piece);
	else if (piece.label === undefined && piece.inside.length === 0 && piece.raw.length < 80)
		question.answers.push({ text: piece.raw, line: piece.line, label: 'perhaps' });
	else question.notes.push(asItStands(piece));
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
