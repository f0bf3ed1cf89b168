import { isRuleId, ruleIds } from '../../readiness/table.ts';
import type { Entries, Entry } from '../entries.ts';
import type { Accepted } from '../schema/accepted.ts';
import { frameworkKinds } from '../schema/framework.ts';
import { type Kind, kindIds, kinds } from '../schema/kinds.ts';
import { parts } from '../schema/story.ts';
import type { Mentions } from './mentions.ts';
import { nearest, nearestPage } from './nearest.ts';
import { fieldName, type Problem, problem } from './problem.ts';

type AnyEntry = Entry<object, unknown>;

/** What there is to link to. */
export interface Targets {
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
		...mentions.flatMap((it) => [...unknownIds(it, targets), ...linkProblems(it, targets)]),
	];
}

function principleProblems({ principle: principles }: Entries): Problem[] {
	return [
		...taken(principles, 'same-order', ['order'], (it) => String(it.fields.order)),
		...taken(principles, 'same-name', ['name'], (it) => it.fields.name),
		...taken(principles, 'same-name', ['short'], (it) => it.fields.short),
		...principles.flatMap((it) => {
			const { primary, backup } = it.fields;
			if (typeof primary !== 'string' || primary !== backup) return [];
			return problem('primary-is-backup', at(it, ['backup']), { value: primary });
		}),
	];
}

function storyProblems({ story: stories }: Entries): Problem[] {
	return [
		...taken(stories, 'same-name', ['short'], (it) => it.fields.short),
		...stories.flatMap((it) => repeated(it, it.fields.principles, (i) => ['principles', i])),
	];
}

function questionProblems({ question: questions }: Entries): Problem[] {
	return questions.flatMap((it) => {
		const ids = it.fields.answers.map((answer) => ('story' in answer ? answer.story : undefined));
		return repeated(it, ids, (i) => ['answers', i, 'story']);
	});
}

function frameworkProblems({ framework: frameworks }: Entries, { ids }: Targets): Problem[] {
	const present = frameworks.map((it) => it.fields.kind);
	// Files that cannot be read, or a folder without one, are said already.
	const unread = ids.framework.size > frameworks.length || ids.framework.size === 0;
	const missing = unread ? [] : frameworkKinds.filter((kind) => !present.includes(kind));
	return [
		...missing.map((kind) =>
			problem('framework-missing', { file: `content/${kinds.framework.folder}/` }, { value: kind }),
		),
		...taken(frameworks, 'framework-twice', ['kind'], (it) => it.fields.kind),
		...taken(frameworks, 'same-order', ['order'], (it) => String(it.fields.order)),
		...frameworks.flatMap((it) => {
			if (it.fields.kind !== 'star') return [];
			const covered = it.fields.phases.flatMap((phase) => phase.parts);
			return parts.flatMap(({ id, name }) => {
				const times = covered.filter((part) => part === id).length;
				if (times === 1) return [];
				return problem(times === 0 ? 'part-without-time' : 'part-timed-twice', at(it, ['phases']), {
					value: name,
				});
			});
		}),
	];
}

function acceptedProblems(it: Entry<{ accepted?: readonly Accepted[] | undefined }, unknown>): Problem[] {
	return (it.fields.accepted ?? []).flatMap(({ rule }, i) =>
		isRuleId(rule)
			? []
			: problem('unknown-rule', at(it, ['accepted', i, 'rule']), {
					value: rule,
					nearest: nearest(rule, ruleIds),
				}),
	);
}

function unknownIds({ references, ...it }: Mentions, { ids }: Targets): Problem[] {
	return references
		.filter(({ kind, id }) => !ids[kind].has(id))
		.map(({ kind, id, path }) =>
			problem('unknown-id', at(it, path), {
				value: id,
				kind,
				nearest: nearest(id, [...ids[kind]]),
				valid: `content/${kinds[kind].folder}/`,
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
	it: AnyEntry,
	ids: readonly (string | undefined)[],
	path: (index: number) => PropertyKey[],
): Problem[] {
	return ids.flatMap((id, i) =>
		id !== undefined && ids.indexOf(id) < i ? [problem('repeated-id', at(it, path(i)), { value: id })] : [],
	);
}

/** A problem for each entry whose value another one before it has already. */
function taken<E extends AnyEntry>(
	entries: readonly E[],
	code: 'same-order' | 'same-name' | 'framework-twice',
	path: PropertyKey[],
	read: (entry: E) => string,
): Problem[] {
	return [...Map.groupBy(entries, (it) => read(it).toLowerCase()).values()].flatMap(([first, ...others]) =>
		others.map((it) => problem(code, at(it, path), { value: read(it), other: first?.file ?? '' })),
	);
}

function at({ file, lineOf }: Pick<AnyEntry, 'file' | 'lineOf'>, path: readonly PropertyKey[]) {
	return { file, line: lineOf(path), field: fieldName(path) };
}
