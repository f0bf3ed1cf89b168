/** What a feature needs to say what it keeps on the device. */

export {
	distinct,
	idSchema,
	isSame,
	listSchema,
	nameSchema,
	numberSchema,
	optionalField,
	own,
	parseList,
	parseRecord,
	readAs,
	textSchema,
	timeSchema,
	toFields,
	wholeSchema,
} from './schemas.ts';
export { emptyProgress, type Progress, settingsPart, storedPart } from './stored-part.ts';
