import { outcomes, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { deriveStory, figuresOfWords, isWhole, missingParts } from './derive-story.ts';
import { choice, readFigures, readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import { guidePartsOf, rawInside } from './guide-parts.ts';
import type { RawEntry } from './guide-reading.ts';
import { type LabelId, labelName } from './labels.ts';
import { blocksOf, markdownAsPlain, type Node } from './markdown.ts';
import { oneLine } from './names.ts';
import { languages } from './shape-words.ts';
import type { StoryDraft } from './story-draft.ts';

/** What other parts of the guide say of a story. */
interface Surroundings {
	/** Ids of the principles that it lists, or else is named for. */
	readonly principles: readonly string[];
	/** Ids of those that were only proposed. */
	readonly proposed: readonly string[];
	readonly wantedFor: readonly string[];
	readonly question: string | undefined;
	readonly project: string | undefined;
}

/** Markdown as MDX, its headings at this level or lower. */
export type ToText = (markdown: string, top: number) => string;

/** Puts what the guide says of a story into its fields, and into words of the import's own what it does not say. */
export function finishStory(
	draft: StoryDraft,
	around: Surroundings,
	toText: ToText,
	context: Context,
): RawEntry<StoryFields> {
	const { labels } = draft;
	const ready = isReady(draft, context);
	const usual = draft.failure || tellsOfFailure(draft, context) ? 'failure' : 'success';
	const outcome = choice(labels.get('outcome'), outcomes, usual, 'outcome', context);
	const derived = deriveStory({ parts: draft.parts, failure: outcome === 'failure', ready, ...around });
	const results =
		readFigures(labels.get('figures'), context) ??
		figuresOfWords(oneLine(markdownAsPlain(labels.get('figures')?.rest ?? ''))) ??
		derived.results;
	const lessons = draft.lessons ?? derived.lessons;
	if (ready) sayGuesses(draft, results, derived.lessonGuessed, context);
	supplyStory(draft, context);
	const project = projectOf(draft, around, context);
	const head = {
		title: oneLine(draft.title),
		short: oneLine(draft.short ?? draft.title),
		hook: textOf(draft, 'hook') ?? derived.hook,
		outcome,
	};
	const opening = textOf(draft, 'opening') ?? derived.opening;
	const prompt = textOf(draft, 'prompt');
	const common = {
		...(project ? { project: slug(project, 'project') } : {}),
		principles: [...around.principles],
		lessons: [...lessons],
	};
	const path = `stories/${draft.id}.mdx`;
	const general = readGeneralFields(generalFields[ready ? 'ready' : 'planned'], labels, path, context);
	if (around.proposed.length > 0) general.fields.proposed = [...around.proposed];
	const fields: StoryFields = ready
		? {
				...head,
				status: 'ready',
				...common,
				...general.fields,
				opening: opening ?? head.hook,
				results: [...results],
			}
		: {
				...head,
				status: 'planned',
				...common,
				...general.fields,
				prompt: prompt ?? derived.prompt,
				...(opening ? { opening } : {}),
				results: [...results],
			};
	const spare = ready && labels.has('prompt') ? [`**${labelName('prompt')}:** ${prompt ?? ''}`] : [];
	return { id: draft.id, fields, body: storyBody(draft, [...general.others, ...spare], toText) };
}

/** Whether it can be told: all its parts are there, and the guide does not call it planned. */
function isReady(draft: StoryDraft, context: Context): boolean {
	const { labels, parts: written } = draft;
	const whole = isWhole(written);
	const usual = whole ? 'ready' : 'planned';
	const status = choice(labels.get('status'), ['ready', 'planned'], usual, 'status', context);
	const named = Object.keys(written).length === 0 && draft.placeholder;
	if (!whole && !labels.has('status') && !labels.has('prompt') && !named && !isMentionOnly(draft))
		context.say('story-without-parts', draft.line, draft.title, missingParts(written).join(', no '));
	return status === 'ready' && whole;
}

/** Says what of a story that is ready was read off its text. */
function sayGuesses(
	{ labels, lessons, line, title }: StoryDraft,
	results: readonly Result[],
	lessonGuessed: boolean,
	context: Context,
): void {
	if (!labels.has('figures')) {
		if (results[0]?.figure === 'No figure yet') context.say('no-figure', line, title);
		else context.say('figures', line, title, results.map(shown).join('; '));
	}
	if (!lessons && lessonGuessed) context.say('no-lesson', line, title);
}

/** Notes what of the story the guide does not say. */
function supplyStory(draft: StoryDraft, context: Context): void {
	const path = `stories/${draft.id}.mdx`;
	if (!draft.lessons) context.supply(path, 'lessons');
	const optional = ['hook', 'opening', 'project', 'prompt'] as const;
	context.supply(path, ...optional.filter((text) => !draft.labels.has(text)));
	if (!draft.labels.has('figures')) context.supply(path, 'results');
	if (isMentionOnly(draft)) context.supply(path, 'title', 'short', 'status', 'outcome', 'principles');
}

/** The project that the guide gives it; "none" is none, whatever other stories say. */
function projectOf(draft: StoryDraft, around: Surroundings, context: Context): string | undefined {
	const projectName = textOf(draft, 'project');
	if (projectName !== 'none') return projectName ?? around.project;
	context.isPlaceName(draft.labels.get('project')?.line ?? 0, projectName);
	return undefined;
}

/** What stands behind a label, as plain text. */
function textOf({ labels }: StoryDraft, id: LabelId): string | undefined {
	const labelText = markdownAsPlain(labels.get(id)?.rest ?? '');
	return labelText === '' ? undefined : labelText;
}

const failedWords = new RegExp(
	`(?:^|[^\\p{L}])(?:${languages.map(({ failed }) => failed).join('|')})(?:$|[^\\p{L}])|失败|失敗|失误|失誤|ミス`,
	'iu',
);
const ownFailure =
	/\b(?:I|we) (?:had )?(?:failed|messed up|screwed up|made an? (?:big |bad |serious |costly )?(?:mistake|error))\b|\b(?:my|our) (?:biggest |own |worst )?(?:mistake|failure|error)\b|(?<!\bno )\b(?:project|launch|release|migration|rollout|attempt|pilot|deployment|experiment) (?:had )?failed\b|\bich (?:bin|habe) .{0,40}(?:gescheitert|Fehler gemacht)|j’ai échoué|fracasé|fallé|cometí un error|falhei|fracassei|ho fallito|ho sbagliato|我失败|我失敗|我犯了/iu;

/** Whether a story is of something that went wrong, by its title, its question, its principle, or what it says of itself. */
function tellsOfFailure(draft: StoryDraft, context: Context): boolean {
	if (draft.labels.has('outcome')) return false;
	const names = [
		draft.title,
		draft.asked?.title ?? '',
		...draft.asks.map(({ prompt }) => prompt),
		...draft.principles.map(({ list }) => list),
	];
	const tells =
		names.some((name) => failedWords.test(name)) || ownFailure.test(Object.values(draft.parts).join('\n'));
	if (tells) context.say('failure', draft.line, draft.title);
	return tells;
}

/** Named by the matrix or a question, and by nothing else. */
const isMentionOnly = (draft: StoryDraft) =>
	Object.keys(draft.parts).length === 0 &&
	draft.number === undefined &&
	draft.principles.length === 0 &&
	draft.notes.length === 0;

const shown = ({ figure, what, certainty }: Result) =>
	`${figure} (${what}${certainty === 'measured' ? '' : `, ${certainty}`})`;

/** The parts under their headings, then follow-ups and notes. */
function storyBody(draft: StoryDraft, spare: readonly string[], toText: ToText): string {
	const partTexts = parts.map(({ id, name }): [name: string, text: string] => [name, draft.parts[id] ?? '']);
	const asked = draft.followUps.map(followUpsOf);
	const followUps = asked.flatMap((cut) => cut.questions).join('\n\n');
	const notes = [...draft.notes, ...asked.flatMap((cut) => cut.others), ...spare]
		.filter((text) => text.trim() !== '')
		.join('\n\n');
	return [...partTexts, ['Follow-ups', followUps] as const, ['Notes', notes] as const]
		.filter(([, text]) => !/^[\s*_-]*$/.test(text))
		.map(([name, text]) => `## ${name}\n\n${toText(text, 3)}`)
		.join('\n\n');
}

/** Follow-ups as headings with answers. What is in another form goes among the notes. */
export function followUpsOf(markdown: string): { questions: string[]; others: string[] } {
	const nodes = blocksOf(markdown);
	if (nodes[0]?.type === 'heading') {
		const level = nodes[0].depth;
		const isQuestion = (node: Node | undefined) => node?.type === 'heading' && node.depth <= level;
		const answered = nodes.every(
			(node, i) => !isQuestion(node) || (i + 1 < nodes.length && !isQuestion(nodes[i + 1])),
		);
		if (answered && nodes.every((node) => node.type !== 'heading' || node.depth >= level))
			return { questions: [level === 3 ? markdown : relevel(markdown, nodes, level)], others: [] };
	}
	const pieces = guidePartsOf(markdown, nodes);
	const questions: string[] = [];
	const others: string[] = [];
	for (const piece of pieces) {
		const asked = /^(?:\*\*|__)?["“]?(.+?\?)["”]?(?:\*\*|__)?\s*(.*)$/s.exec(piece.rest);
		if (!piece.inList || !asked?.[1] || piece.label) others.push(piece.inList ? `- ${piece.raw}` : piece.raw);
		else {
			const answer = [asked[2]?.trim() ?? '', rawInside(markdown, piece)]
				.filter((text) => text !== '')
				.join('\n\n');
			questions.push(`### ${oneLine(asked[1])}\n\n${answer || 'Not answered yet.'}`);
		}
	}
	return { questions, others: others.length > 0 ? [`**${labelName('followUps')}:**`, ...others] : [] };
}

/** Headings of one level as headings of the third. */
function relevel(markdown: string, nodes: readonly Node[], level: number): string {
	const lines = markdown.split('\n');
	for (const node of nodes) {
		const at = (node.position?.start.line ?? 1) - 1;
		if (node.type === 'heading')
			lines[at] = (lines[at] ?? '').replace(/^\s*#+/, (match) => '#'.repeat(match.trim().length - level + 3));
	}
	return lines.join('\n');
}

/** Stories that say they are of another story's project ("early in the SalesMart Dashboard project"), with its id. */
export function projectsOf(
	stories: readonly StoryDraft[],
	exact: (name: string) => StoryDraft | undefined,
	context: Context,
): Map<StoryDraft, string> {
	const projects = new Map<StoryDraft, string>();
	for (const story of stories) {
		const other = otherStory(Object.values(story.parts).join('\n'), exact);
		if (!other || other === story) continue;
		const id = projects.get(other) ?? slug(other.short ?? other.title, 'project');
		projects.set(other, id);
		projects.set(story, id);
		context.say('same-project', story.line, story.title, other.title);
	}
	return projects;
}

function otherStory(text: string, exact: (name: string) => StoryDraft | undefined): StoryDraft | undefined {
	for (const match of text.matchAll(/(?<![\p{L}\p{N}&'’-])((?:[\p{L}\p{N}&'’-]{1,60} ){1,8})project\b/gu)) {
		const words = (match[1] ?? '').trim().split(' ');
		for (let from = 0; from < words.length; from++) {
			const story = exact(words.slice(from).join(' '));
			if (story) return story;
		}
	}
	return undefined;
}
