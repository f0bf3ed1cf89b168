import {
	type About,
	type Answer,
	type Bank,
	type Entries,
	type Entry,
	type Framework,
	type Frameworks,
	type Naming,
	type Principle,
	type Question,
	ranks,
	type Slot,
	type Story,
	type StoryBody,
	type Suggested,
} from './bank.ts';
import type { FrameworkFields, FrameworkKind } from './schema/framework.ts';
import type { PrincipleFields } from './schema/principle.ts';
import type { QuestionFields } from './schema/question.ts';
import type { Settings } from './schema/settings.ts';
import type { StoryFields } from './schema/story.ts';
import type { Gap } from './schema/text.ts';

/** A story, with the lists in it that are filled when its neighbours exist. */
interface StoryDraft {
	readonly story: Story;
	readonly neighbours: {
		readonly principles: Principle[];
		readonly proposed: Principle[];
		readonly namedFor: Naming[];
		readonly answers: Suggested[];
		readonly siblings: Story[];
	};
}

/** The same of a principle. */
interface PrincipleDraft {
	readonly principle: Principle;
	readonly neighbours: { readonly claimedBy: Story[]; readonly questions: Question[] };
}

/** What linking needs of an entry, whether it comes from the files or from the content collections. */
type LinkEntry<E extends Entry<unknown, unknown>> = Pick<E, 'id' | 'file' | 'fields' | 'body'>;
type LinkEntries = { readonly [Kind in keyof Entries]: readonly LinkEntry<Entries[Kind][number]>[] };

type Stories = ReadonlyMap<string, StoryDraft>;
type Principles = ReadonlyMap<string, PrincipleDraft>;

/**
 * Joins the entries of a bank with their neighbours.
 * @throws Error where something is missing: call it only with entries in which `checkLinks` found no problem.
 */
export function linkBank(settings: Settings, entries: LinkEntries): Bank {
	const stories: Stories = new Map(entries.story.map((entry) => [entry.id, draftStory(entry)]));
	const storyOf = (id: string) => entryWith(stories, id).story;
	const principles: Principles = new Map(
		entries.principle.map((entry) => [entry.id, draftPrinciple(entry, storyOf)]),
	);
	linkClaims(entries.story, stories, principles);
	linkPlaces(stories, principles);
	const questions = entries.question.map((entry) => linkQuestion(entry, stories, principles));
	linkProjects(stories);
	sortNeighbours(stories, principles);
	return {
		settings,
		stories: [...stories.values()].map((draft) => draft.story).sort(byWeight),
		principles: [...principles.values()].map((draft) => draft.principle).sort((a, b) => a.order - b.order),
		questions: questions.sort((a, b) => a.principle.order - b.principle.order || byId(a, b)),
		about: entries.about
			.map(({ id, file, fields, body }): About => ({ id, file, ...fields, answer: body }))
			.sort(byOrder),
		frameworks: linkFrameworks(entries.framework),
	};
}

function linkClaims(entries: LinkEntries['story'], stories: Stories, principles: Principles): void {
	for (const { id, fields } of entries) {
		const { story, neighbours } = entryWith(stories, id);
		for (const id of [...fields.principles, ...(fields.proposed ?? [])]) {
			const claimed = entryWith(principles, id);
			neighbours.principles.push(claimed.principle);
			if (fields.proposed?.includes(id)) neighbours.proposed.push(claimed.principle);
			claimed.neighbours.claimedBy.push(story);
		}
	}
}

function linkPlaces(stories: Stories, principles: Principles): void {
	for (const { principle } of principles.values())
		for (const rank of ranks) {
			const { story } = principle[rank];
			if (story) entryWith(stories, story.id).neighbours.namedFor.push({ principle, rank });
		}
}

function linkQuestion(
	{ id, file, fields, body }: LinkEntry<Entry<QuestionFields>>,
	stories: Stories,
	principles: Principles,
): Question {
	const { principle, neighbours } = entryWith(principles, fields.principle);
	const [title] = fields.prompts;
	if (title === undefined) throw new Error(`${file} has no wording.`);
	const answers = fields.answers.map(
		(written): Answer =>
			'gap' in written ? written : { ...written, story: entryWith(stories, written.story).story },
	);
	const question = { id, file, title, ...fields, principle, answers, notes: body };
	neighbours.questions.push(question);
	answers.forEach(({ story, hint }, place) => {
		if (story) entryWith(stories, story.id).neighbours.answers.push({ question, place, hint });
	});
	return question;
}

