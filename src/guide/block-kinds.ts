import type { FrameworkKind } from '../bank/schema/framework.ts';
import type { PartId } from '../bank/schema/story.ts';
import { idForm } from '../bank/schema/text.ts';
import { labelOfTitle } from './cut-stories.ts';
import { type Block, contentOf, type GuidePart, looksLikeStar } from './guide-parts.ts';
import { partOf } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { isQuestion, readStoryTitle } from './mention.ts';
import { sentences } from './names.ts';
import { adviceText, firstPerson, languages, openPlace, placeholderText } from './shape-words.ts';
import { isValuesTitle } from './value-names.ts';

export type SectionId = 'stories' | 'matrix' | 'questions' | 'about' | 'frameworks' | 'principles';

export const looksLikeQuestion = ({ pieces }: Block) =>
	pieces.some(({ label }) => label?.id === 'question' || label?.id === 'primary');

export function frameworkKind(block: Block): FrameworkKind | undefined {
	const { title, pieces } = block;
	const hasList = (kind: GuidePart['list']) => pieces.some(({ list }) => list === kind);
	const isListed = pieces.some(({ list }) => list);
	if (looksLikeStar(block)) return 'star';
	if (hasList('boxes')) return 'impact';
	if (isListed && /negative|failure|mistake|weakness/i.test(title)) return 'negative';
	if (isListed && /quantify|impact/i.test(title)) return 'impact';
	return hasList('ordered') ? 'negative' : undefined;
}

