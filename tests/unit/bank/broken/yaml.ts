import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';

/** Fields that YAML cannot read, or reads otherwise than they are meant. */
export const yaml: readonly BrokenBank[] = [
	{
		row: 'no-front-matter',
		when: 'a story has no fields',
		changes: { [story]: '## Situation\n\nThe horn failed.\n' },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 1: The file does not begin with front matter between two lines of three hyphens (---).',
			'    → Put the fields of the story between two such lines at the very top.',
		],
	},
	{
		row: 'no-front-matter',
		when: 'the fields are never closed',
		changes: { [story]: '---\ntitle: The horn\n' },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 1: The file does not begin with front matter between two lines of three hyphens (---).',
			'    → Put the fields of the story between two such lines at the very top.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a text holds a colon',
		changes: { [story]: swap('hook: A horn', 'hook: A horn: one') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: The fields cannot be read: there is a ": " in a text without quotes.',
			'    → Put quotes around all of it.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a line has no colon',
		changes: { [story]: swap('hook: A horn', 'hook A horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: The fields cannot be read: the line has no ": " after the name of a field.',
			'    → Write it as "name: value". A text that goes on from the line above is set in further.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a line is set in too far',
		changes: { [story]: swap('short: Fog', '  short: Fog') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 3: The fields cannot be read: the line is set in too far.',
			'    → Set it in as far as the field above it.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a line is set in with a tab',
		changes: { [story]: swap('  - keep-watch', '\t- keep-watch') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 8: The fields cannot be read: the line is set in with a tab.',
			'    → Use spaces: two for each step.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a text begins with a sign of YAML',
		changes: { [story]: swap('hook: A horn', 'hook: @noon, a horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: The fields cannot be read: a text without quotes begins with a sign that YAML keeps for itself.',
			'    → Put quotes around all of it.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a text goes on after its quotes',
		changes: { [story]: swap('hook: A horn', 'hook: "A horn" that sang,') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: The fields cannot be read: text goes on after the closing quote.',
			'    → Put quotes around all of it. Inside them, use the other kind of quote.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'quotes are never closed',
		changes: { 'bank.yaml': swap('target: Harbour master', 'target: "Harbour master') },
		report: [
			'content/bank.yaml',
			'  line 3: The fields cannot be read: a quote is opened and not closed.',
			'    → Close it, or put the whole text between quotes of the other kind.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a bracket is never closed',
		changes: { 'frameworks/star.mdx': swap('parts: [action]', 'parts: [action') },
		report: [
			'content/frameworks/star.mdx',
			'  line 12: The fields cannot be read: a bracket is opened and not closed.',
			'    → Close it. If it belongs to a text, put quotes around all of it.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a list begins on the line of its field',
		changes: { [story]: swap('opening: The fog horn', 'opening: - The fog horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 9: The fields cannot be read: a hyphen stands on the line of the field.',
			'    → Begin the list on the next line.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a second document begins in bank.yaml',
		changes: { 'bank.yaml': swap('pace: 140', '---\npace: 140') },
		report: [
			'content/bank.yaml',
			'  line 4: The fields cannot be read: a line of three hyphens or dots ends the fields too early.',
			'    → Delete it.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a backslash stands in double quotes',
		changes: { [story]: swap('figure: 9 → 0', 'figure: "9 \\h 0"') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 11: The fields cannot be read: YAML does not know this sign after a backslash.',
			'    → Write the backslash twice, or use single quotes.',
		],
	},
	{
		row: 'broken-yaml',
		when: 'a list item has no hyphen',
		changes: { [story]: swap('  - keep-watch', '  - keep-watch\n  steer') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 9: The fields cannot be read: the line is not set in far enough.',
			'    → Set it in further, or put a hyphen before it if it is an item of a list.',
		],
	},
	{
		row: 'doubled-key',
		when: 'a field stands there twice',
		changes: { [story]: swap('status: ready', 'status: ready\nshort: The Horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 7: The field "short" stands here a second time.',
			'    → Keep one of the two.',
		],
	},
	{
		row: 'yaml-sign',
		when: 'a text begins with an asterisk',
		changes: { [story]: swap('hook: A horn', 'hook: *every* horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: A value that begins with "*" means something else in YAML, so its start would be lost.',
			'    → Put quotes around all of it.',
		],
	},
	{
		row: 'yaml-sign',
		when: 'a text begins with an exclamation mark',
		changes: { [story]: swap('hook: A horn', 'hook: !Listen, a horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: A value that begins with "!" means something else in YAML, so its start would be lost.',
			'    → Put quotes around all of it.',
		],
	},
	{
		row: 'yaml-sign',
		when: 'a text begins with an ampersand',
		changes: { [story]: swap('what: failures', 'what: &other failures') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 12: A value that begins with "&" means something else in YAML, so its start would be lost.',
			'    → Put quotes around all of it.',
		],
	},
	{
		row: 'text-after-hash',
		when: 'a text holds a number sign',
		changes: { [story]: swap('mended before', 'the #1 fault before') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4: YAML takes "#1 fault before the winter." for a comment, so it would be left out.',
			'    → Put quotes around the whole text. If it is a comment, put a space after the "#".',
		],
	},
	{
		row: 'text-after-hash',
		when: 'a text begins with a number sign',
		changes: { [story]: swap('figure: 9 → 0', 'figure: #1') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 11: YAML takes "#1" for a comment, so it would be left out.',
			'    → Put quotes around the whole text. If it is a comment, put a space after the "#".',
		],
	},
];
