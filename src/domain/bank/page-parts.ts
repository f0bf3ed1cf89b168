import type { Settings } from '../../schema/settings.ts';
import { levels } from '../readiness/rule.ts';
import type { Entries, Entry } from './entries.ts';

/** Every file of a bank, each sound by itself. */
export interface Files {
	readonly entries: Entries;
	readonly settings: Settings;
}

type Story = Entries['story'][number];
type Principle = Entries['principle'][number];
type Question = Entries['question'][number];
type Has<E> = (entry: E, files: Files) => boolean;

const always = () => true;
const isWritten: Has<Story> = ({ fields, body }) =>
	fields.status === 'ready' || Object.keys(body.parts).length > 0;

/**
 * An address of this site as prose writes it, cut into its page, empty for the page itself, and the part of the page;
 * undefined for any other address.
 */
export function readAddress(
	href: string,
): { readonly path: string; readonly part: string | undefined } | undefined {
	const [, path, part] = /^(\/(?!\/)[^?#]*|(?=#))(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
	return path === undefined ? undefined : { path, part: part || undefined };
}

/** The parts of an entry's page that a link can lead to, in the order of the page, each with when it is there. */
const tables = {
	story: {
		situation: isWritten,
		task: isWritten,
		action: isWritten,
		result: isWritten,
		lessons: ({ fields }) => fields.lessons.length > 0,
		principles: always,
		questions: ({ id }, { entries }) =>
			entries.question.some(({ fields }) => fields.answers.some((it) => 'story' in it && it.story === id)),
		'follow-ups': ({ fields }) => fields.status === 'ready',
		instead: always,
		project: ({ id, fields: { project } }, { entries }) =>
			project !== undefined && entries.story.some((it) => it.id !== id && it.fields.project === project),
		notes: ({ body }) => body.notes !== undefined,
		skills: ({ fields }) => fields.skills.length > 0,
	} satisfies Record<string, Has<Story>>,
	principle: {
		meaning: always,
		stories: ({ id, fields: { primary, backup } }, { entries }) =>
			entries.story.some((it) => it.fields.principles.includes(id) && it.id !== primary && it.id !== backup),
		questions: always,
		'follow-ups': ({ fields }) => fields.followUps.length > 0,
	} satisfies Record<string, Has<Principle>>,
	question: {
		wordings: ({ fields }) => fields.prompts.length > 1,
		notes: ({ body }) => body.html !== '',
		framework: always,
		'follow-ups': ({ fields }, { entries, settings }) => {
			const principle = entries.principle.find(({ id }) => id === fields.principle);
			return settings.followUps.length + (principle?.fields.followUps.length ?? 0) > 0;
		},
	} satisfies Record<string, Has<Question>>,
} as const;

type Paged = keyof typeof tables;

/** Every part that the page of such an entry can have. */
export const possibleParts = (kind: Paged): string[] => Object.keys(tables[kind]);

/**
 * The parts that a link can lead to, by page, as the pages have them: a test holds them against the built site.
 * @param pageOf the page of an entry, from the site's root
 */
export function partsOfPages(
	files: Files,
	pageOf: (kind: Paged, id: string) => string,
): Map<string, readonly string[]> {
	const { story, principle, question, framework } = files.entries;
	const of = <E extends Entry<object, unknown>>(
		kind: Paged,
		entries: readonly E[],
		table: Readonly<Record<string, Has<E>>>,
	) =>
		entries.map((it): [string, string[]] => [
			pageOf(kind, it.id),
			Object.entries(table).flatMap(([part, has]) => (has(it, files) ? part : [])),
		]);
	const asked = new Set(question.map(({ fields }) => fields.principle));
	return new Map([
		...Object.entries(
			partsOfFixedPages({
				principles: principle.map(({ id }) => id),
				isAsked: (id) => asked.has(id),
				frameworks: framework.map(({ id }) => id),
			}),
		),
		...of('story', story, tables.story),
		...of('principle', principle, tables.principle),
		...of('question', question, tables.question),
	]);
}

/** The parts of the pages that every bank has. */
export function partsOfFixedPages(bank: {
	readonly principles: readonly string[];
	/** Whether a question asks about the principle. */
	readonly isAsked: (principle: string) => boolean;
	readonly frameworks: readonly string[];
}): Readonly<Record<string, readonly string[]>> {
	const { principles, isAsked, frameworks } = bank;
	return {
		'/': ['principles', 'stories'],
		'/matrix/': [...principles, 'grid'],
		'/questions/': [...principles.filter(isAsked), ...(principles.every(isAsked) ? [] : ['without'])],
		'/frameworks/': frameworks,
		'/search/': ['principles', 'questions'],
		'/practice/': ['recall', 'tell'],
		'/day/': ['next', 'afterwards'],
		'/cheat-sheet/': [],
		// Which of the levels stand there depends on what is found.
		'/readiness/': [...levels.map(({ id }) => id), 'accepted'],
		'/backup/': ['save', 'restore', 'erase'],
	};
}
