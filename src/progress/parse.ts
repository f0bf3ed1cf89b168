import { migrate } from './migrate.ts';
import { jsonSchema, readAs, toFields, wholeSchema } from './schemas.ts';
import { currentVersion, type Progress, type Refusal, refuse } from './shape.ts';
import type { AnyPart } from './stored-part.ts';

export interface Parsed {
	readonly ok: true;
	readonly progress: Progress;
	/** What could not be read and was left out, a sentence each. Empty: everything was read. */
	readonly notes: readonly string[];
}

/**
 * Progress from anything. An entry that is damaged is left out and said; what has no version, or one that this
 * page doesn't know, is refused whole. Ids that the bank doesn't have are kept: `findMissing` finds those.
 */
export function parseProgress(value: unknown, parts: readonly AnyPart[]): Parsed | Refusal {
	const stored = toFields(value);
	const version = readAs(wholeSchema(1, Number.MAX_SAFE_INTEGER), stored?.version);
	if (!stored || version === undefined) {
		return refuse('damaged', 'The saved progress can’t be read: it does not say which version it is.');
	}
	if (version > currentVersion) {
		return refuse(
			'newer',
			`This progress was saved by a newer version of the site (format ${version}; this page reads up to ${currentVersion}). Load the new version of the site, then try again.`,
		);
	}
	const fields = migrate(stored, version);
	if (!fields) {
		return refuse(
			'damaged',
			`The saved progress (format ${version}) can’t be brought up to date: it is damaged.`,
		);
	}
	const { version: _, revision, ...values } = fields;
	const notes: string[] = [];
	const known = parts.flatMap(({ name, parse }) =>
		Object.hasOwn(values, name) && values[name] !== undefined ? [[name, parse(values[name], notes)]] : [],
	);
	// What belongs to a feature that this page does not load is kept as it is.
	const others = Object.entries(values).filter(
		([name, content]) =>
			parts.every((part) => part.name !== name) && readAs(jsonSchema, content) !== undefined,
	);
	const progress = {
		revision: readAs(wholeSchema(0, Number.MAX_SAFE_INTEGER - 1), revision) ?? 0,
		values: Object.fromEntries([...others, ...known]),
	};
	return { ok: true, progress, notes };
}

/** What `parseProgress` reads. */
export function toStored({ revision, values }: Progress): Readonly<Record<string, unknown>> {
	return { version: currentVersion, revision, ...values };
}
