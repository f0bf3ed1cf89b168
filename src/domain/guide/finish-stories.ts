import { certainties, impacts, outcomes, parts, type Result, type StoryFields } from '../../schema/story.ts';
import type { Context } from './context.ts';
import { deriveStory, isWhole, missingParts } from './derive-story.ts';
import { type LabelId, labelName } from './labels.ts';
import { blocksOf, childrenOf, type Node, plain, plainText } from './markdown.ts';
import { insideOf, type Piece, piecesOf, rawInside } from './pieces.ts';
import type { StoryDraft } from './read-stories.ts';
import type { RawEntry } from './types.ts';
import { oneLine, slug } from './words.ts';

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
	const told = parts.map(({ id, name }) => ({ name: name as string, text: draft.parts[id] ?? '' }));
	const asked = draft.followUps.map(followUpsOf);
	const followUps = asked.flatMap((it) => it.questions).join('\n\n');
	const notes = [...draft.notes, ...asked.flatMap((it) => it.others), ...spare]
		.filter((it) => it.trim() !== '')
		.join('\n\n');
	told.push({ name: 'Follow-ups', text: followUps }, { name: 'Notes', text: notes });
	return told
		.filter((it) => it.text.trim() !== '')
		.map(({ name, text }) => `## ${name}\n\n${toText(text, 3)}`)
		.join('\n\n');
}

/** Follow-ups as headings with answers. What is in another form goes among the notes. */
function followUpsOf(markdown: string): { questions: string[]; others: string[] } {
	const nodes = blocksOf(markdown);
	if (nodes[0]?.type === 'heading') {
		const level = nodes[0].depth;
		const isQuestion = (it: Node | undefined) => it?.type === 'heading' && it.depth <= level;
		const answered = nodes.every(
			(it, i) => !isQuestion(it) || (i + 1 < nodes.length && !isQuestion(nodes[i + 1])),
		);
		if (answered && nodes.every((it) => it.type !== 'heading' || it.depth >= level))
			return { questions: [level === 3 ? markdown : relevel(markdown, nodes, level)], others: [] };
	}
	const pieces = piecesOf(markdown, nodes);
	const questions: string[] = [];
	const others: string[] = [];
	for (const piece of pieces) {
		const asked = /^(?:\*\*|__)?["“]?(.+?\?)["”]?(?:\*\*|__)?\s*(.*)$/s.exec(piece.rest);
		if (!piece.inList || !asked?.[1] || piece.label) others.push(piece.inList ? `- ${piece.raw}` : piece.raw);
		else {
			const answer = [asked[2]?.trim() ?? '', rawInside(markdown, piece)]
				.filter((it) => it !== '')
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
			lines[at] = (lines[at] ?? '').replace(/^\s*#+/, (it) => '#'.repeat(it.trim().length - level + 3));
	}
	return lines.join('\n');
}

/** What a bullet lists: its nested bullets, or else its words, cut at commas where each is a word or two. */
export function listOf(piece: Piece, id: LabelId, context: Context): string[] {
	const nested = insideOf(context.text, piece).pieces.map((it) => plain(it.raw));
	const rest = plain(piece.rest);
	const short = id === 'skills' || id === 'alsoSaid';
	const inline = rest === '' ? [] : short ? rest.replace(/\.$/, '').split(/\s*[,;]\s*/) : [rest];
	return [...inline, ...nested].filter((it) => it !== '');
}

function readFigures(piece: Piece | undefined, context: Context): Result[] | undefined {
	if (!piece) return undefined;
	const items = insideOf(context.text, piece).pieces;
	if (items.length === 0 && piece.rest === '') return [];
	const found = items.map((item): Result => {
		const inside = insideOf(context.text, item).pieces;
		for (const it of inside) if (it.label?.id) context.isPlaceName(it.line, it.label.name);
		const details = new Map(inside.map((it) => [it.label?.id, it]));
		const [figure, what] = readFigure(item.raw.split('\n')[0] ?? '');
		const baseline = plain(details.get('baseline')?.rest ?? '');
		const source = plain(details.get('source')?.rest ?? '');
		return {
			figure,
			what,
			impact: choice(details.get('impact'), impacts, 'business', 'impact', context),
			certainty: choice(details.get('certainty'), certainties, 'measured', 'certainty', context),
			...(baseline ? { baseline } : {}),
			...(source ? { source } : {}),
		};
	});
	return found;
}

/** `**30 → 3 min** eligibility check time` */
function readFigure(markdown: string): [figure: string, what: string] {
	const [paragraph] = blocksOf(markdown);
	const [first, ...others] = paragraph ? childrenOf(paragraph) : [];
	if (first?.type === 'strong') {
		const figure = plainText([first]);
		return [figure, plainText(others).replace(/^[:–—-]\s+/, '') || figure];
	}
	const text = plain(markdown);
	const cut = /^(.+?)\s*[:–—]\s+(.+)$/.exec(text);
	return cut?.[1] && cut[2] ? [cut[1], cut[2]] : [text, text];
}

/** One of the values that a field may have. */
export function choice<T extends string>(
	piece: Piece | undefined,
	values: readonly T[],
	otherwise: T,
	name: string,
	context: Context,
): T {
	if (!piece) return otherwise;
	const said = plain(piece.rest).toLowerCase();
	const found = values.find((it) => it === said);
	if (found === undefined)
		context.say('bad-value', piece.line, name, said, `"${otherwise}" was taken`, values.join(' or '));
	return found ?? otherwise;
}
