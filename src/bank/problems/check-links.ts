import type { Entries, Entry } from '../bank.ts';
import { type Accepted, isRuleId, ruleIds } from '../schema/accepted.ts';
import { frameworkKinds } from '../schema/framework.ts';
import { type Kind, kindIds, kinds } from '../schema/kinds.ts';
import { parts } from '../schema/story.ts';
import { idForm, references } from '../schema/text.ts';
import { nearest, nearestPage } from './nearest.ts';
import { fieldName, type Problem, problem } from './problem.ts';
import { isRecord, keysOf, type Schema, schemasAt } from './schema-walk.ts';

type AnyEntry = Entry<object, unknown>;

/** What there is to link to. */
export interface Targets {
	/** How messages name the folder of the bank. */
	readonly folder: string;
	/** The ids of every file, sound or not: a name for a broken file is not a broken name. */
	readonly ids: Readonly<Record<Kind, ReadonlySet<string>>>;
	/** Every page that the bank will have, from the site's root. */
	readonly pages: ReadonlySet<string>;
}

/**
 * What is wrong between the files of a bank: ids that lead nowhere, names and places given twice, links to no page.
 * @param mentions of every file that could be read, sound or not
 */
export function checkLinks(entries: Entries, mentions: readonly Mentions[], targets: Targets): Problem[] {
	return [
		...principleProblems(entries),
		...storyProblems(entries),
		...questionProblems(entries),
		...frameworkProblems(entries, targets),
		...kindIds.flatMap((kind) => entries[kind].flatMap(acceptedProblems)),
		...mentions.flatMap((mention) => [...unknownIds(mention, targets), ...linkProblems(mention, targets)]),
	];
}

function principleProblems({ principle: principles }: Entries): Problem[] {
	return [
		...taken(principles, 'same-order', ['order'], (principle) => String(principle.fields.order)),
		...taken(principles, 'same-name', ['name'], (principle) => principle.fields.name),
		...taken(principles, 'same-name', ['short'], (principle) => principle.fields.short),
		...principles.flatMap((principle) => {
			const { primary, backup } = principle.fields;
			if (typeof primary !== 'string' || primary !== backup) return [];
			return problem('primary-is-backup', at(principle, ['backup']), { value: primary });
		}),
	];
}

function storyProblems({ story: stories }: Entries): Problem[] {
	return [
		...taken(stories, 'same-name', ['short'], (story) => story.fields.short),
		...stories.flatMap((story) => {
			const { principles, proposed = [] } = story.fields;
			const count = principles.length;
			return repeated(story, [...principles, ...proposed], (i) =>
				i < count ? ['principles', i] : ['proposed', i - count],
			);
		}),
	];
}

function questionProblems({ question: questions }: Entries): Problem[] {
	return questions.flatMap((question) => {
		const ids = question.fields.answers.map((answer) => ('story' in answer ? answer.story : undefined));
		return repeated(question, ids, (i) => ['answers', i, 'story']);
	});
}

function frameworkProblems({ framework: frameworks }: Entries, { ids, folder }: Targets): Problem[] {
	const present = frameworks.map((framework) => framework.fields.kind);
	// Files that cannot be read, or a folder without one, are said already.
	const unread = ids.framework.size > frameworks.length || ids.framework.size === 0;
	const missing = unread ? [] : frameworkKinds.filter((kind) => !present.includes(kind));
	return [
		...missing.map((kind) =>
			problem('framework-missing', { file: `${folder}/${kinds.framework.folder}/` }, { value: kind }),
		),
		...taken(frameworks, 'framework-twice', ['kind'], (framework) => framework.fields.kind),
		...taken(frameworks, 'same-order', ['order'], (framework) => String(framework.fields.order)),
		...frameworks.flatMap((framework) => {
			if (framework.fields.kind !== 'star') return [];
			const covered = framework.fields.phases.flatMap((phase) => phase.parts);
			return parts.flatMap(({ id, name }) => {
				const times = covered.filter((part) => part === id).length;
				if (times === 1) return [];
				return problem(times === 0 ? 'part-without-time' : 'part-timed-twice', at(framework, ['phases']), {
					value: name,
				});
			});
		}),
	];
}

