import { orNearest, type Row } from './row.ts';

/** What can be wrong with the wordings by which principles are asked about. */
export const phrasingRows = {
	'phrasing-of-none': {
		what: (details) =>
			`There is no principle "${details.value}", so nothing would be learned from this file.`,
		todo: (details) => orNearest(details, 'Name the file after a principle.'),
	},
	'phrasing-empty-line': {
		what: () => 'The line is empty.',
		todo: () => 'Delete it, or set groups apart by a comment that begins with #.',
	},
	'phrasing-says-nothing': {
		what: (details) =>
			`"${details.value}" holds only words that every question has, so nothing is learned from it.`,
		todo: () => 'Say what the question is about, or delete the line.',
	},
	'phrasing-twice': {
		what: (details) => `"${details.value}" stands on ${details.other}, too.`,
		todo: () => 'Delete one of the two.',
	},
	'phrasing-of-two': {
		what: (details) => `"${details.value}" stands in ${details.other}, too.`,
		todo: () => 'Keep it under the principle that it asks about most.',
	},
	'phrasings-too-few': {
		what: (details) =>
			`The principle has only ${details.value}, so the search will hardly find it in a question.`,
		todo: (details) =>
			`Write ${details.reason} more: ask for it in other words, on other themes, of other people.`,
	},
} as const satisfies Record<string, Row>;
