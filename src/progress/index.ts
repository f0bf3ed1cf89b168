/** What a feature needs to say what it keeps on the device. */
export { distinct, parseList, parseRecord } from './entries.ts';
export { byKey, entries, first, isSame, mergeEntries } from './merge.ts';
export {
	idSchema,
	listSchema,
	numberSchema,
	optionalField,
	readAs,
	textSchema,
	timeSchema,
	toFields,
	wholeSchema,
} from './schemas.ts';
export { type Settings, settingsPart } from './settings-part.ts';
export { emptyProgress, own, type Progress } from './shape.ts';
export { type Mention, type StoredPart, storedPart } from './stored-part.ts';
