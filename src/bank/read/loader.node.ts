import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { entryPath } from '../../site/paths.ts';
import type { ProseLink } from '../bank.ts';
import { BankError, reportProblems } from '../problems/problem.ts';
import { type Kind, kindIds, kinds } from '../schema/kinds.ts';
import { contentFolder } from './content-folder.node.ts';
import { type Loaded, loadBank, type SoundBank, takeReading } from './load-bank.node.ts';

/** The name of every loader of the bank, by which the server asks for all of them anew. */
export const loaderName = 'story-bank';

/** What a collection holds: the entries of a folder, or one entry made of a file or of the whole bank. */
export type CollectionName = (typeof kinds)[Kind]['folder'] | 'settings' | 'phrasings' | 'empty';

/** A link of a text to a part of a page: `/stories/census-pipeline/#action`. */
export interface PartLink extends ProseLink {
	/** The file that holds the link, as it is named in messages. */
	readonly file: string;
	readonly part: string;
}

interface StoredEntry {
	readonly id: string;
	readonly data: Record<string, unknown>;
	readonly body?: string;
	readonly filePath?: string;
}

let shared: Promise<Loaded> | undefined;
let partLinks: readonly PartLink[] = [];
let report = '';

/** What is wrong with the bank read last; empty where nothing is. */
export const readReport = (): string => report;

/** The links to parts of pages that the bank read last holds. They are checked when its site is built. */
export const readPartLinks = (): readonly PartLink[] => partLinks;

/** The loaders of one sync start together, and share one reading. */
function readTogether(read: () => Promise<Loaded>): Promise<Loaded> {
	shared ??= read()
		.then((loaded) => {
			report = loaded.bank ? '' : reportProblems(loaded.problems);
			if (loaded.bank) partLinks = partLinksOf(loaded);
			return loaded;
		})
		.finally(() => {
			shared = undefined;
		});
	return shared;
}

/**
 * Fills a collection from the bank, which is read whole: what one file says is held against all others.
 * In a build, and wherever nothing is watched, it throws the report of all problems. While writing it never throws, since
 * the server would end: it leaves the last sound entries, and `readReport` tells the server what is wrong.
 */
export function bankLoader(collection: CollectionName): Loader {
	return {
		name: loaderName,
		load: async ({ store, parseData, watcher, config, refreshContextData }: LoaderContext) => {
			const loaded = await readTogether(watcher ? loadBank : takeReading);
			if (!loaded.bank && !watcher) throw new BankError(report);
			if (loaded.bank) {
				const entries = entriesOf(collection, loaded, fileURLToPath(config.root));
				const ids = new Set(entries.map(({ id }) => id));
				for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
				// Each every time: Astro keeps the entries of another folder or of an older schema otherwise.
				for (const entry of entries) store.set({ ...entry, data: await parseData(entry) });
			}
			const tellServer = refreshContextData?.onLoaded;
			if (typeof tellServer === 'function') tellServer();
		},
	};
}

function entriesOf(
	collection: CollectionName,
	{ bank, entries, phrasings }: SoundBank,
	root: string,
): readonly StoredEntry[] {
	if (collection === 'settings') return [{ id: 'bank', data: bank.settings }];
	if (collection === 'phrasings') return [{ id: 'all', data: { files: phrasings } }];
	if (collection === 'empty') {
		const empty = kindIds.filter((kind) => entries[kind].length === 0);
		return [{ id: 'all', data: { folders: empty.map((kind) => kinds[kind].folder) } }];
	}
	const kind = kindIds.find((id) => kinds[id].folder === collection);
	if (!kind) return [];
	return entries[kind].map(({ id, fields, mdx }) => ({
		id,
		data: fields,
		body: mdx,
		filePath: relative(root, join(contentFolder(), collection, `${id}.mdx`)).replaceAll('\\', '/'),
	}));
}

const partLinksOf = ({ entries }: SoundBank): PartLink[] =>
	kindIds.flatMap((kind) =>
		entries[kind].flatMap(({ id, file, links }) =>
			links.flatMap(({ path, part, line }) => {
				const page = path || entryPath(kind, id).replace(/#.*$/, '');
				return part === undefined ? [] : { file, line, path: page, part };
			}),
		),
	);
