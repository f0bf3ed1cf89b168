import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';
const principle = 'principles/keep-watch.mdx';
const question = 'questions/saw-it-coming.mdx';

/** Fields that are unknown, missing or empty. */
export const fields: readonly BrokenBank[] = [
	{
		row: 'unknown-key',
		when: 'a field is misspelt',
		changes: { [story]: swap('hook: A horn', 'hok: A horn') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 4, hok: There is no field "hok" here.',
			'    → Did you mean "hook"?',
		],
	},
	{
		row: 'unknown-key',
		when: 'a field of a result is misspelt',
		changes: { [story]: swap('certainty: measured', 'certainty: measured\n    sorce: the log') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 15, results[0].sorce: There is no field "sorce" here.',
			'    → Did you mean "source"?',
		],
	},
	{
		row: 'unknown-key',
		when: 'a field is not known at all',
		changes: { [question]: swap('principle: keep-watch', 'principle: keep-watch\ncolour: red') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 3, colour: There is no field "colour" here.',
			'    → The fields are principle, style, prompts, answers, accepted.',
		],
	},
	{
		row: 'unknown-key',
		when: 'an answer is a story and a gap',
		changes: { [question]: swap('  - story: late-ferry', '  - story: late-ferry\n    gap: none yet') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 9, answers[1].gap: There is no field "gap" here.',
			'    → The fields are story, hint.',
		],
	},
	{
		row: 'unknown-key',
		when: 'an answer is misspelt',
		changes: { [question]: swap('  - story: late-ferry', '  - stroy: late-ferry') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 8, answers[1].stroy: There is no field "stroy" here.',
			'    → Did you mean "story"?',
		],
	},
	{
		row: 'unknown-key',
		when: 'a ready story has a prompt',
		changes: { [story]: swap('status: ready', 'status: ready\nprompt: What broke?') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 7, prompt: There is no field "prompt" here.',
			'    → The fields are title, short, hook, outcome, project, when, principles, proposed, lessons, skills, accepted, status, opening, results.',
		],
	},
	{
		row: 'missing-field',
		when: 'a text is missing',
		changes: { [story]: swap('hook: A horn that failed in every fog, mended before the winter.\n', '') },
		report: [
			'content/stories/fog-horn.mdx',
			'  hook: The field "hook" is missing.',
			'    → Add it, as text; README.md says what goes into it.',
		],
	},
	{
		row: 'missing-field',
		when: 'a field with listed values is missing',
		changes: { [story]: swap('outcome: success\n', '') },
		report: [
			'content/stories/fog-horn.mdx',
			'  outcome: The field "outcome" is missing.',
			'    → Add it, as one of success, failure; README.md says what goes into it.',
		],
	},
	{
		row: 'missing-field',
		when: 'a field of a result is missing',
		changes: { [story]: swap('    certainty: measured\n', '') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 11, results[0].certainty: The field "certainty" is missing.',
			'    → Add it, as one of measured, projected, estimated; README.md says what goes into it.',
		],
	},
	{
		row: 'missing-field',
		when: 'a story or a gap is missing',
		changes: { [principle]: swap('primary: fog-horn\n', '') },
		report: [
			'content/principles/keep-watch.mdx',
			'  primary: The field "primary" is missing.',
			'    → Add it, as an id or { gap: … }; README.md says what goes into it.',
		],
	},
	{
		row: 'missing-field',
		when: 'a planned story has no prompt',
		changes: { [story]: swap('status: ready', 'status: planned') },
		report: [
			'content/stories/fog-horn.mdx',
			'  prompt: The field "prompt" is missing.',
			'    → Add it, as text; README.md says what goes into it.',
		],
	},
	{
		row: 'empty-value',
		when: 'a text is empty',
		changes: { [story]: swap('hook: A horn that failed in every fog, mended before the winter.', 'hook:') },
		report: ['content/stories/fog-horn.mdx', '  line 4, hook: This field is empty.', '    → Fill it in.'],
	},
	{
		row: 'empty-value',
		when: 'a text is two quotes',
		changes: {
			[story]: swap('hook: A horn that failed in every fog, mended before the winter.', 'hook: ""'),
		},
		report: ['content/stories/fog-horn.mdx', '  line 4, hook: This field is empty.', '    → Fill it in.'],
	},
	{
		row: 'empty-value',
		when: 'a list is empty that may be left out',
		changes: { [story]: swap('status: ready', 'status: ready\nlessons:') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 7, lessons: This field is empty.',
			'    → Write its items below it, each after a hyphen, or delete the line.',
		],
	},
	{
		row: 'empty-value',
		when: 'the lessons of a failure are empty',
		changes: { 'stories/late-ferry.mdx': swap('lessons:\n  - The tide is the timetable.', 'lessons:') },
		report: [
			'content/stories/late-ferry.mdx',
			'  line 15, lessons: This field is empty.',
			'    → Write its items below it, each after a hyphen, or delete the line.',
		],
	},
	{
		row: 'empty-value',
		when: 'a field with listed values is empty',
		changes: { [story]: swap('status: ready', 'status:') },
		report: ['content/stories/fog-horn.mdx', '  line 6, status: This field is empty.', '    → Fill it in.'],
	},
	{
		row: 'empty-value',
		when: 'an answer is empty',
		changes: { [question]: swap('  - story: late-ferry', '  -') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 8, answers[1]: This field is empty.',
			'    → Fill it in, or delete the line.',
		],
	},
	{
		row: 'ready-without-result',
		when: 'the ledger of a ready story is empty',
		changes: {
			[story]: swap(
				'results:\n  - figure: 9 → 0\n    what: failures in a winter\n    impact: customer\n    certainty: measured\n',
				'results: []\n',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 10, results: A ready story has no result.',
			'    → Add one under "results" with figure, what, impact and certainty, or set "status: planned".',
		],
	},
	{
		row: 'ready-without-result',
		when: 'a ready story has no ledger',
		changes: {
			[story]: swap(
				'results:\n  - figure: 9 → 0\n    what: failures in a winter\n    impact: customer\n    certainty: measured\n',
				'',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  results: A ready story has no result.',
			'    → Add one under "results" with figure, what, impact and certainty, or set "status: planned".',
		],
	},
	{
		row: 'failure-without-lesson',
		when: 'a failure has no lesson',
		changes: { 'stories/late-ferry.mdx': swap('lessons:\n  - The tide is the timetable.\n', '') },
		report: [
			'content/stories/late-ferry.mdx',
			'  lessons: A failure needs a lesson, and this story has none.',
			'    → Add what you learned under "lessons", one sentence for each lesson.',
		],
	},
	{
		row: 'opening-or-gap',
		when: 'an answer about the owner has neither an opening nor a gap',
		changes: { 'about/why-here.mdx': '---\nquestion: Why this harbour?\n---\n' },
		report: [
			'content/about/why-here.mdx',
			'  opening: An answer about you needs either an opening or a gap.',
			'    → Write the first sentence to say under "opening", or what is still to write under "gap"; not both.',
		],
	},
	{
		row: 'opening-or-gap',
		when: 'an answer about the owner has both',
		changes: {
			'about/why-here.mdx':
				'---\nquestion: Why this harbour?\nopening: It never sleeps.\ngap: Say why.\n---\n',
		},
		report: [
			'content/about/why-here.mdx',
			'  line 3, opening: An answer about you needs either an opening or a gap.',
			'    → Write the first sentence to say under "opening", or what is still to write under "gap"; not both.',
		],
	},
];
