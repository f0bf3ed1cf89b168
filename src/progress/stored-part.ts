import { isSame, type Json, jsonSchema, own, parseRecord, textSchema } from './schemas.ts';

/**
 * Everything the tools keep on the device: what each feature keeps, by the name of its part. Read it with `read` of its
 * part. A value whose part this page does not know is carried along as it was stored.
 */
export type Progress = Readonly<Record<string, unknown>>;

export const emptyProgress: Progress = {};

/** What a feature says about what it keeps on the device. */
interface PartDefinition<T extends object> {
	/** The field of the stored record. It never changes: it is on people's devices and in their backups. */
	readonly name: string;
	/** As on the first day. */
	readonly empty: T;
	/** A valid value from anything. Each note is a sentence about something that could not be read and was left out. */
	readonly parse: (value: unknown, notes: string[]) => T;
	/** A backup's value added to the one here. */
	readonly add: (here: T, backup: T) => Added<T>;
	/** How much there is of each kind: `3 rounds`. Kinds without any are left out. */
	readonly describe: (value: T) => readonly string[];
	/** The ids of the bank that it names, each with what is saved under it. */
	readonly mentions: (value: T) => readonly MentionedId[];
}

interface Added<T> {
	readonly value: T;
	/** A sentence about what was added; empty where nothing was. */
	readonly message: string;
	/** A sentence about what the backup has and could not be added. */
	readonly lost?: string;
}

/** An id of the bank that a part names. */
interface MentionedId {
	readonly kind: 'story' | 'principle' | 'question';
	readonly id: string;
	/** What is saved under it, in words for the screen: `told to 1 round`. */
	readonly description: string;
}

/** A part as the store uses it, whatever it holds. */
export type AnyPart = Omit<ReturnType<typeof storedPart>, 'read' | 'edit'>;

/** A part as its feature reads and changes it, and as the store uses it. */
export function storedPart<T extends object>(definition: PartDefinition<T>) {
	const { name, empty } = definition;
	/** Parsed values by what they were parsed from, so that each is parsed once and stays the same object. */
	const parsed = new WeakMap<object, T>();
	const remember = (source: object, value: T): T => {
		parsed.set(source, value);
		parsed.set(value, value);
		return value;
	};
	const parse = (stored: unknown, notes: string[]): T => {
		if (stored === undefined) return empty;
		const value = definition.parse(stored, notes);
		return remember(typeof stored === 'object' && stored !== null ? stored : value, value);
	};
	const read = (progress: Progress): T => {
		const stored = own(progress, name);
		const known = typeof stored === 'object' && stored !== null ? parsed.get(stored) : undefined;
		return known ?? parse(stored, []);
	};
	return {
		name,
		parse,
		read,
		/** A change of the whole progress that changes this part alone. An edit that returns what it was given changes nothing. */
		edit:
			(change: (value: T) => T) =>
			(progress: Progress): Progress => {
				const value = read(progress);
				const changed = change(value);
				if (changed === value) return progress;
				return { ...progress, [name]: remember(changed, changed) };
			},
		add: (here: Progress, backup: Progress): Added<T> => definition.add(read(here), read(backup)),
		describe: (progress: Progress): readonly string[] => definition.describe(read(progress)),
		mentions: (progress: Progress): readonly MentionedId[] => definition.mentions(read(progress)),
	};
}

/** Choices of any screen under names of their own, as `tell`. Each screen parses its own. */
export type SavedSettings = Readonly<Record<string, Json>>;

export const settingsPart = storedPart<SavedSettings>({
	name: 'settings',
	empty: {},
	parse: (value, notes) => parseRecord(value, textSchema(100), jsonSchema, ['setting', 'settings'], notes),
	add: (here, backup) => {
		const value = { ...backup, ...here };
		const count = Object.keys(backup).filter((name) => !isSame(backup[name], value[name])).length;
		return { value, message: '', ...(count > 0 && { lost: 'Choices that you made here stay as they are.' }) };
	},
	describe: () => [],
	mentions: () => [],
});
