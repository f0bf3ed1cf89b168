import { jsonSchema, parseRecord, textSchema } from './schemas.ts';
import { isSame, type Json } from './shape.ts';
import { storedPart } from './stored-part.ts';

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
