import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import type { Bank, Prose, StoryBody } from './bank.ts';
import { linkBank } from './link.ts';
import type { PhrasingFile } from './phrasings.ts';
import { contentFolder, folderName } from './read/content-folder.node.ts';
import { type Kind, kinds } from './schema/kinds.ts';
import { proseOf } from './text/prose.ts';
import { readStoryBody } from './text/story-body.ts';
import { keepText } from './text/texts.build.ts';

let built: Promise<Bank> | undefined;

/**
 * The linked bank, for pages: the one door to the content collections. Linked once in a build; anew for each page while
 * writing: of the last sound state where the bank has a problem.
 */
export function getBank(): Promise<Bank> {
	if (import.meta.env.DEV) return readCollections();
	built ??= readCollections();
	return built;
}

/** The wordings by which the principles of the bank are asked about. */
export async function getPhrasings(): Promise<readonly PhrasingFile[]> {
	const [phrasings] = await getCollection('phrasings');
	return phrasings?.data.files ?? [];
}

async function readCollections(): Promise<Bank> {
	const [empty] = await getCollection('empty');
	const [settings] = await getCollection('settings');
	if (!settings) throw new Error('The bank has no settings.');
	const entriesIn = async <C extends CollectionKey>(folder: C): Promise<CollectionEntry<C>[]> =>
		empty?.data.folders.includes(folder) ? [] : getCollection(folder);
	return linkBank(settings.data, {
		story: (await entriesIn('stories')).map((entry) => toEntry('story', entry, storyBody)),
		principle: (await entriesIn('principles')).map((entry) => toEntry('principle', entry, wholeText)),
		question: (await entriesIn('questions')).map((entry) => toEntry('question', entry, wholeText)),
		about: (await entriesIn('about')).map((entry) => toEntry('about', entry, wholeText)),
		framework: (await entriesIn('frameworks')).map((entry) => toEntry('framework', entry, wholeText)),
	});
}

interface Stored<Fields> {
	readonly id: string;
	readonly data: Fields;
	readonly body?: string | undefined;
}

function toEntry<Fields, Body>(
	kind: Kind,
	stored: Stored<Fields>,
	readText: (stored: Stored<Fields>, kind: Kind) => Body,
) {
	const file = `${folderName(contentFolder())}/${kinds[kind].folder}/${stored.id}.mdx`;
	return { id: stored.id, file, fields: stored.data, body: readText(stored, kind) };
}

const entryOf = ({ id }: { readonly id: string }, kind: Kind) => `${kinds[kind].folder}/${id}`;

function storyBody(stored: Stored<CollectionEntry<'stories'>['data']>): StoryBody {
	const entry = entryOf(stored, 'story');
	const blocks = keepText(entry, stored.body ?? '');
	const ready = stored.data.status === 'ready';
	return readStoryBody(blocks, { file: entry, firstLine: 1, ready, toProse: proseOf(entry) }).body;
}

function wholeText(stored: Stored<unknown>, kind: Kind): Prose {
	const entry = entryOf(stored, kind);
	return proseOf(entry)(keepText(entry, stored.body ?? ''));
}
