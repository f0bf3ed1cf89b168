import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';
const principle = 'principles/keep-watch.mdx';
const question = 'questions/saw-it-coming.mdx';

/** Fields with a wrong value. */
export const values: readonly BrokenBank[] = [
	{
		row: 'wrong-type',
		when: 'a year is a number',
		changes: { [story]: swap('status: ready', 'status: ready\nwhen: 2024') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 7, when: This must be text, not a number.',
			'    → Put it in quotes: "2024".',
		],
	},
	{
		row: 'wrong-type',
		when: 'a figure is a number',
		changes: { [story]: swap('figure: 9 → 0', 'figure: 50') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 11, results[0].figure: This must be text, not a number.',
			'    → Put it in quotes: "50".',
		],
	},
	{
		row: 'wrong-type',
		when: 'a text is yes or no to YAML',
		changes: { [story]: swap('what: failures in a winter', 'what: true') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 12, results[0].what: This must be text, not true or false.',
			'    → Put it in quotes: "true".',
		],
	},
	{
		row: 'wrong-type',
		when: 'a list is one text',
		changes: { [story]: swap('principles:\n  - keep-watch', 'principles: keep-watch') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 7, principles: This must be a list, not text.',
			'    → Write each item on a line of its own, after a hyphen.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a text is a list',
		changes: { [story]: swap('title: The fog horn that nobody serviced', 'title: [Fog, horn]') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 2, title: This must be text, not a list.',
			'    → Write one text; one that begins with "[" or "-" wants quotes.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a lesson holds a colon',
		changes: { 'stories/late-ferry.mdx': swap('  - The tide', '  - Remember: the tide') },
		report: [
			'content/stories/late-ferry.mdx',
			'  line 16, lessons[0]: This must be text, not a group of fields.',
			'    → Put quotes around all of it: a ": " makes fields of what stands around it.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a result is one text',
		changes: {
			[story]: swap(
				'  - figure: 9 → 0\n    what: failures in a winter\n    impact: customer\n    certainty: measured',
				'  - 9 → 0',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 11, results[0]: This must be a group of fields, not text.',
			'    → Give it the fields figure, what, impact, certainty, baseline, source, each on a line of its own.',
		],
	},
	{
		row: 'wrong-type',
		when: 'an answer is an id without its field',
		changes: { [question]: swap('  - story: late-ferry', '  - late-ferry') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 8, answers[1]: This must be { story: …, hint: … } or { gap: … }, not text.',
			'    → Write it in that form.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a primary is a number',
		changes: { [principle]: swap('primary: fog-horn', 'primary: 7') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 5, primary: This must be an id or { gap: … }, not a number.',
			'    → Write it in that form.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a primary is written like an answer',
		changes: { [principle]: swap('primary: fog-horn', 'primary: { story: fog-horn }') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 5, primary: This must be an id or { gap: … }, not a group of fields.',
			'    → Write it in that form.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a number is in quotes',
		changes: { [principle]: swap('order: 1', 'order: "1"') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 4, order: This must be a whole number, not text.',
			'    → Write it without quotes: 1.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a number is a word',
		changes: { 'bank.yaml': swap('pace: 140', 'pace: fast') },
		report: [
			'content/bank.yaml',
			'  line 4, pace: This must be a whole number, not text.',
			'    → Write the number alone.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a whole number has a fraction',
		changes: { [principle]: swap('order: 1', 'order: 1.5') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 4, order: This must be a whole number, not a number with a fraction.',
			'    → Write it without a fraction.',
		],
	},
	{
		row: 'wrong-type',
		when: 'bank.yaml is a list',
		changes: { 'bank.yaml': '- Lamps\n' },
		report: [
			'content/bank.yaml',
			'  This must be a group of fields, not a list.',
			'    → Give it the fields title, owner, target, interviewDate, pace, paper, recall, interviewers, followUps, notes, each on a line of its own.',
		],
	},
	{
		row: 'wrong-type',
		when: 'a list lacks its hyphens',
		changes: {
			[question]: swap(
				'answers:\n  - story: fog-horn\n    hint: Nobody owned it\n  - story: late-ferry',
				'answers:\n  story: fog-horn',
			),
		},
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 5, answers: This must be a list, not a group of fields.',
			'    → Put a hyphen before each item.',
		],
	},
	{
		row: 'wrong-value',
		when: 'a value is misspelt',
		changes: { [story]: swap('certainty: measured', 'certainty: mesured') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 14, results[0].certainty: "mesured" is not one of the values that this field may have.',
			'    → Did you mean "measured"?',
		],
	},
	{
		row: 'wrong-value',
		when: 'a value is in capitals',
		changes: { 'bank.yaml': swap('pace: 140', 'pace: 140\npaper: A4') },
		report: [
			'content/bank.yaml',
			'  line 5, paper: "A4" is not one of the values that this field may have.',
			'    → Did you mean "a4"?',
		],
	},
	{
		row: 'wrong-value',
		when: 'a value is another word',
		changes: { [story]: swap('outcome: success', 'outcome: good') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 5, outcome: "good" is not one of the values that this field may have.',
			'    → Use one of success, failure.',
		],
	},
	{
		row: 'wrong-value',
		when: 'the status is misspelt',
		changes: { [story]: swap('status: ready', 'status: redy') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 6, status: "redy" is not one of the values that this field may have.',
			'    → Did you mean "ready"?',
		],
	},
	{
		row: 'wrong-value',
		when: 'the kind of a framework is misspelt',
		changes: { 'frameworks/star.mdx': swap('kind: star', 'kind: sart') },
		report: [
			'content/frameworks/star.mdx',
			'  line 2, kind: "sart" is not one of the values that this field may have.',
			'    → Did you mean "star"?',
		],
	},
	{
		row: 'invalid-value',
		when: 'an id has a capital and a space',
		changes: { [story]: swap('  - keep-watch', '  - Keep Watch') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 8, principles[0]: "Keep Watch" must be an id: small letters, digits and single hyphens.',
			'    → Did you mean "keep-watch"?',
		],
	},
	{
		row: 'invalid-value',
		when: 'a text has two lines',
		changes: {
			[story]: swap(
				'hook: A horn that failed in every fog, mended before the winter.',
				'hook: |\n  A horn.\n  A fog.',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4, hook: "A horn. A fog." must be one line.',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a name holds only invisible signs',
		changes: { [story]: (text) => text.replace(/^short: .*$/m, 'short: "\\u200b\\u2060\\ufe0f"') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 3, short: "\u200b\u2060\ufe0f" holds nothing that can be seen.',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a name holds blanks of Braille and Hangul',
		changes: { [story]: (text) => text.replace(/^short: .*$/m, 'short: "\\u2800\\u3164"') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 3, short: "\u2800\u3164" holds nothing that can be seen.',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a name holds a NUL',
		changes: { [story]: (text) => text.replace(/^short: .*$/m, 'short: "A\\0B"') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 3, short: "A\0B" holds a sign that nobody can see (U+0000).',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a name holds half a sign',
		changes: { [story]: (text) => text.replace(/^short: .*$/m, 'short: "A \\ud800"') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 3, short: "A \ud800" holds a sign that nobody can see (U+D800).',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a name holds an override of direction',
		changes: { [story]: (text) => text.replace(/^short: .*$/m, 'short: "A \\u202eB"') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 3, short: "A \u202eB" holds a sign that nobody can see (U+202E).',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a list is empty that must not be',
		changes: {
			'questions/saw-it-coming.mdx': swap(
				'prompts:\n  - When did you see trouble before anyone else?',
				'prompts: []',
			),
		},
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 3, prompts: This list needs at least one wording.',
			'    → Add one.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a phase has no part',
		changes: { 'frameworks/star.mdx': swap('parts: [action]', 'parts: []') },
		report: [
			'content/frameworks/star.mdx',
			'  line 12, phases[1].parts: This list needs at least one.',
			'    → Add one.',
		],
	},
	{
		row: 'invalid-value',
		when: 'an order is nought',
		changes: { [principle]: swap('order: 1', 'order: 0') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 4, order: 0 must be 1 or more.',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'nobody speaks that fast',
		changes: { 'bank.yaml': swap('pace: 140', 'pace: 900') },
		report: ['content/bank.yaml', '  line 4, pace: 900 must be 300 or less.', '    → Change it.'],
	},
	{
		row: 'invalid-value',
		when: 'a budget ends before it begins',
		changes: { 'frameworks/star.mdx': swap('min: 20, max: 30', 'min: 40, max: 30') },
		report: [
			'content/frameworks/star.mdx',
			'  line 9, phases[0].seconds: Here min must not exceed max.',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a budget is nothing',
		changes: { 'frameworks/star.mdx': swap('min: 20,', 'min: 0,') },
		report: [
			'content/frameworks/star.mdx',
			'  line 9, phases[0].seconds.min: 0 must be more than 0.',
			'    → Change it.',
		],
	},
	{
		row: 'invalid-value',
		when: 'an address is not https',
		changes: { [principle]: swap('order: 1', 'order: 1\nofficialUrl: http://harbour.example') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 5, officialUrl: "http://harbour.example" must be an address that begins with https://.',
			'    → Change it, or delete the field.',
		],
	},
	{
		row: 'invalid-value',
		when: 'a day is not in the calendar',
		changes: { 'bank.yaml': swap('pace: 140', 'pace: 140\ninterviewDate: 2026-02-30') },
		report: [
			'content/bank.yaml',
			'  line 5, interviewDate: "2026-02-30" must be a day as YYYY-MM-DD.',
			'    → Change it, or delete the field.',
		],
	},
];
