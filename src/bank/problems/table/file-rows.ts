import { deepest } from '../../text/nesting.ts';
import { orNearest, type Row } from './row.ts';

/** The least that bank.yaml says, line by line. */
export const settingsLines =
	'"title: My stories", "owner: Your name", "target: Your interview" and "pace: 140", in words a minute';

/** What can be wrong with the files of a bank before they are read. */
export const fileRows = {
	'missing-content': {
		what: (details) => `The content folder cannot be opened: there is no folder ${details.value}.`,
		todo: () => 'Run the command in the folder of the project, or correct the path in STORY_BANK_CONTENT.',
	},
	'missing-folder': {
		what: () => 'This folder does not exist.',
		todo: () => 'Create it, and copy the three files of src/commands/starter/ into it.',
	},
	'empty-folder': {
		what: (details) => `This folder holds no ${details.kind}.`,
		todo: () => 'Copy the three files of src/commands/starter/ into it.',
	},
	'missing-settings': {
		what: () => 'This file does not exist.',
		todo: () => `Create it with four lines: ${settingsLines}.`,
	},
	'misplaced-file': {
		what: (details) => `Nothing is read from here, so this ${details.kind} would be ignored.`,
		todo: (details) => orNearest(details, `Move it to ${details.valid}, or out of the content folder.`),
	},
	'wrong-extension': {
		what: (details) =>
			details.value === ''
				? 'The name of the file has no ending, so it would be ignored.'
				: `The name of the file ends in "${details.value}", so it would be ignored.`,
		todo: (details) =>
			`If it is a ${details.kind}, rename it to "${details.nearest}"; else move it out of the content folder.`,
	},
	'bad-file-name': {
		what: (details) => `The file's name is the id of the ${details.kind}, and "${details.value}" is not one.`,
		todo: (details) => `Use small letters, digits and single hyphens: "${details.nearest}".`,
	},
	'same-id': {
		what: (details) => `The id "${details.value}" is taken: ${details.other} has it too.`,
		todo: () => 'An id is the name of one file. Rename one of the two, or delete it.',
	},
	unreadable: {
		what: (details) => `It cannot be read: ${details.reason}.`,
		todo: () => 'Check that it is a file, and that you may read it.',
	},
	'too-deep': {
		what: () => `What stands here is nested more than ${deepest} levels deep.`,
		todo: () => 'Take levels out: lists in lists, quotes in quotes, brackets or tags in one another.',
	},
	'not-utf8': {
		what: () => 'The file is not UTF-8 text.',
		todo: () => 'Save it again with the encoding UTF-8.',
	},
	'empty-file': {
		what: () => 'The file is empty.',
		todo: (details) => details.todo ?? `Write the ${details.kind}, or delete the file.`,
	},
} as const satisfies Record<string, Row>;
