import type { BrokenBank } from './broken-bank.ts';

const path = 'phrasings/keep-watch.txt';
const file = 'content/phrasings/keep-watch.txt';

/** What can be wrong with the wordings by which principles are asked about. */
export const phrasings: readonly BrokenBank[] = [
	{
		row: 'not-utf8',
		when: 'a file of wordings is not UTF-8',
		changes: { [path]: new Uint8Array([0x57, 0xff, 0xfe]) },
		report: [file, '  The file is not UTF-8 text.', '    → Save it again with the encoding UTF-8.'],
	},
	{
		row: 'misplaced-file',
		when: 'a folder stands among the wordings',
		changes: { 'phrasings/more/': '' },
		report: [
			'content/phrasings/more/',
			'  Nothing is read from here, so this folder would be ignored.',
			'    → Move it to content/phrasings/, or out of the content folder.',
		],
	},
	{
		row: 'unreadable',
		when: 'the wordings are a file, not a folder',
		changes: { phrasings: 'When?' },
		report: [
			'content/phrasings/',
			'  It cannot be read: it is not a folder.',
			'    → Check that it is a file, and that you may read it.',
		],
	},
	{
		row: 'phrasing-of-none',
		when: 'a file of wordings is named for no principle',
		changes: { 'phrasings/keep-wacth.txt': 'When did you see a storm first?\n' },
		report: [
			'content/phrasings/keep-wacth.txt',
			'  There is no principle "keep-wacth", so the search would learn nothing from this file.',
			'    → Did you mean "keep-watch"?',
		],
	},
	{
		row: 'phrasing-empty-line',
		when: 'a line is empty',
		changes: { [path]: 'When did you see a storm first?\n\nWho was on watch?\n' },
		report: [
			file,
			'  line 2: The line is empty.',
			'    → Delete it, or set groups apart by a comment that begins with #.',
		],
	},
	{
		row: 'phrasing-says-nothing',
		when: 'a wording holds only words that every question has',
		changes: { [path]: 'Tell me about a time.\n' },
		report: [
			file,
			'  line 1: "Tell me about a time." holds only words that every question has, so the search learns nothing from it.',
			'    → Say what the question is about, or delete the line.',
		],
	},
	{
		row: 'phrasing-twice',
		when: 'a wording stands twice',
		changes: { [path]: 'Who kept watch?\nwho kept WATCH\n' },
		report: [file, '  line 2: "who kept WATCH" stands on line 1, too.', '    → Delete one of the two.'],
	},
];

/** The one that needs a second principle, and so has a test of its own. */
export const phrasingRowsTestedApart = ['phrasing-of-two', 'phrasings-too-few'] as const;
