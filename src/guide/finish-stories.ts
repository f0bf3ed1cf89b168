import { outcomes, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { followUpsOf } from './cut-follow-ups.ts';
import { deriveStory, isWhole, missingParts } from './derive-story.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { type LabelId, labelName } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { oneLine } from './name-text.ts';
import { readGeneralFields } from './read-fields.ts';
import type { StoryDraft } from './read-stories.ts';
import { languages } from './shape-words.ts';
import { choice, readFigures } from './values.ts';

/** What other parts of the guide say of a story. */
interface Surroundings {
	/** Ids of the principles that it lists, or else is named for. */
	readonly principles: readonly string[];
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
	const results = readFigures(labels.get('figures'), context) ?? derived.results;
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
