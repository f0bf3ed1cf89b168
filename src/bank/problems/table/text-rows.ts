import { orNearest, type Row } from './row.ts';

const escaped = 'To show the sign itself, put a backslash before it: \\{ or \\<.';

/** What can be wrong with the text of a file by itself. */
export const textRows = {
	'broken-mdx': {
		what: (details) => `The text cannot be read: ${details.reason}.`,
		todo: (details) => details.todo ?? `Close the tag or the brace. ${escaped}`,
	},
	'code-in-text': {
		what: (details) =>
			`"${details.value}" is program code in MDX, and a bank holds text only: it is never run.`,
		todo: () => `Take it out. ${escaped}`,
	},
	'import-in-text': {
		what: (details) =>
			`"${details.value}" is program code in MDX, because the line begins with "${details.kind}": it is never run.`,
		todo: () => 'Take it out. If it is text, begin the line with another word.',
	},
	'unknown-component': {
		what: (details) => `There is no component <${details.value}>.`,
		todo: (details) =>
			orNearest(details, `Use one of ${details.valid}, or write \\<${details.value}> to show it as text.`),
	},
	'unknown-attribute': {
		what: (details) => `<${details.kind}> takes no attribute "${details.value}".`,
		todo: () => 'Take it out.',
	},
	'picture-in-text': {
		what: () => 'A bank is text: pictures are not shown.',
		todo: () => 'Say in words what the picture shows.',
	},
	'footnote-in-text': {
		what: () => 'A footnote has no place on these pages.',
		todo: () => 'Put its words into the sentence, or under "## Notes".',
	},
	'unsafe-link': {
		what: (details) => `The link "${details.value}" is of a kind that is not allowed here.`,
		todo: () => 'Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
	},
	'relative-link': {
		what: (details) => `The link "${details.value}" depends on the page it is on.`,
		todo: () => 'Write it from the root of the site: /stories/<id>/, /principles/<id>/, /questions/<id>/.',
	},
	'top-heading': {
		what: (details) => `"# ${details.value}" is the heading of a page, and the page has one.`,
		todo: () => 'Use ## or lower.',
	},
	'empty-heading': {
		what: () => 'This heading has no words.',
		todo: () => 'Write them, or take it out.',
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
		todo: (details) => `Make one of the two; the first is on line ${details.other}.`,
	},
	'misordered-section': {
		what: (details) => `The section "## ${details.value}" stands in the wrong place.`,
		todo: (details) => `Put the sections in the order ${details.valid}.`,
	},
	'empty-section': {
		what: (details) => `There is nothing under "${details.value}".`,
		todo: (details) => details.todo ?? 'Write it, or take the heading out.',
	},
	'empty-text': {
		what: (details) => `The ${details.kind} has no text below its fields.`,
		todo: () => 'Say in a sentence or two, in your own words, what it means.',
	},
} as const satisfies Record<string, Row>;
