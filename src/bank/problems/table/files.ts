import { orNearest, type Row } from './row.ts';

/** What can be wrong with the files of a bank before they are read. */
export const fileRows = {
	'missing-content': {
		what: (it) => `The content folder cannot be opened: there is no folder ${it.value}.`,
		todo: () => 'Run the command in the folder of the project, or mend the path in STORY_BANK_CONTENT.',
	},
	'missing-folder': {
		what: () => 'This folder does not exist.',
		todo: (it) => `Create it and put a file into it for every ${it.kind}.`,
	},
	'empty-folder': {
		what: (it) => `This folder holds no ${it.kind}.`,
		todo: (it) => `Add a file for each ${it.kind}; README.md shows what goes into one.`,
	},
	'missing-settings': {
		what: () => 'This file does not exist.',
		todo: () => 'Create it with title, owner, target and pace; README.md shows one.',
	},
	'misplaced-file': {
		what: (it) => `The bank is not read here, so this ${it.kind} would be ignored.`,
		todo: (it) => orNearest(it, `Move it to ${it.valid}, or out of the content folder.`),
	},
	'wrong-extension': {
		what: (it) =>
			it.value === ''
				? 'The name of the file has no ending, so it would be ignored.'
				: `The name of the file ends in "${it.value}", so it would be ignored.`,
		todo: (it) =>
			`If it is a ${it.kind}, rename it to "${it.nearest}"; else move it out of the content folder.`,
	},
	'bad-file-name': {
		what: (it) => `The file's name is the id of the ${it.kind}, and "${it.value}" is not one.`,
		todo: (it) => `Use small letters, digits and single hyphens: "${it.nearest}".`,
	},
	'same-id': {
		what: (it) => `The id "${it.value}" is taken: ${it.other} has it too.`,
		todo: () => 'An id is the name of one file. Rename one of the two, or delete it.',
	},
	unreadable: {
		what: (it) => `It cannot be read: ${it.reason}.`,
		todo: () => 'Check that it is a file, and that you may read it.',
	},
	'not-utf8': {
		what: () => 'The file is not UTF-8 text.',
		todo: () => 'Save it again with the encoding UTF-8.',
	},
	'empty-file': {
		what: () => 'The file is empty.',
		todo: (it) => it.todo ?? `Write the ${it.kind}, or delete the file.`,
	},
} as const satisfies Record<string, Row>;
