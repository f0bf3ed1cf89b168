import {
	frameworkKind,
	isAboutOwner,
	isQuestionForStory,
	isTitle,
	looksLikeQuestion,
	type SectionId,
	sectionOf,
	sectionTitle,
	type Verdict,
} from './block-kinds.ts';
import { labelOfTitle } from './cut-stories.ts';
import { type Block, looksLikeStar, partCount } from './guide-parts.ts';
import { headingLabel } from './labels.ts';
import { readStoryTitle, storyNumber } from './mention.ts';
import type { BlockKind, Placed } from './reading.ts';
import { noStoryTitles, placeholderText } from './shape-words.ts';
import { principleIn, type ValueNames } from './value-names.ts';

/** Where in the text the reading is. */
export interface Where {
	section: SectionId | undefined;
	sectionDepth: number;
	/** Depth of the heading of the story that it is in. */
	storyDepth: number | undefined;
	/** Depth of the headings that stand below it first; 0 where its own text tells parts. */
	partDepth: number;
	/** Depth of a heading over what tells no story. */
	skipDepth: number | undefined;
	/** Whether that heading is over a form: a story that stands deeper is one all the same. */
	isForm: boolean;
	/** Whether a heading has been read. */
	begun: boolean;
	/** Whether a heading under "Stories" without the parts of a story may name one that is still to be told. */
	readonly mayBePlanned: (block: Block) => boolean;
	readonly above: { depth: number; principle: string | undefined; asked: Placed | undefined }[];
}

/** Decides what a block is, from what stands in it first and from its heading second. */
export function decideKind(
	blocks: readonly Block[],
	at: number,
	verdicts: readonly Verdict[],
	where: Where,
	values: ValueNames,
): BlockKind {
	const block = blocks[at];
	const next = blocks[at + 1];
	const verdict = verdicts[at];
	if (!block) return 'other';
	const { title, depth } = block;
	const { isNumbered, title: bareTitle } = readStoryTitle(title);
	const isValue = values.valueIn(title) !== undefined;
	const isAsk = isQuestionForStory(title);
	const isNextSection = next !== undefined && sectionTitle(next.title) !== undefined;
	if (!where.begun && !(isValue && !isNextSection) && isTitle(block, next, verdict)) return 'title';
	if (where.section === 'about' && depth > where.sectionDepth) return 'about';
	const opens = sectionOf(block, next, verdict);
	const inStory = where.storyDepth !== undefined && opens === undefined;
	const inFrameworks = where.section === 'frameworks';
	// Beside the headings of the parts, one without parts of its own belongs to the story.
	const isBeside = depth < 7 && depth > (where.storyDepth ?? 9) && depth === where.partDepth;
	const isOfStory = block.isPart || labelOfTitle(block) !== undefined || (isBeside && partCount(block) === 0);
	if (inStory && isOfStory && !pairsStories(block, where)) return 'inStory';
	if (looksLikeStar(block) && (inFrameworks || /\bSTAR\b/.test(title))) return 'framework';
	const isTold = where.isForm && verdict === 'story' && labelOfTitle(block) === undefined;
	if (where.skipDepth !== undefined && !isNumbered && !isTold) return 'other';
	if (opens) {
		[where.section, where.sectionDepth] = [opens, depth];
		return 'section';
	}
	const isSkipped = noStoryTitles.test(principleIn(title)) && !isAsk && !inFrameworks && !isNumbered;
	if (isSkipped && (verdict !== undefined || storiesBelow(blocks, at, verdicts) < 2)) {
		[where.skipDepth, where.isForm] = [depth, false];
		return verdict === undefined ? 'other' : 'advice';
	}
	const isSample =
		/^(?:an? )?(?:example|sample|model)(?: (?:star )?(?:answer|response|story))?$/i.test(title) &&
		where.above.every(({ principle, asked }) => principle === undefined && asked === undefined);
	if (verdict === 'story' && isSample) return 'advice';
	if (verdict === undefined && isNumbered && placeholderText.test(bareTitle)) return 'template';
	if (verdict === 'template' || verdict === 'advice') {
		[where.skipDepth, where.isForm] = [depth, verdict === 'template'];
		return verdict;
	}
	const isGroup = storiesBelow(blocks, at, verdicts) > 0;
	const isSituation = /^s\d/i.test(title) && blocks.some((other) => /^a\d/i.test(other.title));
	if (verdict === 'story' || (isNumbered && /\p{L}/u.test(title) && !isGroup && !isSituation)) return 'story';
	if (inStory && depth > (where.storyDepth ?? depth) && !isAsk) return 'inStory';
	const leaveSection = () => {
		if (depth <= where.sectionDepth) where.section = undefined;
	};
	const isAnswered = looksLikeQuestion(block) && block.pieces.every(({ inList }) => inList);
	if (isValue && depth < 8 && !inFrameworks && !isAnswered) {
		leaveSection();
		return 'principle';
	}
	if (isAboutOwner(title) && block.nodes.length > 0) {
		leaveSection();
		return 'about';
	}
	if (isAsk && !inFrameworks) return 'ask';
	if (looksLikeQuestion(block)) {
		where.section = 'questions';
		return 'question';
	}
	const kind = kindInSection(block, isGroup, where);
	if (kind === 'other' && where.section !== 'frameworks') leaveSection();
	return kind;
}

/** "Principles" over bullets that name several stories is no list of the story above it. */
const pairsStories = ({ title, depth, pieces }: Block, { storyDepth = 0 }: Where): boolean =>
	depth <= storyDepth &&
	headingLabel(title) === 'principles' &&
	pieces.some(({ raw }) => raw.search(storyNumber) >= 0);

/** How many stories stand below a heading. */
function storiesBelow(blocks: readonly Block[], at: number, verdicts: readonly Verdict[]): number {
	const end = blocks.findIndex(({ depth }, i) => i > at && depth <= (blocks[at]?.depth ?? 0));
	return verdicts.slice(at + 1, end < 0 ? undefined : end).filter((verdict) => verdict === 'story').length;
}

/** What a block is by the section that it stands in. */
function kindInSection(block: Block, isGroup: boolean, where: Where): BlockKind {
	const { depth, title, pieces } = block;
	const below = depth > where.sectionDepth || where.sectionDepth === 1 ? where.section : undefined;
	const kind = frameworkKind(block);
	if (where.section === 'frameworks' && (below || kind)) return kind ? 'framework' : 'other';
	const isDescribed = pieces.some(({ label }) => /^(?:order|meaning|alsoSaid)$/.test(label?.id ?? ''));
	if (below === 'principles' && isDescribed) return 'principle';
	const isNoStory =
		sectionTitle(title) === 'principles' || /^(notes?|tips?|appendix|to ?do|reminders?)\b/i.test(title);
	const isNamed = pieces.length > 0 && depth < 7 && !block.nodes.every(({ type }) => type === 'table');
	const isOther = isGroup || isNoStory;
	if (below === 'stories' && isNamed && !isOther && where.mayBePlanned(block)) return 'story';
	if (below === 'questions' && block.nodes.length === 0) return 'question';
	const isFramework =
		kind !== undefined &&
		pieces.some(({ list }) => list === 'ordered' || list === 'boxes') &&
		/framework|answering|quantif|negative|failure|mistake/i.test(title);
	if (!isFramework) return 'other';
	where.section = 'frameworks';
	return 'framework';
}
