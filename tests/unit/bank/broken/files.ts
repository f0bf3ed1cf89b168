import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';

/** Files that are not where, or not what, they should be. */
export const files: readonly BrokenBank[] = [
	{
		row: 'missing-folder',
		when: 'a folder is missing',
		changes: { 'frameworks/': undefined },
		report: [
			'content/frameworks/',
			'  This folder does not exist.',
			'    → Create it, and copy the three files of src/commands/starter/ into it.',
		],
	},
	{
		row: 'empty-folder',
		when: 'a folder is empty',
		changes: { 'frameworks/': '' },
		report: [
			'content/frameworks/',
			'  This folder holds no framework.',
			'    → Copy the three files of src/commands/starter/ into it.',
		],
	},
	{
		row: 'missing-settings',
		when: 'bank.yaml is missing',
		changes: { 'bank.yaml': undefined },
		report: [
			'content/bank.yaml',
			'  This file does not exist.',
			'    → Create it with four lines: "title: My stories", "owner: Your name", "target: Your interview" and "pace: 140", in words a minute.',
		],
	},
	{
		row: 'misplaced-file',
		when: 'a story lies beside its folder',
		changes: { 'lamp.mdx': 'The lamp.' },
		report: [
			'content/lamp.mdx',
			'  Nothing is read from here, so this file would be ignored.',
			'    → Move it to one of content/stories/, content/principles/, content/questions/, content/about/, content/frameworks/, or out of the content folder.',
		],
	},
	{
		row: 'misplaced-file',
		when: 'a folder has a misspelt name',
		changes: { 'storys/lamp.mdx': 'The lamp.' },
		report: [
			'content/storys/',
			'  Nothing is read from here, so this folder would be ignored.',
			'    → Did you mean "content/stories"?',
		],
	},
	{
		row: 'misplaced-file',
		when: 'bank.yaml has another ending as well',
		changes: { 'bank.yml': 'title: Lamps' },
		report: [
			'content/bank.yml',
			'  Nothing is read from here, so this file would be ignored.',
			'    → Did you mean "content/bank.yaml"?',
		],
	},
	{
		row: 'misplaced-file',
		when: 'a story lies in a folder of its own',
		changes: { 'stories/lamps/lamp.mdx': 'The lamp.' },
		report: [
			'content/stories/lamps/',
			'  Nothing is read from here, so this folder would be ignored.',
			'    → Move it to content/stories/ file by file, or out of the content folder.',
		],
	},
	{
		row: 'wrong-extension',
		when: 'a story is Markdown',
		changes: { 'stories/lamp.md': 'The lamp.' },
		report: [
			'content/stories/lamp.md',
			'  The name of the file ends in ".md", so it would be ignored.',
			'    → If it is a story, rename it to "lamp.mdx"; else move it out of the content folder.',
		],
	},
	{
		row: 'wrong-extension',
		when: 'a picture lies among the stories',
		changes: { 'stories/Lamp at night.jpg': 'JFIF' },
		report: [
			'content/stories/Lamp at night.jpg',
			'  The name of the file ends in ".jpg", so it would be ignored.',
			'    → If it is a story, rename it to "lamp-at-night.mdx"; else move it out of the content folder.',
		],
	},
	{
		row: 'wrong-extension',
		when: 'the ending is in capitals',
		changes: { 'stories/lamp.MDX': 'The lamp.' },
		report: [
			'content/stories/lamp.MDX',
			'  The name of the file ends in ".MDX", so it would be ignored.',
			'    → If it is a story, rename it to "lamp.mdx"; else move it out of the content folder.',
		],
	},
	{
		row: 'wrong-extension',
		when: 'a file has no ending',
		changes: { 'questions/lamp': 'The lamp.' },
		report: [
			'content/questions/lamp',
			'  The name of the file has no ending, so it would be ignored.',
			'    → If it is a question, rename it to "lamp.mdx"; else move it out of the content folder.',
		],
	},
	{
		row: 'bad-file-name',
		when: 'a name has a capital',
		changes: { 'stories/Lamp.mdx': 'The lamp.' },
		report: [
			'content/stories/Lamp.mdx',
			'  The file\'s name is the id of the story, and "Lamp" is not one.',
			'    → Use small letters, digits and single hyphens: "lamp.mdx".',
		],
	},
	{
		row: 'bad-file-name',
		when: 'a name has spaces, accents and an apostrophe',
		changes: { "principles/The Keeper's Café.mdx": 'The lamp.' },
		report: [
			"content/principles/The Keeper's Café.mdx",
			'  The file\'s name is the id of the principle, and "The Keeper\'s Café" is not one.',
			'    → Use small letters, digits and single hyphens: "the-keepers-cafe.mdx".',
		],
	},
	{
		row: 'same-id',
		when: 'two files have one id',
		changes: { 'stories/fog-horn.md': 'The horn.' },
		report: [
			'content/stories/fog-horn.md',
			'  The id "fog-horn" is taken: content/stories/fog-horn.mdx has it too.',
			'    → An id is the name of one file. Rename one of the two, or delete it.',
		],
	},
	{
		row: 'same-id',
		when: 'two names differ in capitals only',
		changes: { 'stories/Fog-Horn.mdx': 'The horn.' },
		report: [
			'content/stories/Fog-Horn.mdx',
			'  The id "fog-horn" is taken: content/stories/fog-horn.mdx has it too.',
			'    → An id is the name of one file. Rename one of the two, or delete it.',
		],
	},
	{
		row: 'unreadable',
		when: 'a folder is named like a file',
		changes: { 'bank.yaml/': '' },
		report: [
			'content/bank.yaml',
			'  It cannot be read: it is a folder.',
			'    → Check that it is a file, and that you may read it.',
		],
	},
	{
		row: 'not-utf8',
		when: 'a story is Latin-1',
		changes: { [story]: Buffer.from('---\ntitle: Café\n---\n', 'latin1') },
		report: [
			'content/stories/fog-horn.mdx',
			'  The file is not UTF-8 text.',
			'    → Save it again with the encoding UTF-8.',
		],
	},
	{
		row: 'not-utf8',
		when: 'a story is UTF-16',
		changes: { [story]: Buffer.from('---\ntitle: Lamp\n---\n', 'utf16le') },
		report: [
			'content/stories/fog-horn.mdx',
			'  The file is not UTF-8 text.',
			'    → Save it again with the encoding UTF-8.',
		],
	},
	{
		row: 'empty-file',
		when: 'a story is empty, though others name it',
		changes: { [story]: '' },
		report: [
			'content/stories/fog-horn.mdx',
			'  The file is empty.',
			'    → Write the story, or delete the file.',
		],
	},
	{
		row: 'empty-file',
		when: 'a story is white space',
		changes: { [story]: ' \n\n' },
		report: [
			'content/stories/fog-horn.mdx',
			'  The file is empty.',
			'    → Write the story, or delete the file.',
		],
	},
	{
		row: 'empty-file',
		when: 'bank.yaml is empty',
		changes: { 'bank.yaml': '' },
		report: [
			'content/bank.yaml',
			'  The file is empty.',
			'    → Write four lines into it: "title: My stories", "owner: Your name", "target: Your interview" and "pace: 140", in words a minute.',
		],
	},
];
