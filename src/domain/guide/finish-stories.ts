import { outcomes, parts, type Result, type StoryFields } from '../../schema/story.ts';
import { slug } from '../slug.ts';
import type { Context } from './context.ts';
import { deriveStory, isWhole, missingParts } from './derive-story.ts';
import { followUpsOf } from './follow-ups.ts';
import { type LabelId, labelName } from './labels.ts';
import { plain } from './markdown.ts';
import type { StoryDraft } from './read-stories.ts';
import type { RawEntry } from './types.ts';
import { choice, listOf, readFigures } from './values.ts';
import { oneLine } from './words.ts';

/** What other parts of the guide say of a story. */
export interface Surroundings {
	/** Ids of the principles that it lists, or else is named for. */
	readonly principles: readonly string[];
	readonly wantedFor: readonly string[];
	readonly question: string | undefined;
	readonly project: string | undefined;
}

/** Markdown as MDX, its headings at this level or lower. */
export type ToText = (markdown: string, top: number) => string;

export function finishStory(
	draft: StoryDraft,
	around: Surroundings,
	toText: ToText,
	context: Context,
): RawEntry<StoryFields> {
	const { labels, title } = draft;
	const text = (id: LabelId): string | undefined => {
		const piece = labels.get(id);
		const said = piece ? plain(piece.rest) : '';
		return said === '' ? undefined : said;
	};
	const list = (id: LabelId) => {
		const piece = labels.get(id);
		return piece ? listOf(piece, id, context) : undefined;
	};

	const whole = isWhole(draft.parts);
	const status = choice(
		labels.get('status'),
		['ready', 'planned'],
		whole ? 'ready' : 'planned',
		'status',
		context,
	);
	const ready = status === 'ready' && whole;
	const named = Object.keys(draft.parts).length === 0 && draft.placeholder;
	if (!whole && !labels.has('status') && !labels.has('prompt') && !named && !isMentionOnly(draft))
		context.say('story-without-parts', draft.line, title, missingParts(draft.parts).join(', no '));
	const outcome = choice(
		labels.get('outcome'),
		outcomes,
		draft.failure ? 'failure' : 'success',
		'outcome',
		context,
	);
	const derived = deriveStory({ parts: draft.parts, failure: outcome === 'failure', ready, ...around });

	const results = readFigures(labels.get('figures'), context) ?? derived.results;
	const lessons = list('lessons') ?? derived.lessons;
	if (ready) {
		if (!labels.has('figures') && results[0]?.figure === 'No figure yet')
			context.say('no-figure', draft.line, title);
		else if (!labels.has('figures')) context.say('figures', draft.line, title, results.map(shown).join('; '));
		if (!labels.has('lessons') && derived.lessonGuessed) context.say('no-lesson', draft.line, title);
	}

	const optional = ['hook', 'opening', 'lessons', 'project', 'prompt'] as const;
	context.supply(`stories/${draft.id}.mdx`, ...optional.filter((it) => !labels.has(it)));
	if (!labels.has('figures')) context.supply(`stories/${draft.id}.mdx`, 'results');
	if (isMentionOnly(draft))
		context.supply(`stories/${draft.id}.mdx`, 'title', 'short', 'status', 'outcome', 'principles');
	const said = text('project');
	if (said === 'none') context.isPlaceName(labels.get('project')?.line ?? 0, said);
	const project = said === undefined ? around.project : said === 'none' ? undefined : said;
	const when = text('when');
	const opening = text('opening') ?? derived.opening;
	const head = {
		title: oneLine(title),
		short: oneLine(draft.short ?? title),
		hook: text('hook') ?? derived.hook,
		outcome,
	};
	const common = {
		...(project ? { project: slug(project, 'project') } : {}),
		...(when ? { when } : {}),
		principles: [...around.principles],
		lessons: [...lessons],
		skills: list('skills') ?? [],
	};
	const fields: StoryFields = ready
		? { ...head, status: 'ready', ...common, opening: opening ?? head.hook, results: [...results] }
		: {
				...head,
				status: 'planned',
				...common,
				prompt: text('prompt') ?? derived.prompt,
				...(opening ? { opening } : {}),
				results: [...results],
			};
	const spare = ready && labels.has('prompt') ? [`**${labelName('prompt')}:** ${text('prompt') ?? ''}`] : [];
	return { id: draft.id, fields, body: storyBody(draft, spare, toText) };
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
	const told = parts.map(({ id, name }): [name: string, text: string] => [name, draft.parts[id] ?? '']);
	const asked = draft.followUps.map(followUpsOf);
	const followUps = asked.flatMap((it) => it.questions).join('\n\n');
	const notes = [...draft.notes, ...asked.flatMap((it) => it.others), ...spare]
		.filter((it) => it.trim() !== '')
		.join('\n\n');
	return [...told, ['Follow-ups', followUps] as const, ['Notes', notes] as const]
		.filter(([, text]) => !/^[\s*_-]*$/.test(text))
		.map(([name, text]) => `## ${name}\n\n${toText(text, 3)}`)
		.join('\n\n');
}
