import { readAddress } from '../bank/address.ts';
import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { QuestionFields } from '../bank/schema/question.ts';
import { partIds } from '../bank/schema/story.ts';
import type { Gap } from '../bank/schema/text.ts';
import { slug } from '../bank/slug.ts';
import { entryPath } from '../site/paths.ts';
import { aboutEntries, nameAbout } from './about.ts';
import type { Context } from './context.ts';
import { finishStory, projectsOf, type ToText } from './finish-stories.ts';
import { readFrameworks } from './frameworks.ts';
import { readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { Known, RawBank, RawEntry, SayProgress } from './guide-reading.ts';
import { toMdx } from './mdx.ts';
import { noStoryNamed } from './mention.ts';
import { nameKey, takeId } from './names.ts';
import type { Placed } from './outline.ts';
import type { PrincipleDraft, Principles } from './read-principles.ts';
import { promptWords, type QuestionDraft } from './read-questions.ts';
import { readSettings } from './read-settings.ts';
import type { Filled, StoryBook } from './resolve-story.ts';
import type { StoryDraft } from './story-draft.ts';

/** Puts what was found into the fields of a bank. */
export function finishBank(
	findings: Findings,
	known: Known,
	context: Context,
	progress: SayProgress,
): RawBank {
	const namedFor = namings(findings);
	const claims = withoutEmpty(findings, namedFor, context);
	const settings = readSettings(findings.blocks, context);
	// Before the principles are written: a question may need one that no story has.
	const askedAbout = findings.questions.map(
		({ draft, answers }) => draft.principle ?? firstPrinciple(draft, answers, claims, findings, context),
	);
	fillPlaces(findings, claims, context);
	const questionIds = nameQuestions(findings.questions, known);
	const frameworks = readFrameworks(findings.blocks, known.frameworks, context);
	const drafts = nameAbout(findings.blocks, known);
	const aboutIds = [...drafts, ...(known.about ?? [])].map(({ id }) => id);
	const toText = textWriter(pagesOf(findings, questionIds, aboutIds, known.pages), context);
	const principles = principleEntries(findings.principles.drafts, context).map((principleEntry) => ({
		...principleEntry,
		body: toText(`principles/${principleEntry.id}.mdx`)(principleEntry.body, 2),
	}));
	supplyPrinciples(findings, context);
	const asked = questionEntries(findings, questionIds, askedAbout, toText, context);
	const stories = storyEntries(findings, namedFor, claims, principles, toText, context, progress);
	sayDerived(findings.stories, stories, context);
	const unasked = principles.filter(
		({ id }) => !known.questions?.some(({ fields }) => fields.principle === id),
	);
	const questions = asked.length > 0 ? asked : madeUpQuestions(unasked, context);
	return {
		settings,
		stories,
		principles,
		questions,
		about: aboutEntries(drafts, known, toText, context),
		frameworks: frameworks.map((framework) => ({
			...framework,
			body: toText(`frameworks/${framework.id}.mdx`)(framework.body, 2),
		})),
	};
}

/** Gives each principle the places that the matrix has for it. */
function fillPlaces({ matrix, principles, stories }: Findings, claims: Claims, context: Context): void {
	const slotOf = (answer: Filled): string | Gap => (answer.story ? answer.story.id : { gap: answer.gap });
	for (const [draft, { primary, backup }] of matrix) {
		draft.primary = slotOf(primary);
		draft.backup = slotOf(backup);
	}
	if (matrix.size > 0) return;
	const rank = (story: StoryDraft, principle: PrincipleDraft) => (claims.get(story) ?? []).indexOf(principle);
	for (const draft of principles.drafts) {
		const shown = stories.filter((story) => rank(story, draft) >= 0);
		const [first, second] = shown.sort((a, b) => rank(a, draft) - rank(b, draft));
		if (first) draft.primary = first.id;
		if (second) draft.backup = second.id;
	}
	const isShown = principles.drafts.some(({ primary }) => primary !== undefined);
	context.say(
		'no-section',
		1,
		'There is no matrix.',
		isShown
			? 'The first story that shows a principle became its primary story, the second its backup.'
			: 'Every principle has gaps for its primary and backup story.',
	);
}

/** Notes what of each principle the guide does not say. */
function supplyPrinciples({ principles, matrix }: Findings, context: Context): void {
	for (const { id, explicit, known } of principles.drafts) {
		const path = `principles/${id}.mdx`;
		if (explicit.body === undefined && !known) context.supply(path, 'text');
		const fields = ['name', 'short', 'order', 'alsoSaid'] as const;
		context.supply(path, ...fields.filter((field) => explicit[field] === undefined));
		if (matrix.size === 0) context.supply(path, 'primary', 'backup');
	}
}

/** Makes the MDX of each file; what cannot be read as MDX stands as code, and that is said. */
function textWriter(pages: ReadonlySet<string>, context: Context): (file: string) => ToText {
	return (file) => (markdown, top) => {
		const leads = (address: string) => {
			const { path, part } = readAddress(address) ?? {};
			if (path !== '') return path !== undefined && pages.has(path);
			return file.startsWith('stories/') && partIds.some((id) => id === part);
		};
		const { text, asCode } = toMdx(markdown, top, leads);
		if (asCode) context.say('text-not-mdx', 1, file);
		return text;
	};
}

function storyEntries(
	findings: Findings,
	namedFor: Claims,
	claims: Claims,
	principles: RawBank['principles'],
	toText: (path: string) => ToText,
	context: Context,
	progress: SayProgress,
): RawBank['stories'] {
	const nameById = new Map(principles.map((principle) => [principle.id, principle.fields.name]));
	const promptFor = promptsByStory(findings);
	const projects = projectsOf(findings.stories, findings.exact, context);
	const stories = findings.stories.map((draft, i) => {
		if (i % 100 === 0) progress('Writing stories', i, findings.stories.length);
		const claimed = claims.get(draft) ?? [];
		const wanted = [...new Set([...(namedFor.get(draft) ?? []), ...claimed])];
		const surroundings = {
			principles: claimed.map((draft) => draft.id),
			wantedFor: wanted.slice(0, 2).map((draft) => nameById.get(draft.id) ?? draft.id),
			question:
				promptFor.get(draft) ??
				wanted.map((draft) => promptOf(findings, draft)).find((text) => text !== undefined),
			project: projects.get(draft),
		};
		return finishStory(draft, surroundings, toText(`stories/${draft.id}.mdx`), context);
	});
	progress('Writing stories', stories.length, stories.length);
	return stories;
}

/** What each story claims; what it is named for where it lists nothing. */
function withoutEmpty({ stories, claims }: Findings, namedFor: Claims, context: Context): Claims {
	return new Map(
		stories.map((story) => {
			const listed = claims.get(story) ?? [];
			if (listed.length > 0) return [story, listed];
			const named = namedFor.get(story) ?? [];
			const written = story.number !== undefined || Object.keys(story.parts).length > 0;
			if (named.length > 0) {
				if (written)
					context.say(
						'story-without-principles',
						story.line,
						story.title,
						'it got those that it is named for',
					);
				return [story, named];
			}
			context.say('story-without-principles', story.line, story.title, 'it has none yet');
			return [story, []];
		}),
	);
}

/** The addresses of the pages that the bank will have. */
function pagesOf(
	{ stories, principles: { drafts } }: Findings,
	questionIds: readonly string[],
	aboutIds: readonly string[],
	fixedPages: readonly string[] = [],
): Set<string> {
	return new Set([
		...fixedPages,
		...stories.map(({ id }) => entryPath('story', id)),
		...drafts.map(({ id }) => entryPath('principle', id)),
		...questionIds.map((id) => entryPath('question', id)),
		...aboutIds.map((id) => entryPath('about', id)),
	]);
}

/** Says once what was taken from the guide's own words for all stories. */
function sayDerived(drafts: readonly StoryDraft[], stories: RawBank['stories'], context: Context): void {
	const without = drafts.filter(
		(draft, i) =>
			stories[i]?.fields.status === 'ready' && !(draft.labels.has('hook') && draft.labels.has('opening')),
	);
	const [first] = without;
	if (first)
		context.say('hook-opening', first.line, without.length === 1 ? 'one story' : `${without.length} stories`);
}

/** Stories, each with principles that it is told for. */
export type Claims = ReadonlyMap<StoryDraft, readonly PrincipleDraft[]>;

/** Everything that a guide says, its names found, before it is put into fields. */
export interface Findings {
	readonly blocks: readonly Placed[];
	readonly principles: Principles;
	readonly stories: readonly StoryDraft[];
	/** What each story lists. */
	readonly claims: Claims;
	readonly matrix: ReadonlyMap<PrincipleDraft, { readonly primary: Filled; readonly backup: Filled }>;
	readonly questions: readonly { readonly draft: QuestionDraft; readonly answers: readonly Filled[] }[];
	/** The story of exactly this name. */
	readonly exact: StoryBook['exact'];
}

/** The principles for which the matrix and the questions name each story. */
export function namings({ matrix, questions }: Findings): Map<StoryDraft, PrincipleDraft[]> {
	const named = new Map<StoryDraft, PrincipleDraft[]>();
	const name = (answer: Filled, principle: PrincipleDraft | undefined) => {
		if (!answer.story || !principle) return;
		const earlier = named.get(answer.story) ?? [];
		if (!earlier.includes(principle)) named.set(answer.story, [...earlier, principle]);
	};
	for (const [principle, places] of matrix) {
		name(places.primary, principle);
		name(places.backup, principle);
	}
	for (const { draft, answers } of questions) for (const answer of answers) name(answer, draft.principle);
	return named;
}

/** The first wording of a question that each story answers. */
export function promptsByStory({ questions }: Findings): Map<StoryDraft, string> {
	const promptByStory = new Map<StoryDraft, string>();
	for (const { draft, answers } of questions) {
		const [prompt] = draft.prompts;
		for (const { story } of answers)
			if (story && prompt && !promptByStory.has(story)) promptByStory.set(story, prompt);
	}
	return promptByStory;
}

/** The first wording of a question about a principle. */
export const promptOf = ({ questions }: Findings, principle: PrincipleDraft): string | undefined =>
	questions.find(({ draft }) => draft.principle === principle)?.draft.prompts[0];

/** What the guide says of a principle that is not known from elsewhere. */
export const notDescribed =
	'Not described yet: say here in a sentence or two, in your own words, what it means.';

/** The principles of the bank, each with every spelling that the guide uses. */
export function principleEntries(
	drafts: readonly PrincipleDraft[],
	context: Context,
): RawEntry<PrincipleFields>[] {
	const ordered = orderOf(drafts);
	const takenNames = new Set<string>();
	const takenShorts = new Set<string>();
	return drafts.map((draft) => {
		const { known, explicit, spellings } = draft;
		const longest = [...spellings].sort((a, b) => b.length - a.length)[0] ?? draft.id;
		const name = free(explicit.name ?? known?.fields.name ?? longest, takenNames);
		const short = free(explicit.short ?? known?.fields.short ?? (draft.inMatrix || name), takenShorts);
		const writtenNames = [name, short, ...(explicit.alsoSaid ?? known?.fields.alsoSaid ?? [])];
		const others = spellings.filter((spelling, i) => {
			const key = nameKey(spelling);
			return (
				!writtenNames.some((h) => nameKey(h) === key) && spellings.findIndex((s) => nameKey(s) === key) === i
			);
		});
		const file = `principles/${draft.id}.mdx`;
		const general = readGeneralFields(generalFields.principle, draft.labels, file, context, known?.fields);
		const body = explicit.body ?? (known?.body.trim() || notDescribed);
		return {
			id: draft.id,
			fields: {
				name,
				short,
				order: ordered.get(draft.id) ?? 1,
				alsoSaid: [...writtenNames.slice(2), ...others],
				primary: draft.primary ?? { gap: noStoryNamed },
				backup: draft.backup ?? { gap: noStoryNamed },
				followUps: explicit.followUps ?? known?.fields.followUps ?? [],
				...general.fields,
			},
			body: [body, ...general.others].join('\n\n'),
		};
	});
}

/** Places: those said, then the official ones where all are official, else the order of the guide. */
function orderOf(drafts: readonly PrincipleDraft[]): Map<string, number> {
	const wanted = drafts.map((draft) => draft.explicit.order ?? draft.known?.fields.order);
	if (wanted.every((order) => order !== undefined) && new Set(wanted).size === wanted.length)
		return new Map(drafts.map((draft, i) => [draft.id, wanted[i] ?? i + 1]));
	const explicit = drafts.map((draft) => draft.explicit.order);
	const statedOrders = new Set(
		explicit.filter((order, i) => order !== undefined && explicit.indexOf(order) === i),
	);
	let next = 1;
	const places = new Map<string, number>();
	drafts.forEach((draft, i) => {
		const own = explicit[i];
		if (own !== undefined && explicit.indexOf(own) === i) {
			places.set(draft.id, own);
			return;
		}
		while (statedOrders.has(next)) next++;
		places.set(draft.id, next++);
	});
	return places;
}

/** The name, with a number behind it where another has it already. */
export function free(name: string, taken: Set<string>): string {
	let freeName = name;
	for (let n = 2; taken.has(freeName.toLowerCase()); n++) freeName = `${name} (${n})`;
	taken.add(freeName.toLowerCase());
	return freeName;
}

/** An id for each question: its own, that of the same question in the known bank, or one made from its words. */
export function nameQuestions(questions: Findings['questions'], known: Known): string[] {
	const byPrompt = new Map(
		(known.questions ?? []).map((question) => [nameKey(question.fields.prompts[0] ?? ''), question.id]),
	);
	const ownIds = questions.map(({ draft }) => (draft.id === '' ? undefined : slug(draft.id, 'question')));
	const taken = new Set(ownIds.filter((text) => text !== undefined));
	const used = new Set<string>();
	return questions.map(({ draft }, i) => {
		const own = ownIds[i];
		if (own !== undefined && !used.has(own)) {
			used.add(own);
			return own;
		}
		const prompt = draft.prompts[0] ?? '';
		const same = byPrompt.get(nameKey(prompt));
		const id = takeId(same ?? slug(promptWords(prompt), 'question'), taken);
		used.add(id);
		return id;
	});
}

/** The questions of the guide, with the ids and the principles that were given to them in the same order. */
export function questionEntries(
	findings: Findings,
	ids: readonly string[],
	askedAbout: readonly PrincipleDraft[],
	toText: (path: string) => ToText,
	context: Context,
): RawBank['questions'] {
	return findings.questions.map(({ draft, answers }, i) => {
		const id = ids[i] ?? draft.id;
		const general = readGeneralFields(generalFields.question, draft.labels, `questions/${id}.mdx`, context);
		return {
			id,
			fields: {
				principle: askedAbout[i]?.id ?? '',
				style: draft.style,
				prompts: draft.prompts.length > 0 ? draft.prompts : ['No wording is given'],
				answers: answers.map(answerOf),
				...general.fields,
			},
			body: toText(`questions/${id}.mdx`)([...draft.notes, ...general.others].join('\n\n'), 2),
		};
	});
}

/** One question for each principle, for a guide that has none. */
export function madeUpQuestions(principles: RawBank['principles'], context: Context): RawBank['questions'] {
	if (principles.length === 0) return [];
	context.say('no-section', 1, 'There are no questions.', 'One was made up for each principle.');
	const taken = new Set<string>();
	return principles.map(({ id, fields: { name, primary, backup } }) => ({
		id: takeId(id, taken),
		fields: {
			principle: id,
			style: 'standard',
			prompts: [`Tell me about a time you showed ${name}.`],
			answers: [primary, backup].map((text) => (typeof text === 'string' ? { story: text } : text)),
			...generalFields.question.parse({}),
		},
		body: '',
	}));
}

/** For a question under no principle: the first that its first story claims, else the first of all. */
function firstPrinciple(
	draft: { prompts: readonly string[]; line: number },
	answers: readonly Filled[],
	claims: Claims,
	{ principles }: Findings,
	context: Context,
): PrincipleDraft {
	const ofStory = answers.flatMap((answer) => (answer.story ? (claims.get(answer.story) ?? []) : []))[0];
	const chosen =
		ofStory ?? principles.drafts[0] ?? principles.resolve('No principle yet', draft.line, 'section');
	context.say(
		'question-without-principle',
		draft.line,
		draft.prompts[0] ?? '',
		chosen.spellings[0] ?? chosen.id,
	);
	return chosen;
}

/** A place among the answers of a question. */
function answerOf(answer: Filled): QuestionFields['answers'][number] {
	if (!answer.story) return { gap: answer.gap };
	return { story: answer.story.id, ...(answer.hint ? { hint: answer.hint } : {}) };
}