function acceptedProblems(entry: Entry<{ accepted?: readonly Accepted[] | undefined }, unknown>): Problem[] {
	return (entry.fields.accepted ?? []).flatMap(({ rule }, i) =>
		isRuleId(rule)
			? []
			: problem('unknown-rule', at(entry, ['accepted', i, 'rule']), {
					value: rule,
					nearest: nearest(rule, ruleIds),
				}),
	);
}

function unknownIds({ references, ...source }: Mentions, { ids, folder }: Targets): Problem[] {
	return references
		.filter(({ kind, id }) => !ids[kind].has(id))
		.map(({ kind, id, path }) =>
			problem('unknown-id', at(source, path), {
				value: id,
				kind,
				nearest: nearest(id, [...ids[kind]]),
				valid: `${folder}/${kinds[kind].folder}/`,
			}),
		);
}

function linkProblems({ file, links }: Mentions, { pages }: Targets): Problem[] {
	return links.flatMap(({ path, line }) =>
		path === '' || pages.has(path)
			? []
			: problem('broken-link', { file, line }, { value: path, nearest: nearestPage(path, [...pages]) }),
	);
}

/** A problem for each id that the same list holds already. */
function repeated(
	anyEntry: AnyEntry,
	ids: readonly (string | undefined)[],
	path: (index: number) => PropertyKey[],
): Problem[] {
	return ids.flatMap((id, i) =>
		id !== undefined && ids.indexOf(id) < i
			? [problem('repeated-id', at(anyEntry, path(i)), { value: id })]
			: [],
	);
}

/** A problem for each entry whose value another one before it has already. */
function taken<E extends AnyEntry>(
	entries: readonly E[],
	code: 'same-order' | 'same-name' | 'framework-twice',
	path: PropertyKey[],
	read: (entry: E) => string,
): Problem[] {
	return [...Map.groupBy(entries, (entry) => read(entry).toLowerCase()).values()].flatMap(
		([first, ...others]) =>
			others.map((other) => problem(code, at(other, path), { value: read(other), other: first?.file ?? '' })),
	);
}

function at({ file, lineOf }: Pick<AnyEntry, 'file' | 'lineOf'>, path: readonly PropertyKey[]) {
	return { file, line: lineOf(path), field: fieldName(path) };
}

/** What a file says of other files. It is held against them even where the file itself is not sound. */
export interface Mentions extends Pick<Entry<unknown>, 'id' | 'file' | 'links' | 'lineOf'> {
	readonly kind: Kind;
	readonly references: readonly Reference[];
}

/** The id of another entry, and the field that names it. */
interface Reference {
	readonly kind: Kind;
	readonly id: string;
	readonly path: readonly PropertyKey[];
}

/** The ids that a file names, in the fields that its schema has for them. What is not written as an id is the schema's to say. @param written its fields as they are */
export const findReferences = (schema: Schema, written: unknown): Reference[] =>
	referencesIn(schemasAt(schema, [], written), written);

function referencesIn(schemas: readonly Schema[], written: unknown): Reference[] {
	const [reference] = schemas.flatMap((schema) => references.get(schema) ?? []);
	if (reference && typeof written === 'string' && idForm.test(written))
		return [{ kind: reference.kind, id: written, path: [] }];
	if (!isRecord(written)) return [];
	const keys = Array.isArray(written) ? written.keys() : new Set(schemas.flatMap(keysOf));
	return [...keys].flatMap((key) => {
		const inside = schemas.flatMap((schema) => schemasAt(schema, [key], written));
		return referencesIn(inside, written[key]).map((reference) => ({
			...reference,
			path: [key, ...reference.path],
		}));
	});
}
