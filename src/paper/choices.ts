import type { Paper } from '../bank/schema/settings.ts';
import { type OptionalDetail, optionalDetails } from './details.ts';
import { isPaper } from './layout.ts';

/** What the reader chose for the one page. */
export interface Choices {
	/** Undefined: the bank's own paper. */
	readonly paper: Paper | undefined;
	/** What is left out by choice. */
	readonly off: readonly OptionalDetail[];
	/** Ids of stories that are left off. New stories are on it. */
	readonly hidden: readonly string[];
	readonly redacted: boolean;
}

export const noChoices: Choices = { paper: undefined, off: [], hidden: [], redacted: false };

/** The name under which the device stores the choices. */
export const choicesName = 'cheat-sheet';

/** Reads stored choices. What cannot be read counts as not chosen. */
export function parseChoices(text: string | undefined): Choices {
	const saved = fromJson(text);
	if (typeof saved !== 'object' || saved === null || !('version' in saved) || saved.version !== 1)
		return noChoices;
	const { paper, off, hidden, redacted }: Readonly<Record<string, unknown>> = { ...saved };
	return {
		paper: isPaper(paper) ? paper : undefined,
		off: optionalDetails.map((option) => option.id).filter((id) => listed(off).includes(id)),
		hidden: listed(hidden),
		redacted: redacted === true,
	};
}

/** Choices as they are kept; undefined where nothing differs from the page as it comes. */
export function choicesText(choices: Choices): string | undefined {
	const { paper, off, hidden, redacted } = choices;
	if (!paper && off.length === 0 && hidden.length === 0 && !redacted) return undefined;
	return JSON.stringify({ version: 1, ...choices });
}

const listed = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];

function fromJson(text: string | undefined): unknown {
	try {
		return text === undefined ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}
