import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';
const principle = 'principles/keep-watch.mdx';
const situation = 'The horn failed nine times in one winter.';

/** Headings and what stands under them. */
export const sections: readonly BrokenBank[] = [
	{
		row: 'top-heading',
		when: 'a story has the heading of a page',
		changes: { [story]: swap('## Situation', '# The horn\n\n## Situation') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 17: "# The horn" is the heading of a page, and the page has one already.',
			'    → Use ## or lower.',
		],
	},
	{
		row: 'empty-heading',
		when: 'a heading has no words',
		changes: { [story]: swap(situation, 'The horn failed.\n\n###\n\nNine times.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 21: This heading has no words.',
			'    → Write them, or delete the heading.',
		],
	},
	{
		row: 'text-before-section',
		when: 'text stands before the first section',
		changes: { [story]: swap('## Situation', 'Listen.\n\n## Situation') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 17: There is text before the first section.',
			'    → Move it under one of the headings (## Situation, …).',
		],
	},
	{
		row: 'text-before-section',
		when: 'text stands before the first follow-up',
		changes: {
			[story]: swap(
				'It has not failed since.',
				'It sounds.\n\n## Follow-ups\n\nThey ask:\n\n### Why you?\n\nI was there.',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 35: There is text before the first question.',
			'    → Move it under one of the headings (### What …?).',
		],
	},
	{
		row: 'unknown-section',
		when: 'a section is misspelt',
		changes: { [story]: swap('## Action', '## Actoin') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 25: A story has no section "Actoin".',
			'    → Did you mean "Action"?',
		],
	},
	{
		row: 'unknown-section',
		when: 'a section is not known',
		changes: { [story]: swap('It has not failed since.', 'It sounds.\n\n## Epilogue\n\nGulls.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 33: A story has no section "Epilogue".',
			'    → The sections are ## Situation, ## Task, ## Action, ## Result, ## Follow-ups, ## Notes.',
		],
	},
	{
		row: 'missing-section',
		when: 'a ready story lacks a part',
		changes: { [story]: swap('## Task\n\nI had to make it sound in every fog.\n\n', '') },
		report: [
			'content/stories/fog-horn.mdx',
			'  The section "## Task" is missing.',
			'    → A ready story has Situation, Task, Action and Result. Add it, or set "status: planned".',
		],
	},
	{
		row: 'doubled-section',
		when: 'a section stands there twice',
		changes: { [story]: swap('## Result', '## Task\n\nAgain.\n\n## Result') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 29: The section "## Task" stands here a second time.',
			'    → Keep one of the two; the first is on line 21.',
		],
	},
	{
		row: 'misordered-section',
		when: 'two sections have changed places',
		changes: {
			[story]: swap(
				'## Situation\n\nThe horn failed nine times in one winter.\n\n## Task',
				'## Task\n\nIt had to sound.\n\n## Situation',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 21: The section "## Situation" stands in the wrong place.',
			'    → Put the sections in the order ## Situation, ## Task, ## Action, ## Result, ## Follow-ups, ## Notes.',
		],
	},
	{
		row: 'misordered-section',
		when: 'notes stand before the story',
		changes: { [story]: swap('## Situation', '## Notes\n\nMine.\n\n## Situation') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 17: The section "## Notes" stands in the wrong place.',
			'    → Put the sections in the order ## Situation, ## Task, ## Action, ## Result, ## Follow-ups, ## Notes.',
		],
	},
	{
		row: 'empty-section',
		when: 'a part is empty',
		changes: { [story]: swap('I had to make it sound in every fog.\n', '') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 21: There is nothing under "## Task".',
			'    → Write it, or set "status: planned".',
		],
	},
	{
		row: 'empty-section',
		when: 'a part is a line across',
		changes: { [story]: swap(situation, '***') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 17: There is nothing under "## Situation".',
			'    → Write it, or set "status: planned".',
		],
	},
	{
		row: 'empty-section',
		when: 'a follow-up has no answer',
		changes: {
			[story]: swap(
				'It has not failed since.',
				'It sounds.\n\n## Follow-ups\n\n### Why you?\n\n### Why then?\n\nIt was winter.',
			),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 35: There is nothing under "### Why you?".',
			'    → Write it, or delete the heading.',
		],
	},
	{
		row: 'empty-section',
		when: 'the notes are empty',
		changes: { [story]: swap('It has not failed since.', 'It sounds.\n\n## Notes') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 33: There is nothing under "## Notes".',
			'    → Write it, or delete the heading.',
		],
	},
	{
		row: 'empty-text',
		when: 'a principle has no text',
		changes: { [principle]: swap('Look before you are asked to.', '') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 8: The principle has no text below its fields.',
			'    → Say in a sentence or two, in your own words, what it means.',
		],
	},
];
