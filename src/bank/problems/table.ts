import { deepest } from '../text/nesting.ts';

/** The least that bank.yaml says, line by line. */
export const settingsLines =
	'"title: My stories", "owner: Your name", "target: Your interview" and "pace: 140", in words a minute';

/**
 * Every problem that a bank can have: what is wrong, and what to do about it, each a full sentence. The one place where they are
 * worded. `{value}` and the like stand for the details of the same name. Where there is a nearest valid value, or something
 * else to do in this very case, that is said in place of the second sentence.
 */
export const problemTable = {
	// What can be wrong with the files of a bank before they are read.
	'missing-content': [
		'The content folder cannot be opened: there is no folder {value}.',
		'Run the command in the folder of the project, or correct the path in STORY_BANK_CONTENT.',
	],
	'missing-folder': [
		'This folder does not exist.',
		'Create it, and copy the three files of src/commands/starter/ into it.',
	],
	'empty-folder': ['This folder holds no {kind}.', 'Copy the three files of src/commands/starter/ into it.'],
	'missing-settings': ['This file does not exist.', `Create it with four lines: ${settingsLines}.`],
	'misplaced-file': [
		'Nothing is read from here, so this {kind} would be ignored.',
		'Move it to {valid}, or out of the content folder.',
	],
	'wrong-extension': [
		'The name of the file {value}, so it would be ignored.',
		'If it is a {kind}, rename it to "{valid}"; else move it out of the content folder.',
	],
	'bad-file-name': [
		`The file's name is the id of the {kind}, and "{value}" is not one.`,
		'Use small letters, digits and single hyphens: "{valid}".',
	],
	'same-id': [
		'The id "{value}" is taken: {other} has it too.',
		'An id is the name of one file. Rename one of the two, or delete it.',
	],
	unreadable: ['It cannot be read: {reason}.', 'Check that it is a file, and that you may read it.'],
	'too-deep': [
		`What stands here is nested more than ${deepest} levels deep.`,
		'Take levels out: lists in lists, quotes in quotes, brackets or tags in one another.',
	],
	'not-utf8': ['The file is not UTF-8 text.', 'Save it again with the encoding UTF-8.'],
	'empty-file': ['The file is empty.', 'Write the {kind}, or delete the file.'],

	// What can be wrong with the fields of a file by themselves.
	'no-front-matter': [
		'The file does not begin with front matter between two lines of three hyphens (---).',
		'Put the fields of the {kind} between two such lines at the very top.',
	],
	'broken-yaml': ['The fields cannot be read: {reason}.', 'Correct the line.'],
	'doubled-key': ['The field "{value}" stands here a second time.', 'Keep one of the two.'],
	'yaml-sign': [
		'A value that begins with "{value}" means something else in YAML, so its start would be lost.',
		'Put quotes around all of it.',
	],
	'text-after-hash': [
		'YAML takes "{value}" for a comment, so it would be left out.',
		'Put quotes around the whole text. If it is a comment, put a space after the "#".',
	],
	'unknown-key': ['There is no field "{value}" here.', 'The fields are {valid}.'],
	'missing-field': [
		'The field "{value}" is missing.',
		'Add it, as {valid}; README.md says what goes into it.',
	],
	'empty-value': ['This field is empty.', 'Fill it in.'],
	'wrong-type': ['This must be {valid}, not {value}.', 'Write it in that form.'],
	'wrong-value': ['"{value}" is not one of the values that this field may have.', 'Use one of {valid}.'],
	'invalid-value': ['{value} {reason}.', 'Change it.'],
	'ready-without-result': [
		'A ready story has no result.',
		'Add one under "results" with figure, what, impact and certainty, or set "status: planned".',
	],
	'failure-without-lesson': [
		'A failure needs a lesson, and this story has none.',
		'Add what you learned under "lessons", one sentence for each lesson.',
	],
	'opening-or-gap': [
		'An answer about you needs either an opening or a gap.',
		'Write the first sentence to say under "opening", or what is still to write under "gap"; not both.',
	],

	// What can be wrong with the text of a file by itself.
	'broken-mdx': [
		'The text cannot be read: {reason}.',
		'Close the tag or the brace. To show the sign itself, put a backslash before it: \\{ or \\<.',
	],
	'code-in-text': [
		'"{value}" is program code in MDX, and a bank holds text only: it is never run.',
		'Delete it. To show the sign itself, put a backslash before it: \\{ or \\<.',
	],
	'import-in-text': [
		'"{value}" is program code in MDX, because the line begins with "{kind}": it is never run.',
		'Delete it. If it is text, begin the line with another word.',
	],
	'unknown-component': [
		'There is no component <{value}>.',
		'Use one of {valid}, or write \\<{value}> to show it as text.',
	],
	'unknown-attribute': ['<{kind}> takes no attribute "{value}".', 'Delete it.'],
	'picture-in-text': ['A bank is text: pictures are not shown.', 'Say in words what the picture shows.'],
	'footnote-in-text': [
		'These pages have no footnotes.',
		'Put its words into the sentence, or under "## Notes".',
	],
	'unsafe-link': [
		'The link "{value}" is of a kind that a bank does not allow.',
		'Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
	],
	'relative-link': [
		'The link "{value}" depends on the page it is on.',
		'Write it from the root of the site: /stories/<id>/, /principles/<id>/, /questions/<id>/.',
	],
	'top-heading': ['"# {value}" is the heading of a page, and the page has one already.', 'Use ## or lower.'],
	'empty-heading': ['This heading has no words.', 'Write them, or delete the heading.'],
	'text-before-section': [
		'There is text before the first {kind}.',
		'Move it under one of the headings ({valid}).',
	],
	'unknown-section': ['A story has no section "{value}".', 'The sections are {valid}.'],
	'missing-section': [
		'The section "## {value}" is missing.',
		'A ready story has Situation, Task, Action and Result. Add it, or set "status: planned".',
	],
	'doubled-section': [
		'The section "## {value}" stands here a second time.',
		'Keep one of the two; the first is on line {other}.',
	],
	'misordered-section': [
		'The section "## {value}" stands in the wrong place.',
		'Put the sections in the order {valid}.',
	],
	'empty-section': ['There is nothing under "{value}".', 'Write it, or delete the heading.'],
	'empty-text': [
		'The {kind} has no text below its fields.',
		'Say in a sentence or two, in your own words, what it means.',
	],

	// What can be wrong with the wordings by which principles are asked about.
	'phrasing-of-none': [
		'There is no principle "{value}", so the search would learn nothing from this file.',
		'Name the file after a principle.',
	],
	'phrasing-empty-line': [
		'The line is empty.',
		'Delete it, or set groups apart by a comment that begins with #.',
	],
	'phrasing-says-nothing': [
		'"{value}" holds only words that every question has, so the search learns nothing from it.',
		'Say what the question is about, or delete the line.',
	],
	'phrasing-twice': ['"{value}" stands on {other}, too.', 'Delete one of the two.'],
	'phrasing-of-two': [
		'"{value}" stands in {other}, too.',
		'Keep it under the principle that it asks about most.',
	],
	'phrasings-too-few': [
		'The principle has only {value}, so the search will hardly find it in a question.',
		'Write {reason} more: use other words, other subjects and other people.',
	],

	// What can be wrong between the files of a bank.
	'broken-link': ['There is no page {value}.', 'Link to a page that exists.'],
	'broken-part': ['The page {other} has no part #{value}.', 'It has {valid}.'],
	'unknown-id': ['There is no {kind} "{value}".', 'Use the name of a file in {valid}.'],
	'repeated-id': ['"{value}" stands here twice.', 'Delete one of the two.'],
	'same-order': ['The order {value} is taken: {other} has it too.', 'Give each its own number, from 1.'],
	'same-name': [
		'The name "{value}" is taken: {other} has it too.',
		'Give each its own name: in the matrix nobody could tell them apart.',
	],
	'primary-is-backup': [
		'"{value}" is both the primary and the backup.',
		'Name another story as backup, or admit a gap: backup: { gap: "…" }.',
	],
	'unknown-rule': [
		'Readiness has no rule "{value}", so this accepts nothing.',
		'Use the name that `npm run readiness` prints in brackets.',
	],
	'framework-missing': [
		'No file is of the kind "{value}".',
		'Add one: the pages read seconds, steps and order from it.',
	],
	'framework-twice': ['{other} is of the kind "{value}" too.', 'Keep one of the two.'],
	'part-without-time': [
		'No phase covers the part "{value}".',
		'Add it to the parts of a phase, so that it has a time budget.',
	],
	'part-timed-twice': ['The part "{value}" stands in the phases twice.', 'Keep it in one place.'],
} as const satisfies Record<string, readonly [what: string, todo: string]>;
