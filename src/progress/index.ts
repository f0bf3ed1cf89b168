/** What a feature needs to say what it keeps on the device. */

export {
	distinct,
	idSchema,
	listSchema,
	nameSchema,
	numberSchema,
	optionalField,
	parseList,
	parseRecord,
	readAs,
	textSchema,
	timeSchema,
	toFields,
	wholeSchema,
} from './schemas.ts';
export { type SavedSettings, settingsPart } from './settings-part.ts';
export { emptyProgress, isSame, own, type Progress } from './shape.ts';
export { type MentionedId, type StoredPart, storedPart } from './stored-part.ts';
