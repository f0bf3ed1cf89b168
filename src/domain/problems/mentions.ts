import type { Kind } from '../../schema/kinds.ts';
import { idForm } from '../../schema/text.ts';
import type { Entry } from '../bank/entries.ts';

/** What a file says of other files. It is held against them even where the file itself is not sound. */
export interface Mentions extends Pick<Entry<unknown>, 'id' | 'file' | 'links' | 'lineOf'> {
	readonly kind: Kind;
	readonly references: readonly Reference[];
}

/** The id of another entry, and the field that names it. */
export interface Reference {
	readonly kind: 'story' | 'principle';
	readonly id: string;
	readonly path: readonly PropertyKey[];
}

/** The fields by which files of each kind name others; `*` is each of a list. */
const places: Readonly<Record<Kind, readonly { kind: Reference['kind']; path: readonly string[] }[]>> = {
	story: [{ kind: 'principle', path: ['principles', '*'] }],
	principle: [
		{ kind: 'story', path: ['primary'] },
		{ kind: 'story', path: ['backup'] },
	],
	question: [
		{ kind: 'principle', path: ['principle'] },
		{ kind: 'story', path: ['answers', '*', 'story'] },
	],
	framework: [],
};

/** The ids that a file names. What is not written as an id is the schema's to say. @param written its fields as they are */
export function findReferences(kind: Kind, written: unknown): Reference[] {
	return places[kind].flatMap((place) =>
		valuesAt(written, place.path).flatMap(({ path, value }) =>
			typeof value === 'string' && idForm.test(value) ? { kind: place.kind, id: value, path } : [],
		),
	);
}

function valuesAt(
	value: unknown,
	[key, ...rest]: readonly string[],
): { path: PropertyKey[]; value: unknown }[] {
	if (key === undefined) return [{ path: [], value }];
	const steps: [PropertyKey, unknown][] =
		key !== '*' ? [[key, field(value, key)]] : Array.isArray(value) ? [...value.entries()] : [];
	return steps.flatMap(([step, inner]) =>
		valuesAt(inner, rest).map((it) => ({ ...it, path: [step, ...it.path] })),
	);
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined;
}
