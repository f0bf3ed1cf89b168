import * as v from 'valibot';

/** What takes only what is as the schema says, and gives undefined for all else. */
export const parser =
	<T>(schema: v.GenericSchema<unknown, T>) =>
	(value: unknown): T | undefined => {
		const result = v.safeParse(schema, value);
		return result.success ? result.output : undefined;
	};
