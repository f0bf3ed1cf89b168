import { readAddress } from '../bank/address.ts';
import { partIds } from '../bank/schema/story.ts';
import type { Gap } from '../bank/schema/text.ts';
import { entryPath } from '../site/paths.ts';
import { aboutEntries, nameAbout } from './about.ts';
import type { Context } from './context.ts';
import { type Claims, type Findings, namings, promptOf, promptsByStory } from './findings.ts';
import { principleEntries } from './finish-principles.ts';
import { madeUpQuestions, nameQuestions, questionEntries } from './finish-questions.ts';
import { finishStory, type ToText } from './finish-stories.ts';
import type { Known, RawBank, SayProgress } from './guide-reading.ts';
import { toMdx } from './mdx.ts';
import { readFrameworks } from './read-frameworks.ts';
import { readSettings } from './read-settings.ts';
import type { StoryDraft } from './read-stories.ts';
import type { Filled } from './resolve-story.ts';
import { projectsOf } from './same-project.ts';

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
	fillPlaces(findings, context);
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
	const asked = questionEntries(findings, questionIds, claims, toText, context);
	const stories = storyEntries(findings, namedFor, claims, principles, toText, context, progress);
	sayDerived(findings.stories, stories, context);
	const questions = asked.length > 0 ? asked : madeUpQuestions(principles, context);
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
function fillPlaces({ matrix }: Findings, context: Context): void {
	const slotOf = (answer: Filled): string | Gap => (answer.story ? answer.story.id : { gap: answer.gap });
	for (const [draft, { primary, backup }] of matrix) {
		draft.primary = slotOf(primary);
		draft.backup = slotOf(backup);
	}
	if (matrix.size === 0)
		context.say('no-section', 1, 'matrix', 'Every principle has gaps for its primary and backup story.');
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
