import { outcomes, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { deriveStory, figuresOfWords, isWhole, missingParts, tellsOfFailure } from './derive-story.ts';
import { choice, readFigures, readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import { guidePartsOf, rawInside } from './guide-parts.ts';
import type { RawEntry } from './guide-reading.ts';
import { type LabelId, labelName } from './labels.ts';
import { blocksOf, lineOf, markdownAsPlain, type Node } from './markdown.ts';
import { oneLine } from './names.ts';
import type { Findings, StoryBook } from './story-book.ts';
import type { StoryDraft } from './story-draft.ts';

/** What other parts say of a story. */
interface Surroundings {
	/** Ids of the principles that it lists, or else is named for. */
	readonly principles: readonly string[];
	/** Ids of those that were only proposed. */
	readonly proposed: readonly string[];
	readonly wantedFor: readonly string[];
	readonly question: string | undefined;
	readonly project: string | undefined;
}

/** Markdown as the MDX of a file, its headings at this level or lower; the second, unless it is given. */
export type ToText = (file: string, markdown: string, top?: number) => string;

/** Puts what is said of a story into its fields, and into words of the import's own what is not said. */
export function finishStory(
	draft: StoryDraft,
	around: Surroundings,
	toText: ToText,
	context: Context,
): RawEntry<StoryFields> {
	const { labels, line, title: name } = draft;
	const textOf = (id: LabelId) => markdownAsPlain(labels.get(id)?.rest ?? '') || undefined;
	const ready = isReady(draft, context);
	const usual = draft.failure || isTakenForFailure(draft, context) ? 'failure' : 'success';
	const outcome = choice(labels.get('outcome'), outcomes, usual, 'outcome', context);
	const derived = deriveStory({ parts: draft.parts, failure: outcome === 'failure', ready, ...around });
	const results =
		readFigures(labels.get('figures'), context) ?? figuresOfWords(textOf('figures') ?? '') ?? derived.results;
	if (ready && !labels.has('figures')) {
		if (results[0]?.figure === 'No figure yet') context.say('no-figure', line, name);
		else context.say('figures', line, name, results.map(shown).join('; '));
	}
	if (ready && !draft.lessons && derived.lessonGuessed) context.say('no-lesson', line, name);
	const path = `stories/${draft.id}.mdx`;
	supplyStory(draft, path, context);
	const hook = textOf('hook') ?? derived.hook;
	const opening = textOf('opening') ?? derived.opening;
	const prompt = textOf('prompt');
	const ownProject = textOf('project');
	// "none" is none, whatever other stories say.
	if (ownProject === 'none') context.isPlaceName(labels.get('project')?.line ?? 0, ownProject);
	const project = ownProject === 'none' ? undefined : (ownProject ?? around.project);
	const general = readGeneralFields(generalFields[ready ? 'ready' : 'planned'], labels, path, context);
	if (around.proposed.length > 0) general.fields.proposed = [...around.proposed];
	const common = {
		title: oneLine(name),
		short: oneLine(draft.short ?? name),
		hook,
		outcome,
		...(project ? { project: slug(project, 'project') } : {}),
		principles: [...around.principles],
		lessons: [...(draft.lessons ?? derived.lessons)],
		results: [...results],
		...general.fields,
	};
	const fields: StoryFields = ready
		? { ...common, status: 'ready', opening: opening ?? hook }
		: { ...common, status: 'planned', prompt: prompt ?? derived.prompt, ...(opening ? { opening } : {}) };
	const spare = ready && labels.has('prompt') ? [`**${labelName('prompt')}:** ${prompt ?? ''}`] : [];
	const body = storyBody(draft, [...general.others, ...spare], (text) => toText(path, text, 3));
	return { id: draft.id, fields, body };
}

/** Whether it can be told: all its parts are there, and nothing calls it planned. */
function isReady(draft: StoryDraft, context: Context): boolean {
	const { labels, parts: written, line, title } = draft;
	const isWritten = isWhole(written);
	const status = choice(
		labels.get('status'),
		['ready', 'planned'],
		isWritten ? 'ready' : 'planned',
		'status',
		context,
	);
	const isPlanned = labels.has('status') || labels.has('prompt') || isMentionOnly(draft);
	if (!isWritten && !isPlanned && !(draft.placeholder && Object.keys(written).length === 0))
		context.say('story-without-parts', line, title, missingParts(written).join(', no '));
	return status === 'ready' && isWritten;
}

/** Notes what of the story is not said. */
function supplyStory(draft: StoryDraft, path: string, context: Context): void {
	const optional = ['hook', 'opening', 'project', 'prompt'] as const;
	context.supply(path, ...optional.filter((field) => !draft.labels.has(field)));
	if (!draft.lessons) context.supply(path, 'lessons');
	if (!draft.labels.has('figures')) context.supply(path, 'results');
	if (isMentionOnly(draft)) context.supply(path, 'title', 'short', 'status', 'outcome', 'principles');
}

/** Whether nothing calls a story a success, and its words tell of something that went wrong. */
function isTakenForFailure(draft: StoryDraft, context: Context): boolean {
	if (draft.labels.has('outcome')) return false;
	const names = [
		draft.title,
		draft.asked?.title ?? '',
		...draft.asks.map(({ prompt }) => prompt),
		...draft.principles.map(({ list }) => list),
	];
	const isTaken = tellsOfFailure(names, draft.parts);
	if (isTaken) context.say('failure', draft.line, draft.title);
	return isTaken;
}

/** Named by the matrix or a question, and by nothing else. */
const isMentionOnly = ({ parts, number, principles, notes }: StoryDraft) =>
	Object.keys(parts).length + principles.length + notes.length === 0 && number === undefined;

const shown = ({ figure, what, certainty }: Result) =>
	`${figure} (${what}${certainty === 'measured' ? '' : `, ${certainty}`})`;

/** The parts under their headings, then follow-ups and notes. */
function storyBody(draft: StoryDraft, spare: readonly string[], toText: (text: string) => string): string {
	const asked = draft.followUps.map(followUpsOf);
	const notes = [...draft.notes, ...asked.flatMap(({ others }) => others), ...spare];
	const sections: [name: string, text: string][] = [
		...parts.map(({ id, name }): [string, string] => [name, draft.parts[id] ?? '']),
		['Follow-ups', asked.flatMap(({ questions }) => questions).join('\n\n')],
		['Notes', notes.filter((text) => text.trim() !== '').join('\n\n')],
	];
	return sections
		.filter(([, text]) => !/^[\s*_-]*$/.test(text))
		.map(([name, text]) => `## ${name}\n\n${toText(text)}`)
		.join('\n\n');
}

/** Follow-ups as headings with answers. What is in another form goes among the notes. */
function followUpsOf(markdown: string): { questions: string[]; others: string[] } {
	const nodes = blocksOf(markdown);
	if (nodes[0]?.type === 'heading') {
		const level = nodes[0].depth;
		const isAsked = (node: Node | undefined) => node?.type === 'heading' && node.depth <= level;
		const isSound = nodes.every(
			(node, i) =>
				(!isAsked(node) || (i + 1 < nodes.length && !isAsked(nodes[i + 1]))) &&
				(node.type !== 'heading' || node.depth >= level),
		);
		if (isSound) return { questions: [relevel(markdown, nodes, level)], others: [] };
	}
	const questions: string[] = [];
	const others: string[] = [];
	for (const piece of guidePartsOf(markdown, nodes)) {
		const { inList, raw, rest, label } = piece;
		const [, question, answer = ''] = /^(?:\*\*|__)?["“]?(.+?\?)["”]?(?:\*\*|__)?\s*(.*)$/s.exec(rest) ?? [];
		if (!inList || !question || label) others.push(inList ? `- ${raw}` : raw);
		else {
			const texts = [answer.trim(), rawInside(markdown, piece)].filter((text) => text !== '');
			questions.push(`### ${oneLine(question)}\n\n${texts.join('\n\n') || 'Not answered yet.'}`);
		}
	}
	return { questions, others: others.length > 0 ? [`**${labelName('followUps')}:**`, ...others] : [] };
}

/** Headings of one level as headings of the third. */
function relevel(markdown: string, nodes: readonly Node[], level: number): string {
	const lines = markdown.split('\n');
	for (const node of nodes) {
		const at = lineOf(node) - 1;
		const sign = (marks: string) => '#'.repeat(marks.trim().length - level + 3);
		if (node.type === 'heading' && level !== 3) lines[at] = (lines[at] ?? '').replace(/^\s*#+/, sign);
	}
	return lines.join('\n');
}

/** Stories that say they are of another story's project ("early in the SalesMart Dashboard project"), with its id. */
export function projectsOf({ book, say }: Findings): Map<StoryDraft, string> {
	const projects = new Map<StoryDraft, string>();
	for (const story of book.drafts) {
		const other = otherStory(Object.values(story.parts).join('\n'), book);
		if (!other || other === story) continue;
		const id = projects.get(other) ?? slug(other.short ?? other.title, 'project');
		for (const one of [other, story]) projects.set(one, id);
		say('same-project', story.line, story.title, other.title);
	}
	return projects;
}

function otherStory(text: string, book: StoryBook): StoryDraft | undefined {
	for (const [, name = ''] of text.matchAll(
		/(?<![\p{L}\p{N}&'’-])((?:[\p{L}\p{N}&'’-]{1,60} ){1,8})project\b/gu,
	)) {
		const words = name.trim().split(' ');
		for (const from of words.keys()) {
			const story = book.exact(words.slice(from).join(' '));
			if (story) return story;
		}
	}
	return undefined;
}
