import type { ErrorCode } from 'yaml';
import type { Details } from '../domain/problems/table.ts';

const quotes = 'Put quotes around all of it.';

/** What the YAML parser complains of, in words for a person who writes stories. */
const words: Readonly<Partial<Record<ErrorCode, Details>>> = {
	BLOCK_AS_IMPLICIT_KEY: {
		reason: 'there is a ": " in a text without quotes, or the line is set in too far',
		todo: 'Put quotes around the whole text; set the line in as far as the one above it.',
	},
	MULTILINE_IMPLICIT_KEY: {
		reason: 'the line has no ": " after the name of a field',
		todo: 'Write it as "name: value". A text that goes on from the line above is set in further.',
	},
	BAD_SCALAR_START: {
		reason: 'a text without quotes begins with a sign that YAML keeps for itself',
		todo: quotes,
	},
	BAD_DQ_ESCAPE: {
		reason: 'YAML does not know this sign after a backslash',
		todo: 'Write the backslash twice, or use single quotes.',
	},
	TAB_AS_INDENT: { reason: 'the line is set in with a tab', todo: 'Use spaces: two for each step.' },
	BAD_INDENT: {
		reason: 'a bracket is opened and not closed, or the line is not set in far enough',
		todo: `Close the bracket. If it belongs to a text: ${quotes.toLowerCase()}`,
	},
	MULTIPLE_DOCS: {
		reason: 'a line of three hyphens or dots ends the fields too early',
		todo: 'Take it out.',
	},
};

/** A message of the YAML parser in our words; its own, shortened, where we have none. */
export function yamlWords(code: ErrorCode, message: string): Details {
	const found = words[code];
	if (found) return found;
	const first = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?\s*$/, '');
	if (first.startsWith('Missing closing'))
		return {
			reason: 'a quote is opened and not closed',
			todo: "Close it; inside single quotes, write ' twice.",
		};
	if (first.startsWith('Implicit map keys'))
		return {
			reason: 'the line has no ": " after the name of a field',
			todo: 'Write it as "name: value". A list has a hyphen and a space before each of its items.',
		};
	if (first.startsWith('Unexpected scalar at node end'))
		return {
			reason: 'text goes on after the closing quote',
			todo: `${quotes} Inside them, use the other kind of quote.`,
		};
	if (first.startsWith('Unexpected block-seq'))
		return { reason: 'a hyphen stands on the line of the field', todo: 'Begin the list on the next line.' };
	return { reason: first.replace(/[.:]$/, '') };
}
