import { stringify } from 'yaml';
import type { AboutFields } from '../bank/schema/about.ts';
import type { FrameworkFields } from '../bank/schema/framework.ts';
import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { QuestionFields } from '../bank/schema/question.ts';
import type { Settings } from '../bank/schema/settings.ts';
import type { StoryFields } from '../bank/schema/story.ts';

/** A file of the bank as its author writes it: fields, and the text below them as MDX. */
export interface RawEntry<Fields> {
	readonly id: string;
	readonly fields: Fields;
	readonly body: string;
}

/** A bank before linking, with the bodies as they are written: what a guide is read into and written from. */
export interface RawBank {
	readonly settings: Settings;
	readonly stories: readonly RawEntry<StoryFields>[];
	readonly principles: readonly RawEntry<PrincipleFields>[];
	readonly questions: readonly RawEntry<QuestionFields>[];
	readonly about: readonly RawEntry<AboutFields>[];
	readonly frameworks: readonly RawEntry<FrameworkFields>[];
}

/** What is known before the guide is read. */
export interface Known {
	/** Principles by their official names: the guide's shorter names are matched with them. Only those it names are used. */
	readonly principles: RawBank['principles'];
	/** Used for each kind of framework that the guide lacks. */
	readonly frameworks: RawBank['frameworks'];
	/** Questions about the owner: what the guide asks alike keeps its id, and gaps stay where the guide says nothing. */
	readonly about?: RawBank['about'];
	/** Stories and questions of the bank that the guide is merged into: what is the same keeps its id. */
	readonly stories?: RawBank['stories'];
	readonly questions?: RawBank['questions'];
	/** Pages that every site has: links to them are kept. */
	readonly pages?: readonly string[];
}

/** Says how far the reading has come. */
export type SayProgress = (step: string, done: number, total: number) => void;

/**
 * `refused`: could not be read; nothing is written. `unplaced`: words that are nowhere in the content.
 * `doubt`: placed, but it could be meant otherwise. `guess`: supplied, because the guide does not say it.
 */
export type RemarkKind = 'refused' | 'unplaced' | 'doubt' | 'guess';

/** Something to say about a line of the guide. */
export interface Remark {
	readonly kind: RemarkKind;
	readonly code: string;
	/** Of several files, the one that the line is in. */
	readonly file?: string;
	/** Line of the guide, from 1. */
	readonly line: number;
	readonly what: string;
	readonly todo: string;
}

export interface ContentFile {
	/** From the content folder: `stories/census-pipeline.mdx`. */
	readonly path: string;
	readonly text: string;
}

/** A guide as it was read. Undefined where it was refused. */
export interface GuideReading {
	readonly bank: RawBank | undefined;
	readonly files: readonly ContentFile[];
	/** What the guide does not say and the import supplied: `stories/census-pipeline.mdx hook`. */
	readonly supplied: ReadonlySet<string>;
	/** The shapes of the notes that were recognised, in words. */
	readonly shapes: readonly string[];
	/** By line. */
	readonly remarks: readonly Remark[];
}

const folders = ['stories', 'principles', 'questions', 'about', 'frameworks'] as const;

/** The entries of a bank by their files: `stories/census-pipeline.mdx`. */
export function entriesByPath(bank: Omit<RawBank, 'settings'>): Readonly<Record<string, RawEntry<object>>> {
	return Object.fromEntries(
		folders.flatMap((folder) =>
			bank[folder].map((entry: RawEntry<object>) => [`${folder}/${entry.id}.mdx`, entry]),
		),
	);
}

/** The files of a bank, as they lie in the content folder. */
export function filesOf(bank: RawBank): ContentFile[] {
	const entries = Object.entries(entriesByPath(bank));
	return [
		{ path: 'bank.yaml', text: yamlOf(bank.settings) },
		...entries.map(([path, { fields, body }]) => ({ path, text: fileText(fields, body) })),
	];
}

/** A file of fields and a body. */
export function fileText(fields: object, body: string): string {
	return `---\n${yamlOf(fields)}---\n${body.trim() === '' ? '' : `\n${body.trimEnd()}\n`}`;
}

/** Empty lists are left out: they are what a missing field means. */
function yamlOf(fields: object): string {
	return stringify(
		fields,
		(_key, field: unknown) => (Array.isArray(field) && field.length === 0 ? undefined : field),
		{ lineWidth: 0 },
	);
}

/** The fields that say something, with what they say. */
export const saidFields = (fields: object): [string, unknown][] =>
	Object.entries(fields).filter(
		([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0),
	);

/** JSON with its keys in order, so that the order of fields does not count. */
export function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
	const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${pairs.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

/** Those without an order come last. */
export const inOrder = <Entry extends { fields: { order?: number | undefined } }>(
	entries: readonly Entry[],
) => [...entries].sort((a, b) => (a.fields.order ?? 1e9) - (b.fields.order ?? 1e9));
