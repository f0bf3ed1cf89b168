import { note } from '../bank/schema/settings.ts';
import { partIds } from '../bank/schema/story.ts';
import type { Gap } from '../bank/schema/text.ts';
import { readAddress } from '../bank/text/clean-text.ts';
import { entryPath } from '../site/paths.ts';
import { aboutEntries, nameAbout } from './about.ts';
import {
	firstPrinciple,
	madeUpQuestions,
	nameQuestions,
	principleEntries,
	questionEntries,
} from './finish-entries.ts';
import { finishStory, projectsOf, type ToText } from './finish-stories.ts';
import { readFrameworks } from './frameworks.ts';
import type { RawBank, SayProgress } from './guide-reading.ts';
import { toMdx } from './mdx.ts';
import { withTitles } from './mention.ts';
import type { PrincipleDraft } from './principles.ts';
import { readSettings } from './read-settings.ts';
import type { Claims, Filled, Findings } from './story-book.ts';
import type { StoryDraft } from './story-draft.ts';

/** Puts what was found into the fields of a bank. */
export function finishBank(found: Findings, progress: SayProgress): RawBank {
	const namedFor = namings(found);
	const findings: Findings = { ...found, claims: withoutEmpty(found, namedFor) };
	const { questions, known, book, numbers } = findings;
	const settings = readSettings(findings);
	// Before the principles are written: a question may need one that no story has.
	const askedAbout = questions.map(
		({ draft, answers }) => draft.principle ?? firstPrinciple(draft, answers, findings),
	);
	fillPlaces(findings);
	nameQuestions(questions, known);
	const frameworks = readFrameworks(findings);
	const about = nameAbout(findings);
	const pages = new Set([
		...(known.pages ?? []),
		...book.drafts.map(({ id }) => entryPath('story', id)),
		...findings.principles.drafts.map(({ id }) => entryPath('principle', id)),
		...questions.map(({ draft }) => entryPath('question', draft.id)),
		...[...about, ...(known.about ?? [])].map(({ id }) => entryPath('about', id)),
	]);
	const toText = textWriter(pages, findings);
	const principles = principleEntries(findings, toText);
	const asked = questionEntries(findings, askedAbout, toText);
	const names = new Map(principles.map(({ id, fields }) => [id, fields.name]));
	const stories = storyEntries(findings, namedFor, names, toText, progress);
	const notes = findings.notes.map((draft) =>
		note.parse({ ...draft, ...(draft.text && { text: withTitles(draft.text, numbers) }) }),
	);
	const isAsked = new Set(known.questions?.map(({ fields }) => fields.principle));
	return {
		settings: notes.length > 0 ? { ...settings, notes } : settings,
		stories,
		principles,
		questions:
			asked.length > 0
				? asked
				: madeUpQuestions(
						principles.filter(({ id }) => !isAsked.has(id)),
						findings,
					),
		about: aboutEntries(about, toText, findings),
		frameworks: frameworks.map((framework) => ({
			...framework,
			body: toText(`frameworks/${framework.id}.mdx`, framework.body),
		})),
	};
}

/** Gives each principle the places that the matrix has for it, or else its first two stories. */
function fillPlaces({ matrix, principles, book, claims, say }: Findings): void {
	const placeOf = (answer: Filled): string | Gap => (answer.story ? answer.story.id : { gap: answer.gap });
	for (const [draft, { primary, backup }] of matrix)
		[draft.primary, draft.backup] = [placeOf(primary), placeOf(backup)];
	if (matrix.size > 0) return;
	const shown = new Map<PrincipleDraft, { id: string; rank: number }[]>();
	for (const story of book.drafts)
		for (const [rank, draft] of (claims.get(story) ?? []).entries())
			shown.set(draft, [...(shown.get(draft) ?? []), { id: story.id, rank }]);
	for (const [draft, stories] of shown) {
		const [first, second] = stories.sort((a, b) => a.rank - b.rank);
		draft.primary = first?.id;
		draft.backup = second?.id;
	}
	const isShown = principles.drafts.some(({ primary }) => primary !== undefined);
	const instead = isShown
		? 'The first story that shows a principle became its primary story, the second its backup.'
		: 'Every principle has gaps for its primary and backup story.';
	say('no-section', 1, 'There is no matrix.', instead);
}

