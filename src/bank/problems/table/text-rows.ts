import { orNearest, type Row } from './row.ts';

const escaped = 'To show the sign itself, put a backslash before it: \\{ or \\<.';

/** What can be wrong with the text of a file by itself, and with the wordings by which principles are asked about. */
export const textRows = {
	'broken-mdx': {
		what: (details) => `The text cannot be read: ${details.reason}.`,
		todo: (details) => details.todo ?? `Close the tag or the brace. ${escaped}`,
	},
	'code-in-text': {
		what: (details) =>
			`"${details.value}" is program code in MDX, and a bank holds text only: it is never run.`,
		todo: () => `Delete it. ${escaped}`,
	},
	'import-in-text': {
		what: (details) =>
			`"${details.value}" is program code in MDX, because the line begins with "${details.kind}": it is never run.`,
		todo: () => 'Delete it. If it is text, begin the line with another word.',
	},
	'unknown-component': {
		what: (details) => `There is no component <${details.value}>.`,
		todo: (details) =>
			orNearest(details, `Use one of ${details.valid}, or write \\<${details.value}> to show it as text.`),
	},
	'unknown-attribute': {
		what: (details) => `<${details.kind}> takes no attribute "${details.value}".`,
		todo: () => 'Delete it.',
	},
	'picture-in-text': {
		what: () => 'A bank is text: pictures are not shown.',
		todo: () => 'Say in words what the picture shows.',
	},
	'footnote-in-text': {
		what: () => 'These pages have no footnotes.',
		todo: () => 'Put its words into the sentence, or under "## Notes".',
	},
	'unsafe-link': {
		what: (details) => `The link "${details.value}" is of a kind that a bank does not allow.`,
		todo: () => 'Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
	},
	'relative-link': {
		what: (details) => `The link "${details.value}" depends on the page it is on.`,
		todo: () => 'Write it from the root of the site: /stories/<id>/, /principles/<id>/, /questions/<id>/.',
	},
	'top-heading': {
		what: (details) => `"# ${details.value}" is the heading of a page, and the page has one already.`,
		todo: () => 'Use ## or lower.',
	},
	'empty-heading': {
		what: () => 'This heading has no words.',
		todo: () => 'Write them, or delete the heading.',
	},
	'text-before-section': {
		what: (details) => `There is text before the first ${details.kind}.`,
		todo: (details) => `Move it under one of the headings (${details.valid}).`,
	},
	'unknown-section': {
		what: (details) => `A story has no section "${details.value}".`,
		todo: (details) => orNearest(details, `The sections are ${details.valid}.`),
	},
	'missing-section': {
		what: (details) => `The section "## ${details.value}" is missing.`,
		todo: () => 'A ready story has Situation, Task, Action and Result. Add it, or set "status: planned".',
	},
	'doubled-section': {
		what: (details) => `The section "## ${details.value}" stands here a second time.`,
		todo: (details) => `Keep one of the two; the first is on line ${details.other}.`,
	},
	'misordered-section': {
		what: (details) => `The section "## ${details.value}" stands in the wrong place.`,
		todo: (details) => `Put the sections in the order ${details.valid}.`,
	},
	'empty-section': {
		what: (details) => `There is nothing under "${details.value}".`,
		todo: (details) => details.todo ?? 'Write it, or delete the heading.',
	},
	'empty-text': {
		what: (details) => `The ${details.kind} has no text below its fields.`,
		todo: () => 'Say in a sentence or two, in your own words, what it means.',
	},
	'phrasing-of-none': {
		what: (details) =>
			`There is no principle "${details.value}", so the search would learn nothing from this file.`,
		todo: (details) => orNearest(details, 'Name the file after a principle.'),
	},
	'phrasing-empty-line': {
		what: () => 'The line is empty.',
		todo: () => 'Delete it, or set groups apart by a comment that begins with #.',
	},
	'phrasing-says-nothing': {
		what: (details) =>
			`"${details.value}" holds only words that every question has, so the search learns nothing from it.`,
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
		todo: (details) => `Write ${details.reason} more: use other words, other subjects and other people.`,
	},
} as const satisfies Record<string, Row>;
