import type { QuestionFields } from '../../schema/question.ts';
import type { Gap } from '../../schema/text.ts';
import type { Context } from './context.ts';
import type { Findings } from './findings.ts';
import { principleEntries } from './finish-principles.ts';
import { answerOf, firstPrinciple, nameQuestions } from './finish-questions.ts';
import { finishStory, type ToText } from './finish-stories.ts';
import { toMdx } from './mdx.ts';
import { readFrameworks } from './read-frameworks.ts';
import type { PrincipleDraft } from './read-principles.ts';
import { readSettings } from './read-settings.ts';
import type { StoryDraft } from './read-stories.ts';
import type { Filled } from './resolve-story.ts';
import { projectsOf } from './same-project.ts';
import type { Known, Progress, RawBank, RawEntry } from './types.ts';
import { takeId } from './words.ts';

/** Puts what was found into the fields of a bank. */
export function finishBank(
	found: Findings,
	known: Known,
	context: Context,
	progress: Progress,
): RawBank | undefined {
	const namedFor = namings(found);
	const claims = withoutEmpty(found, namedFor, context);
	for (const [draft, { primary, backup }] of found.matrix) {
		draft.primary = slotOf(primary);
		draft.backup = slotOf(backup);
	}
	const settings = readSettings(found.blocks, context);
	const questionIds = nameQuestions(found.questions, known);
	const pages = pagesOf(found, questionIds);
	const toText =
		(where: string): ToText =>
		(markdown, top) => {
			const { text, asCode } = toMdx(markdown, top, (path) => pages.has(path));
			if (asCode) context.say('text-not-mdx', 1, where);
			return text;
		};
	if (found.matrix.size === 0)
		context.say('no-section', 1, 'matrix', 'Every principle has gaps for its primary and backup story.');

	const principles = principleEntries(found.principles.drafts).map((it) => ({
		...it,
		body: toText(`principles/${it.id}.mdx`)(it.body, 2),
	}));
	for (const { id, explicit, known: held } of found.principles.drafts) {
		if (explicit.body === undefined && !held) context.supply(`principles/${id}.mdx`, 'text');
		context.supply(
			`principles/${id}.mdx`,
			...(['name', 'short', 'order', 'alsoSaid'] as const).filter((it) => explicit[it] === undefined),
		);
		if (!found.matrix.size) context.supply(`principles/${id}.mdx`, 'primary', 'backup');
	}
	const nameById = new Map(principles.map((it) => [it.id, it.fields.name]));
	const questions = found.questions.map(({ draft, answers }, i): RawEntry<QuestionFields> => {
		const id = questionIds[i] ?? draft.id;
		return {
			id,
			fields: {
				principle: (draft.principle ?? firstPrinciple(draft, answers, claims, found, context)).id,
				style: draft.style,
				prompts: draft.prompts.length > 0 ? draft.prompts : ['The guide gives no wording'],
				answers: answers.map(answerOf),
			},
			body: toText(`questions/${id}.mdx`)(draft.notes.join('\n\n'), 2),
		};
	});
	const promptFor = promptsByStory(found);
	const projects = projectsOf(found.stories, found.exact, context);
	const stories = found.stories.map((draft, i) => {
		if (i % 100 === 0) progress('Writing stories', i, found.stories.length);
		const wanted = [...new Set([...(namedFor.get(draft) ?? []), ...(claims.get(draft) ?? [])])];
		const surroundings = {
			principles: (claims.get(draft) ?? []).map((it) => it.id),
			wantedFor: wanted.slice(0, 2).map((it) => nameById.get(it.id) ?? it.id),
			question:
				promptFor.get(draft) ?? wanted.map((it) => promptOf(found, it)).find((it) => it !== undefined),
			project: projects.get(draft),
		};
		return finishStory(draft, surroundings, toText(`stories/${draft.id}.mdx`), context);
	});
	progress('Writing stories', stories.length, stories.length);
	sayDerived(found.stories, stories, context);

	if (questions.length === 0) {
		const made = 'One was made up for each principle.';
		context.say('no-section', 1, 'questions', made);
		const taken = new Set<string>();
		for (const { fields, id } of principles) {
			const answers = [fields.primary, fields.backup].map((it) =>
				typeof it === 'string' ? { story: it } : it,
			);
			const own = {
				principle: id,
				style: 'standard' as const,
				prompts: [`Tell me about a time you showed ${fields.name}.`],
				answers,
			};
			questions.push({ id: takeId(id, taken), fields: own, body: '' });
		}
	}
	const frameworks = readFrameworks(found.blocks, known.frameworks, context).map((it) => ({
		...it,
		body: toText(`frameworks/${it.id}.mdx`)(it.body, 2),
	}));
	return { settings, stories, principles, questions, frameworks };
}

