import { currentVersion } from './shape.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Makes the fields of one version those of the next, or undefined where it can't. Must not trust what it reads. */
export type Migration = (fields: Fields) => Fields | undefined;

/** The step at index 0 leads from version 1 to 2, and so on: as many as there are older versions. */
export const migrations: readonly Migration[] = [];

/**
 * Brings fields of an older version up to a newer one, a step at a time; undefined where a step fails or none
 * leads on.
 *
 * @param version from 1 to `to`
 */
export function migrate(
	fields: Fields,
	version: number,
	steps: readonly Migration[] = migrations,
	to: number = currentVersion,
): Fields | undefined {
	let current: Fields | undefined = fields;
	for (let from = version; from < to && current; from++) {
		current = steps[from - 1]?.(current);
	}
	return current;
}
