import { parts, type Result } from '../bank/schema/story.ts';
import { lessonsOf, noFigure, resultsIn } from './ledger.ts';
import { blocksOf, nodesAsPlain } from './markdown.ts';
import { oneLine, sentences } from './name-text.ts';
import type { StoryDraft } from './read-stories.ts';

type PartTexts = StoryDraft['parts'];

/** What a guide does not say of a story, taken from its own words. Import supplies it and export leaves it out. */
interface Derived {
	readonly hook: string;
	readonly opening: string | undefined;
	readonly results: readonly Result[];
	readonly lessons: readonly string[];
	/** The lesson is only the last sentence of the Result. */
	readonly lessonGuessed: boolean;
	readonly prompt: string;
}

interface DeriveFrom {
	readonly parts: PartTexts;
	readonly failure: boolean;
	readonly ready: boolean;
	/** Names of the principles that the story is wanted for. */
	readonly wantedFor: readonly string[];
	/** The first wording of a question that it is to answer. */
	readonly question: string | undefined;
}

export function deriveStory({ parts: texts, failure, ready, wantedFor, question }: DeriveFrom): Derived {
	const plainLine = (text: string | undefined) =>
		text === undefined ? '' : oneLine(nodesAsPlain(blocksOf(text)));
	const result = plainLine(texts.result);
	const opening = sentences(plainLine(texts.situation))[0];
	const figures = resultsIn(result);
	const lessons = lessonsOf(result);
	const last = sentences(result).at(-1);
	const lessonGuessed = failure && ready && lessons.length === 0 && last !== undefined;
	return {
		hook: sentences(result)[0] ?? sentences(plainLine(texts.task))[0] ?? opening ?? plannedHook(wantedFor),
		opening: ready ? opening : undefined,
		results: figures.length > 0 || !ready ? figures : [noFigure(result)],
		lessons: lessonGuessed ? [last] : lessons,
		lessonGuessed,
		prompt: question ?? plannedPrompt(texts, wantedFor),
	};
}

const plannedHook = (wantedFor: readonly string[]) =>
	wantedFor.length === 0
		? 'Named in the guide, not written yet.'
		: `Named in the guide for ${wantedFor.join(' and ')}, not written yet.`;

function plannedPrompt(texts: PartTexts, wantedFor: readonly string[]): string {
	const missing = missingParts(texts);
	if (missing.length < parts.length) return `What is its ${missing.join(', its ') || 'story'}?`;
	if (wantedFor.length === 0) return 'What happened, what did you do, and what came of it?';
	return `When did you show ${wantedFor.join(' and ')}, what did you do, and what came of it?`;
}

/** The names of the parts that a story lacks. */
export function missingParts(texts: PartTexts): string[] {
	return parts.filter(({ id }) => !texts[id]).map(({ name }) => name);
}

/** Whether a story can be told as it stands. */
export const isWhole = (texts: PartTexts): boolean => missingParts(texts).length === 0;