/** A question that asks about the owner and for no story. */
export const isAboutOwner = (title: string) =>
	/^(tell me (something )?about yourself|why do you want (to work|to join|this job)\b.*|why (us|here|this company)|why (are you leaving|do you want to leave)\b.*|what(['’]s| is) your (greatest|biggest) weakness|(do you have )?(any )?questions (for|to ask) (me|us|them|(the )?interviewers?))\W*$/i.test(
		title,
	);

export const isQuestionForStory = (title: string) => isQuestion(title) && !isAboutOwner(title);

// Whether parts tell a story

/** `template`: a form to fill in. `advice`: how to answer. */
export type Verdict = 'story' | 'template' | 'advice' | undefined;

/** Whether the parts under a heading tell a story: one's own words, and neither advice nor a form to fill in. */
export function verdictOf(text: string, blocks: readonly Block[], at: number): Verdict {
	const block = blocks[at];
	if (!block) return undefined;
	if (looksLikeStar(block)) return 'advice';
	const partTexts = partTextsOf(text, block);
	/** A line in bold with nothing below it, such as "Sample answer". */
	const isLine = ({ depth, nodes }: Block) => depth === 7 && nodes.length === 0;
	const first = blocks.find((below, i) => i > at && !isLine(below))?.depth ?? 0;
	let part: PartId | undefined;
	for (let i = at + 1; i < blocks.length; i++) {
		const below = blocks[i];
		const id = below && labelOfTitle(below);
		if (below && isLine(below) && id === undefined && !below.isPart && first < 7 && first > block.depth)
			continue;
		const isBeside = first > block.depth && first < 7 && (below?.depth ?? 0) >= first;
		// Between the headings of the parts another with a text may stand; below one of them it tells of that part.
		if (below && id === undefined && !below.isPart && isBeside && below.nodes.length > 0) {
			if (part && below.depth > first) partTexts.push(...partTextsOf(text, below, part));
			continue;
		}
		if (!below || (id === undefined && !below.isPart) || (isBeside && below.depth > first)) break;
		part = partOf(id);
		partTexts.push(...partTextsOf(text, below, part));
	}
	const parts = new Set(partTexts.map(([part]) => part));
	const isNumbered = parts.size === 1 && readStoryTitle(block.title).isNumbered;
	// The steps of a process have a task and actions, too.
	const isTold = parts.size >= 2 && (parts.has('situation') || parts.has('result'));
	// What says whether it is ready, or has an id as an export writes it, is a story, whatever stands under its parts.
	if (isSaidToBeEntry(block) && (parts.size > 0 || block.tells === 'row')) return 'story';
	if (!isTold) return isNumbered ? 'story' : undefined;
	const texts = partTexts
		.map(([, words]) => markdownAsPlain(words).replace(/^[-*•]\s*|^\d+[.)]\s+/, ''))
		.filter((words) => words !== '');
	const isBlank = (words: string) =>
		placeholderText.test(words) || placeholderText.test(words.replace(/^["“*_]+|(?<!["”*_])["”*_]+$/g, ''));
	const isAdvice = (words: string) => {
		const [first = ''] = sentences(words);
		return !isBlank(words) && adviceText.test(first) && !firstPerson.test(first);
	};
	const blank = texts.filter(isBlank).length;
	const advice = texts.filter(isAdvice).length;
	// A story with something to fill in nearly everywhere is a form.
	const open = texts.filter((words) => openPlace.test(words)).length;
	const isForm = texts.length >= 3 && open >= texts.length * 0.7;
	if (isForm || texts.length === 0 || (blank > 0 && blank + advice >= texts.length * 0.6)) return 'template';
	return advice >= 2 && advice >= texts.length * 0.6 ? 'advice' : 'story';
}

const isSaidToBeEntry = ({ title, pieces }: Block) =>
	title !== '' &&
	pieces.some(
		({ label, rest }) =>
			(label?.id === 'status' && /^(?:ready|planned)\W*$/i.test(rest.trim())) ||
			(label?.id === 'id' && idForm.test(rest.trim())),
	);

function partTextsOf(text: string, { pieces }: Block, open?: PartId): [PartId, string][] {
	let part = open;
	return pieces.flatMap((piece): [PartId, string][] => {
		const id = piece.label?.id;
		part = partOf(id) ?? (id === undefined ? part : undefined);
		return part ? [[part, id === undefined ? piece.raw : contentOf(text, piece)]] : [];
	});
}

// Sections

/** The name of the whole text: its first heading, unless a section or a story begins with it. */
export function isTitle(block: Block, next: Block | undefined, verdict: Verdict): boolean {
	if (block.depth !== 1 || verdict !== undefined || looksLikeQuestion(block)) return false;
	if (readStoryTitle(block.title).isNumbered && next === undefined) return false;
	if (block.nodes.some(({ type }) => type === 'table')) return false;
	const says = sectionTitle(block.title);
	if (says === undefined) return true;
	const isNextSection = next !== undefined && sectionTitle(next.title) !== undefined;
	return says === 'stories'
		? next?.depth !== 2 || isNextSection
		: isNextSection && !readStoryTitle(next.title).isNumbered;
}

/** The section that a heading opens: its words say so, and what follows bears it out. */
export function sectionOf(block: Block, next: Block | undefined, verdict: Verdict): SectionId | undefined {
	const says = sectionTitle(block.title);
	if (says === undefined || isQuestionForStory(block.title)) return undefined;
	if (says === 'matrix') return block.nodes.some(({ type }) => type === 'table') ? says : undefined;
	if (says === 'frameworks') return next && frameworkKind(next) && !frameworkKind(block) ? says : undefined;
	if (verdict !== undefined || !next) return undefined;
	const isDeeper = next.depth > block.depth;
	if (says === 'stories') return isDeeper && !looksLikeQuestion(next) ? says : undefined;
	return isDeeper || (says === 'questions' && (looksLikeQuestion(block) || looksLikeQuestion(next)))
		? says
		: undefined;
}

const storiesTitle = new RegExp(
	`(?:^|[^\\p{L}])(?:${languages.map(({ stories }) => stories.split(', ').join('|')).join('|')})(?:$|[^\\p{L}])|故事|案例|经历|經歷|ストーリー|エピソード`,
	'iu',
);
const questionsTitle =
	/\bquestions?\b|\bfragen\b|\bpreguntas\b|\bperguntas\b|\bdomande\b|面试题|面試題|質問/iu;

export function sectionTitle(title: string): SectionId | undefined {
	if (readStoryTitle(title).isNumbered && !/^\d/.test(title)) return undefined;
	if (/\bmatrix\b/i.test(title)) return 'matrix';
	if (/^(\d+[.)]\s*)?about (you|me|myself)$/i.test(title)) return 'about';
	if (questionsTitle.test(title) && !/framework/i.test(title)) return 'questions';
	if (/\bframeworks?\b|\banswering\b/i.test(title)) return 'frameworks';
	if (storiesTitle.test(title) && !isValuesTitle(title.replace(storiesTitle, ''))) return 'stories';
	if (isValuesTitle(title)) return 'principles';
	return storiesTitle.test(title) ? 'stories' : undefined;
}
