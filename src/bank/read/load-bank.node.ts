import { join } from 'node:path';
import { fixedPaths } from '../../site/page-table.ts';
import { entryPath } from '../../site/paths.ts';
import type { Bank, Entries } from '../bank.ts';
import { linkBank } from '../link.ts';
import { findPhrasingProblems, findTooFew, type PhrasingFile } from '../phrasings.ts';
import { checkLinks, type Targets } from '../problems/check-links.ts';
import { BankError, type Problem, problem, reportProblems } from '../problems/problem.ts';
import { settings } from '../schema/settings.ts';
import { contentFolder, folderName } from './content-folder.node.ts';
import { readFields } from './fields.ts';
import { isMissing, list, readFiles, readText, type SourceFiles } from './files.node.ts';
import { readEntries } from './read-entry.node.ts';

/** A bank without a problem, with what would make it better; or the problems of one that cannot be linked. */
export type Loaded =
	| {
			readonly bank: Bank;
			/** The files that the bank was linked from. */
			readonly entries: Entries;
			/** The wordings by which its principles are asked about. */
			readonly phrasings: readonly PhrasingFile[];
			readonly problems: readonly [];
			readonly advice: readonly Problem[];
	  }
	| { readonly bank?: undefined; readonly problems: readonly Problem[] };

export type SoundBank = Extract<Loaded, { readonly bank: object }>;

/** A bank as it was read. @throws BankError with the whole report where it has a problem */
export function soundOf(loaded: Loaded): SoundBank {
	if (!loaded.bank) throw new BankError(reportProblems(loaded.problems));
	return loaded;
}

/** Reads, parses, checks and links a content folder. Everything that is wrong comes back at once. */
export async function loadBank(
	folder: string = contentFolder(),
	{ withHtml = false }: { readonly withHtml?: boolean } = {},
): Promise<Loaded> {
	const files = await readFiles(folder);
	const ofSettings =
		files.settings === undefined
			? undefined
			: readFields(files.settings, settings, { file: `${folderName(folder)}/bank.yaml`, firstLine: 1 });
	const read = readEntries(files.entries, withHtml);
	const phrasings = await readPhrasings(folder);
	const principles = [...files.ids.principle];
	const problems = [
		...files.problems,
		...(ofSettings?.problems ?? []),
		...read.problems,
		...checkLinks(read.entries, read.mentions, targetsOf(files, folderName(folder))),
		...phrasings.problems,
		...findPhrasingProblems(phrasings.files, principles),
	];
	if (problems.length > 0 || !ofSettings?.fields) return { problems };
	const advice = findTooFew(phrasings.files, principles, `${folderName(folder)}/phrasings`);
	const bank = linkBank(ofSettings.fields, read.entries);
	return { bank, entries: read.entries, phrasings: phrasings.files, problems: [], advice };
}

function targetsOf({ ids }: SourceFiles, folder: string): Targets {
	const linked = ['story', 'principle', 'question', 'about'] as const;
	const entryPages = linked.flatMap((kind) => [...ids[kind]].map((id) => entryPath(kind, id)));
	return { folder, ids, pages: new Set([...fixedPaths, ...entryPages]) };
}

let reading: Promise<Loaded> | undefined;

/** Reads the bank that is about to be built, so that a command can say what is wrong before it starts Astro. */
export function readBank(): Promise<Loaded> {
	reading = loadBank(contentFolder());
	return reading;
}

/** What `readBank` has read, for the one build after it; read now where it was not called. */
export function takeReading(): Promise<Loaded> {
	const taken = reading ?? loadBank(contentFolder());
	reading = undefined;
	return taken;
}

interface Phrasings {
	readonly files: readonly PhrasingFile[];
	readonly problems: readonly Problem[];
}

/** The wordings by which a bank's principles are asked about; none where the bank has no folder of them. */
export async function readPhrasings(folder: string = contentFolder()): Promise<Phrasings> {
	const path = join(folder, 'phrasings');
	const place = `${folderName(folder)}/phrasings/`;
	const files = await list(path).catch((error: unknown) => (isMissing(error) ? [] : undefined));
	if (!files)
		return {
			files: [],
			problems: [problem('unreadable', { file: place }, { reason: 'it is not a folder' })],
		};
	const read = await Promise.all(
		files.map(async ({ name, isFolder }) => {
			const file = place + name;
			if (isFolder) {
				return {
					problems: [problem('misplaced-file', { file: `${file}/` }, { kind: 'folder', valid: place })],
				};
			}
			const { text, problems } = await readText(join(path, name), file, { kind: 'file' });
			return { problems, ...(text !== undefined && { read: { file, content: text } }) };
		}),
	);
	return {
		files: read.flatMap((file) => file.read ?? []),
		problems: read.flatMap((file) => file.problems),
	};
}
