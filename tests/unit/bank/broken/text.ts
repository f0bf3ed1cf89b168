import { proseComponents } from '../../../../src/bank/text/prose-components.node.ts';
import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const components = proseComponents()
	.map((name) => `<${name}>`)
	.join(', ');

const story = 'stories/fog-horn.mdx';
const situation = 'The horn failed nine times in one winter.';

/** Texts that are more than text. */
export const text: readonly BrokenBank[] = [
	{
		row: 'broken-mdx',
		when: 'a tag is not closed',
		changes: { [story]: swap(situation, 'The <Say>horn failed.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: <Say> is opened and not closed in the same paragraph or block.',
			'    → Close it. To show the sign itself, put a backslash before it: \\<.',
		],
	},
	{
		row: 'broken-mdx',
		when: 'a tag around blocks is not closed',
		changes: { [story]: swap(situation, '<Say>\n\nThe horn failed.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: <Say> is opened and not closed in the same paragraph or block.',
			'    → Close it. To show the sign itself, put a backslash before it: \\<.',
		],
	},
	{
		row: 'broken-mdx',
		when: 'a tag is closed that is not open',
		changes: { [story]: swap(situation, 'The horn failed.</Say>') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: </Say> closes what is not open.',
			'    → Delete it. To show the sign itself, put a backslash before it: \\<.',
		],
	},
	{
		row: 'broken-mdx',
		when: 'tags are closed in the wrong order',
		changes: { [story]: swap(situation, 'The <Say>horn <Private>failed.</Say></Private>') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: </Say> stands where <Private> has to be closed first.',
			'    → Close the inner one first.',
		],
	},
	{
		row: 'broken-mdx',
		when: 'a less-than sign stands before a number',
		changes: { [story]: swap(situation, 'It took <5 minutes.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: a "<" begins a tag here, and what follows is not one.',
			'    → To show the sign itself, put a backslash before it: \\<. A link is written [words](https://…).',
		],
	},
	{
		row: 'broken-mdx',
		when: 'an address stands between angle brackets',
		changes: { [story]: swap(situation, 'See <https://harbour.example>.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: a "<" begins a tag here, and what follows is not one.',
			'    → To show the sign itself, put a backslash before it: \\<. A link is written [words](https://…).',
		],
	},
	{
		row: 'broken-mdx',
		when: 'an HTML comment stands in the text',
		changes: { [story]: swap(situation, 'The horn failed. <!-- check -->') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: a "<" begins a tag here, and what follows is not one.',
			'    → To show the sign itself, put a backslash before it: \\<. A link is written [words](https://…).',
		],
	},
	{
		row: 'broken-mdx',
		when: 'a brace is not closed',
		changes: { [story]: swap(situation, 'The {horn failed.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The text cannot be read: a "{" begins program code here and is never closed.',
			'    → To show the sign itself, put a backslash before it: \\{.',
		],
	},
	{
		row: 'code-in-text',
		when: 'an expression stands in the text',
		changes: { [story]: swap(situation, 'The horn failed {3 * 3} times.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: "{3 * 3}" is program code in MDX, and a bank holds text only: it is never run.',
			'    → Delete it. To show the sign itself, put a backslash before it: \\{ or \\<.',
		],
	},
	{
		row: 'code-in-text',
		when: 'a section is an expression',
		changes: { [story]: swap(situation, '{process.exit()}') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: "{process.exit()}" is program code in MDX, and a bank holds text only: it is never run.',
			'    → Delete it. To show the sign itself, put a backslash before it: \\{ or \\<.',
		],
	},
	{
		row: 'code-in-text',
		when: 'braces hold no expression',
		changes: { [story]: swap(situation, 'The horn failed {nine times}.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: "{nine times}" is program code in MDX, and a bank holds text only: it is never run.',
			'    → Delete it. To show the sign itself, put a backslash before it: \\{ or \\<.',
		],
	},
	{
		row: 'import-in-text',
		when: 'a file is imported',
		changes: { [story]: swap('## Situation', "import fs from 'node:fs'\n\n## Situation") },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 17: "import fs from \'node:fs\'" is program code in MDX, because the line begins with "import": it is never run.',
			'    → Delete it. If it is text, begin the line with another word.',
		],
	},
	{
		row: 'import-in-text',
		when: 'something is exported',
		changes: { [story]: swap(situation, 'export const horn = 9') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: "export const horn = 9" is program code in MDX, because the line begins with "export": it is never run.',
			'    → Delete it. If it is text, begin the line with another word.',
		],
	},
	{
		row: 'import-in-text',
		when: 'a sentence begins with import',
		changes: { [story]: swap(situation, 'import duties were high that year.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: "import duties were high that year." is program code in MDX, because the line begins with "import": it is never run.',
			'    → Delete it. If it is text, begin the line with another word.',
		],
	},
	{
		row: 'unknown-component',
		when: 'a script is written as a tag',
		changes: { [story]: swap(situation, '<script>alert(1)</script>') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: There is no component <script>.',
			`    → Use one of ${components}, or write \\<script> to show it as text.`,
		],
	},
	{
		row: 'unknown-component',
		when: 'a component is misspelt',
		changes: { [story]: swap(situation, '<Sya>The horn failed.</Sya>') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: There is no component <Sya>.',
			'    → Did you mean "Say"?',
		],
	},
	{
		row: 'unknown-component',
		when: 'HTML is written as a tag',
		changes: { [story]: swap(situation, 'The horn <b>failed</b>.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: There is no component <b>.',
			`    → Use one of ${components}, or write \\<b> to show it as text.`,
		],
	},
	{
		row: 'unknown-attribute',
		when: 'a mark has an attribute',
		changes: { [story]: swap(situation, '<Say onClick="alert(1)">The horn failed.</Say>') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: <Say> takes no attribute "onClick".',
			'    → Delete it.',
		],
	},
	{
		row: 'too-deep',
		when: 'quotes stand in quotes without end',
		changes: { [story]: swap(situation, `${'> '.repeat(2000)}The horn failed.`) },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: What stands here is nested more than 50 levels deep.',
			'    → Take levels out: lists in lists, quotes in quotes, brackets or tags in one another.',
		],
	},
];