function linkProjects(stories: Stories): void {
	const projects = Map.groupBy(stories.values(), ({ story }) => story.project);
	for (const { story, neighbours } of stories.values()) {
		const ofProject = story.project === undefined ? [] : (projects.get(story.project) ?? []);
		neighbours.siblings.push(...ofProject.map((draft) => draft.story).filter((other) => other !== story));
	}
}

function sortNeighbours(stories: Stories, principles: Principles): void {
	for (const { neighbours } of stories.values()) {
		neighbours.namedFor.sort((a, b) => a.principle.order - b.principle.order);
		neighbours.answers.sort((a, b) => a.place - b.place || byId(a.question, b.question));
	}
	for (const { principle, neighbours } of principles.values()) {
		const height = (story: Story) => story.principles.indexOf(principle);
		neighbours.claimedBy.sort((a, b) => height(a) - height(b) || byWeight(a, b));
		neighbours.questions.sort(byId);
	}
}

function draftStory({ id, file, fields, body }: LinkEntry<Entry<StoryFields, StoryBody>>): StoryDraft {
	const neighbours = { principles: [], proposed: [], namedFor: [], answers: [], siblings: [] };
	if (fields.status === 'planned')
		return { story: { id, file, ...fields, ...body, ...neighbours }, neighbours };
	const { situation, task, action, result } = body.parts;
	const [landing, ...others] = fields.results;
	if (!situation || !task || !action || !result || !landing) throw new Error(`${file} is not ready.`);
	const parts = { situation, task, action, result };
	const results = [landing, ...others] as const;
	return { story: { id, file, ...fields, results, ...body, parts, ...neighbours }, neighbours };
}

function draftPrinciple(
	{ id, file, fields, body }: LinkEntry<Entry<PrincipleFields>>,
	storyOf: (id: string) => Story,
): PrincipleDraft {
	const neighbours = { claimedBy: [], questions: [] };
	const slot = (written: string | Gap): Slot =>
		typeof written === 'string' ? { story: storyOf(written) } : written;
	const places = { primary: slot(fields.primary), backup: slot(fields.backup) };
	return { principle: { id, file, ...fields, ...places, meaning: body, ...neighbours }, neighbours };
}

/** Those without a place come last. */
const byOrder = (a: About, b: About) => (a.order ?? 1e9) - (b.order ?? 1e9) || byId(a, b);

/**
 * The frameworks by kind.
 * @throws Error where a kind is missing: call it only with entries in which `checkLinks` found no problem.
 */
export function linkFrameworks(entries: readonly LinkEntry<Entry<FrameworkFields>>[]): Frameworks {
	const ordered = entries
		.map(({ id, file, fields, body }): Framework<FrameworkFields> => ({ id, file, fields, advice: body }))
		.sort((a, b) => a.fields.order - b.fields.order);
	return {
		star: ofKind(ordered, 'star'),
		negative: ofKind(ordered, 'negative'),
		impact: ofKind(ordered, 'impact'),
		ordered,
	};
}

function ofKind<K extends FrameworkKind>(all: readonly Framework<FrameworkFields>[], kind: K) {
	const framework = all.find(
		(framework): framework is Framework<Extract<FrameworkFields, { kind: K }>> =>
			framework.fields.kind === kind,
	);
	if (!framework) throw new Error(`No framework is of the kind "${kind}".`);
	return framework;
}

/** Ready before planned; then the stories that the matrix leans on most. */
function byWeight(a: Story, b: Story): number {
	const leaning = (story: Story, rank: Naming['rank']) =>
		story.namedFor.filter((naming) => naming.rank === rank).length;
	return (
		Number(a.status === 'planned') - Number(b.status === 'planned') ||
		leaning(b, 'primary') - leaning(a, 'primary') ||
		leaning(b, 'backup') - leaning(a, 'backup') ||
		byId(a, b)
	);
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function entryWith<T>(entries: ReadonlyMap<string, T>, id: string): T {
	const entry = entries.get(id);
	if (entry === undefined) throw new Error(`Nothing has the id "${id}".`);
	return entry;
}
