import { findPhrasingProblems, findTooFew } from '../domain/ask/phrasings.ts';
import type { Bank } from '../domain/bank/bank.ts';
import type { Entries } from '../domain/bank/entries.ts';
import { linkBank } from '../domain/bank/link.ts';
import { partsOfPages } from '../domain/bank/page-parts.ts';
import { checkLinks, type Targets } from '../domain/problems/check-links.ts';
import type { Mentions } from '../domain/problems/mentions.ts';
import type { Problem } from '../domain/problems/problem.ts';
import { entryPath, fixedPages } from '../paths.ts';
import { type Kind, kindIds } from '../schema/kinds.ts';
import { type Settings, settings } from '../schema/settings.ts';
import { readFields } from './fields.ts';
import { readFiles, type SourceFile, type SourceFiles, settingsFile } from './files.ts';
import { contentFolder } from './folder.ts';
import { readPhrasings } from './phrasings.ts';
import { type Read, readers } from './read-entry.ts';

/** A bank without a problem, with what would make it better; or the problems of one that cannot be linked. */
export type Loaded =
	| { readonly bank: Bank; readonly problems: readonly []; readonly advice: readonly Problem[] }
	| { readonly bank?: undefined; readonly problems: readonly Problem[] };

/** Reads, parses, checks and links a content folder. Everything that is wrong comes back at once. */
export async function loadBank(folder: string = contentFolder()): Promise<Loaded> {
	const files = await readFiles(folder);
	const ofSettings =
		files.settings === undefined
			? undefined
			: readFields(files.settings, settings, { file: settingsFile, firstLine: 1 });
	const story = readKind(files.entries, 'story', readers.story);
	const principle = readKind(files.entries, 'principle', readers.principle);
	const question = readKind(files.entries, 'question', readers.question);
	const framework = readKind(files.entries, 'framework', readers.framework);
	const entries: Entries = {
		story: story.entries,
		principle: principle.entries,
		question: question.entries,
		framework: framework.entries,
	};

	const read = [files, ofSettings, story, principle, question, framework];
	const mentions = [story, principle, question, framework].flatMap((it) => it.mentions);
	const phrasings = await readPhrasings(folder);
	const principles = [...files.ids.principle];
	const problems = [
		...read.flatMap((it) => it?.problems ?? []),
		...checkLinks(entries, mentions, targetsOf(files, entries, ofSettings?.fields)),
		...phrasings.problems,
		...findPhrasingProblems(phrasings.files, principles),
	];
	if (problems.length > 0 || !ofSettings?.fields) return { problems };
	const advice = findTooFew(phrasings.files, principles);
	return { bank: linkBank(ofSettings.fields, entries), problems: [], advice };
}

function readKind<E>(
	sources: readonly SourceFile[],
	kind: Kind,
	read: (source: SourceFile) => Read<E>,
): { entries: E[]; mentions: Mentions[]; problems: Problem[] } {
	const found = sources.filter((it) => it.kind === kind).map(read);
	return {
		entries: found.flatMap((it) => it.entry ?? []),
		mentions: found.flatMap((it) => it.mentions ?? []),
		problems: found.flatMap((it) => it.problems),
	};
}

function targetsOf({ ids }: SourceFiles, entries: Entries, settings: Settings | undefined): Targets {
	const pageOf = (kind: Kind, id: string) => entryPath(kind, id).replace(/#.*$/, '');
	const linked = ['story', 'principle', 'question'] as const;
	const entryPages = linked.flatMap((kind) => [...ids[kind]].map((id) => pageOf(kind, id)));
	const isSound = kindIds.every((kind) => entries[kind].length === ids[kind].size);
	return {
		ids,
		pages: new Set([...fixedPages, ...entryPages]),
		parts: settings && isSound ? partsOfPages({ entries, settings }, pageOf) : new Map(),
		pageOf,
	};
}
