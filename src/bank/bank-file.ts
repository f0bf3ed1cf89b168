import type { Bank } from './bank.ts';

export const bankFormat = 'story-bank';
/** 2: a question's wordings are called `prompts`, as in its front matter. */
export const bankFileVersion = 2;

/**
 * The linked bank as a file for other programs: `npm run export -- --json FILE`. An entry has the fields of its front
 * matter as src/bank/schema has them, its texts, and the neighbours that src/bank/bank.ts gives it, by their ids. Every
 * link stands at both of its ends, so that a reader has to search nothing. Lists are in the order in which the site shows
 * them, the settings are `content/bank.yaml`, with what was left out of it filled in. The same bank gives the same text.
 *
 * The version is raised when something that was there means something else, or is gone; what is added does not raise it.
 */
export const bankFile = ({ settings, stories, principles, questions, about, frameworks }: Bank) => ({
	format: bankFormat,
	version: bankFileVersion,
	settings,
	stories: stories.map(fileEntry),
	principles: principles.map(fileEntry),
	questions: questions.map(fileEntry),
	about: about.map(fileEntry),
	frameworks: frameworks.ordered.map(fileEntry),
});

interface Identity {
	readonly id: string;
	readonly file: string;
}

/** An entry without its place on this machine, its neighbours by their ids. */
type FileEntry<E> = { readonly [K in keyof E as Exclude<K, 'file'>]: ById<E[K]> };

type ById<T> = T extends Identity ? string : T extends object ? { readonly [K in keyof T]: ById<T[K]> } : T;

const fileEntry = <E extends Identity>({ file: _, ...entry }: E) => mapValues(entry) as FileEntry<E>;

const mapValues = (value: object) =>
	Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, byId(inner)]));

function byId(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(byId);
	return 'id' in value && 'file' in value ? value.id : mapValues(value);
}
