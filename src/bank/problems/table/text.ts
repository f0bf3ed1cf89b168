import { orNearest, type Row } from './row.ts';

const escaped = 'To show the sign itself, put a backslash before it: \\{ or \\<.';

/** What can be wrong with the text of a file by itself. */
export const textRows = {
	'broken-mdx': {
		what: (it) => `The text cannot be read: ${it.reason}.`,
		todo: (it) => it.todo ?? `Close the tag or the brace. ${escaped}`,
	},
	'code-in-text': {
		what: (it) => `"${it.value}" is program code in MDX, and a bank holds text only: it is never run.`,
		todo: () => `Take it out. ${escaped}`,
	},
	'import-in-text': {
		what: (it) =>
			`"${it.value}" is program code in MDX, because the line begins with "${it.kind}": it is never run.`,
		todo: () => 'Take it out. If it is text, begin the line with another word.',
	},
	'unknown-component': {
		what: (it) => `There is no component <${it.value}>.`,
		todo: (it) => orNearest(it, `Use one of ${it.valid}, or write \\<${it.value}> to show it as text.`),
	},
	'unknown-attribute': {
		what: (it) => `<${it.kind}> takes no attribute "${it.value}".`,
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
		what: (it) => `The link "${it.value}" is of a kind that is not allowed here.`,
		todo: () => 'Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
	},
	'relative-link': {
		what: (it) => `The link "${it.value}" depends on the page it is on.`,
		todo: () => 'Write it from the root of the site: /stories/<id>/, /principles/<id>/, /questions/<id>/.',
	},
	'top-heading': {
		what: (it) => `"# ${it.value}" is the heading of a page, and the page has one.`,
		todo: () => 'Use ## or lower.',
	},
	'empty-heading': {
		what: () => 'This heading has no words.',
		todo: () => 'Write them, or take it out.',
	},
	'text-before-section': {
		what: (it) => `There is text before the first ${it.kind}.`,
		todo: (it) => `Move it under one of the headings (${it.valid}).`,
	},
	'unknown-section': {
		what: (it) => `A story has no section "${it.value}".`,
		todo: (it) => orNearest(it, `The sections are ${it.valid}.`),
	},
	'missing-section': {
		what: (it) => `The section "## ${it.value}" is missing.`,
		todo: () => 'A ready story has Situation, Task, Action and Result. Add it, or set "status: planned".',
	},
	'doubled-section': {
		what: (it) => `The section "## ${it.value}" stands here a second time.`,
		todo: (it) => `Make one of the two; the first is on line ${it.other}.`,
	},
	'misordered-section': {
		what: (it) => `The section "## ${it.value}" stands in the wrong place.`,
		todo: (it) => `Put the sections in the order ${it.valid}.`,
	},
	'empty-section': {
		what: (it) => `There is nothing under "${it.value}".`,
		todo: (it) => it.todo ?? 'Write it, or take the heading out.',
	},
	'empty-text': {
		what: (it) => `The ${it.kind} has no text below its fields.`,
		todo: () => 'Say in a sentence or two, in your own words, what it means.',
	},
} as const satisfies Record<string, Row>;