/** Makes the MDX of each file; what cannot be read as MDX stands as code, and that is said. */
function textWriter(pages: ReadonlySet<string>, { numbers, say }: Findings): ToText {
	return (file, markdown, top = 2) => {
		const leads = (address: string) => {
			const { path, part } = readAddress(address) ?? {};
			if (path !== '') return path !== undefined && pages.has(path);
			return file.startsWith('stories/') && partIds.some((id) => id === part);
		};
		const { text, asCode } = toMdx(withTitles(markdown, numbers), top, leads);
		if (asCode) say('text-not-mdx', 1, file);
		return text;
	};
}

function storyEntries(
	findings: Findings,
	namedFor: Claims,
	names: ReadonlyMap<string, string>,
	toText: ToText,
	progress: SayProgress,
): RawBank['stories'] {
	const { book, questions, proposed, claims } = findings;
	const { drafts } = book;
	/** The first wording of a question that each story answers, or that is about each principle. */
	const prompts = new Map<StoryDraft | PrincipleDraft, string>();
	for (const { draft, answers } of questions)
		for (const entry of [draft.principle, ...answers.map(({ story }) => story)])
			if (entry && draft.prompts[0] && !prompts.has(entry)) prompts.set(entry, draft.prompts[0]);
	const projects = projectsOf(findings);
	const stories = drafts.map((draft, i) => {
		if (i % 100 === 0) progress('Writing stories', i, drafts.length);
		const claimed = claims.get(draft) ?? [];
		const wanted = [...new Set([...(namedFor.get(draft) ?? []), ...claimed])];
		const around = {
			principles: claimed.map(({ id }) => id),
			proposed: (proposed.get(draft) ?? []).map(({ id }) => id),
			wantedFor: wanted.slice(0, 2).map(({ id }) => names.get(id) ?? id),
			question:
				prompts.get(draft) ?? wanted.map((entry) => prompts.get(entry)).find((text) => text !== undefined),
			project: projects.get(draft),
		};
		return finishStory(draft, around, toText, findings);
	});
	progress('Writing stories', stories.length, stories.length);
	const derived = drafts.filter(
		({ labels }, i) =>
			stories[i]?.fields.status === 'ready' && !(labels.has('hook') && labels.has('opening')),
	);
	const count = derived.length === 1 ? 'one story' : `${derived.length} stories`;
	if (derived[0]) findings.say('hook-opening', derived[0].line, count);
	return stories;
}

/** What each story claims; what it is named for where it lists nothing. */
function withoutEmpty({ book, claims, say }: Findings, namedFor: Claims): Claims {
	return new Map(
		book.drafts.map((story) => {
			const { line, title, number, parts } = story;
			const listed = claims.get(story) ?? [];
			if (listed.length > 0) return [story, listed];
			const named = namedFor.get(story) ?? [];
			const isWritten = number !== undefined || Object.keys(parts).length > 0;
			const instead = named.length > 0 ? 'it got those that it is named for' : 'it has none yet';
			if (isWritten || named.length === 0) say('story-without-principles', line, title, instead);
			return [story, named];
		}),
	);
}

/** The principles for which the matrix and the questions name each story. */
function namings({ matrix, questions }: Findings): Claims {
	const named = new Map<StoryDraft, PrincipleDraft[]>();
	const name = ({ story }: Filled, principle: PrincipleDraft | undefined) => {
		if (!story || !principle) return;
		const earlier = named.get(story) ?? [];
		if (!earlier.includes(principle)) named.set(story, [...earlier, principle]);
	};
	for (const [principle, { primary, backup }] of matrix)
		for (const answer of [primary, backup]) name(answer, principle);
	for (const { draft, answers } of questions) for (const answer of answers) name(answer, draft.principle);
	return named;
}
