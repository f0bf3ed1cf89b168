import * as v from 'valibot';
import { papers } from '../bank/schema/settings.ts';
import { parser } from '../site/parser.ts';
import { optionalDetails } from './layout.ts';

/** Of a list what is as the schema says. */
const listOf = <T>(item: v.GenericSchema<unknown, T>) =>
	v.fallback(
		v.pipe(
			v.array(v.unknown()),
			v.transform((all) => all.filter((one): one is T => v.is(item, one))),
		),
		[],
	);

/** What the reader chose for the one page. What cannot be read counts as not chosen. */
const choicesSchema = v.object({
	version: v.literal(1),
	/** Undefined: the bank's own paper. */
	paper: v.fallback(v.optional(v.picklist(papers)), undefined),
	/** What is left out by choice. */
	off: listOf(v.picklist(optionalDetails.map((option) => option.id))),
	/** Ids of stories that are left off. New stories are on it. */
	hidden: listOf(v.string()),
	redacted: v.fallback(v.boolean(), false),
});
export type Choices = v.InferOutput<typeof choicesSchema>;

export const noChoices: Choices = { version: 1, paper: undefined, off: [], hidden: [], redacted: false };

/** The name under which the device stores the choices. */
export const choicesName = 'cheat-sheet';

const parse = parser(v.pipe(v.string(), v.parseJson(), choicesSchema));

export const parseChoices = (text: string | undefined): Choices => parse(text) ?? noChoices;