const slotOf = (it: Filled): string | Gap => (it.story ? it.story.id : { gap: it.gap });

/** The principles for which the matrix and the questions name each story. */
function namings({ matrix, questions }: Findings): Map<StoryDraft, PrincipleDraft[]> {
	const named = new Map<StoryDraft, PrincipleDraft[]>();
	const name = (it: Filled, principle: PrincipleDraft | undefined) => {
		if (!it.story || !principle) return;
		const held = named.get(it.story) ?? [];
		if (!held.includes(principle)) named.set(it.story, [...held, principle]);
	};
	for (const [principle, places] of matrix) {
		name(places.primary, principle);
		name(places.backup, principle);
	}
	for (const { draft, answers } of questions) for (const it of answers) name(it, draft.principle);
	return named;
}

/** What each story claims; what it is named for where it lists nothing. */
function withoutEmpty(
	{ stories, claims, principles }: Findings,
	namedFor: ReadonlyMap<StoryDraft, readonly PrincipleDraft[]>,
	context: Context,
): Map<StoryDraft, readonly PrincipleDraft[]> {
	return new Map(
		stories.map((it) => {
			const listed = claims.get(it) ?? [];
			if (listed.length > 0) return [it, listed];
			const named = namedFor.get(it) ?? [];
			const written = it.number !== undefined || Object.keys(it.parts).length > 0;
			if (named.length > 0) {
				if (written)
					context.say('story-without-principles', it.line, it.title, 'those that it is named for were taken');
				return [it, named];
			}
			context.say('story-without-principles', it.line, it.title, 'put under "No principle yet"');
			return [it, [principles.resolve('No principle yet', it.line, 'section')]];
		}),
	);
}

function pagesOf({ stories, principles }: Findings, questionIds: readonly string[]): Set<string> {
	return new Set([
		...[
			'/',
			'/matrix/',
			'/questions/',
			'/frameworks/',
			'/search/',
			'/practice/',
			'/day/',
			'/cheat-sheet/',
			'/readiness/',
		],
		...stories.map((it) => `/stories/${it.id}/`),
		...principles.drafts.map((it) => `/principles/${it.id}/`),
		...questionIds.map((it) => `/questions/${it}/`),
	]);
}

function promptsByStory({ questions }: Findings): Map<StoryDraft, string> {
	const found = new Map<StoryDraft, string>();
	for (const { draft, answers } of questions) {
		const [prompt] = draft.prompts;
		for (const { story } of answers) if (story && prompt && !found.has(story)) found.set(story, prompt);
	}
	return found;
}

const promptOf = ({ questions }: Findings, principle: PrincipleDraft): string | undefined =>
	questions.find(({ draft }) => draft.principle === principle)?.draft.prompts[0];

/** Says once what was taken from the guide's own words for all stories. */
function sayDerived(drafts: readonly StoryDraft[], stories: RawBank['stories'], context: Context): void {
	const without = drafts.filter(
		(it, i) => stories[i]?.fields.status === 'ready' && !(it.labels.has('hook') && it.labels.has('opening')),
	);
	const [first] = without;
	if (first)
		context.say('hook-opening', first.line, without.length === 1 ? 'one story' : `${without.length} stories`);
}
