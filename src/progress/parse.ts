import { migrate } from './migrate.ts';
import { readAs, toFields, wholeSchema } from './schemas.ts';
import { currentVersion, type Progress, type Refusal, refuse } from './shape.ts';
import type { AnyPart } from './stored-part.ts';

export interface Parsed {
	readonly ok: true;
	readonly progress: Progress;
	/** What could not be read and was left out, a sentence each. Empty: everything was read. */
	readonly notes: readonly string[];
}

/**
 * Progress from anything. A damaged entry is left out, with a note. Without a version, or with one that this page does not
 * know, everything is refused. Ids that the bank does not have stay: `findMissing` lists them.
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
	// The value of a feature that this page does not load is carried along as it is.
	const others = Object.entries(values).filter(([name, content]) => {
		if (content === undefined || parts.some((part) => part.name === name)) return false;
		if (canBeWritten(content)) return true;
		notes.push(`“${name}” is nested too deeply to be saved again and was left out.`);
		return false;
	});
	const progress = {
		revision: readAs(wholeSchema(0, Number.MAX_SAFE_INTEGER - 1), revision) ?? 0,
		values: Object.fromEntries([...others, ...known]),
	};
	return { ok: true, progress, notes };
}

/** JSON that is nested without end can be read, yet not be written. */
function canBeWritten(value: unknown): boolean {
	try {
		return JSON.stringify(value) !== undefined;
	} catch {
		return false;
	}
}

/** What `parseProgress` reads. */
export function toStored({ revision, values }: Progress): Readonly<Record<string, unknown>> {
	return { version: currentVersion, revision, ...values };
}
