import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';
const situation = 'The horn failed nine times in one winter.';

/** Pictures, footnotes and links. */
export const marks: readonly BrokenBank[] = [
	{
		row: 'picture-in-text',
		when: 'a picture stands in the text',
		changes: { [story]: swap(situation, '![The horn](horn.png)') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: A bank is text: pictures are not shown.',
			'    → Say in words what the picture shows.',
		],
	},
	{
		row: 'footnote-in-text',
		when: 'a footnote is called',
		changes: { [story]: swap(situation, 'The horn failed.[^1]\n\n[^1]: By the log.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: These pages have no footnotes.',
			'    → Put its words into the sentence, or under "## Notes".',
		],
	},
	{
		row: 'unsafe-link',
		when: 'a link runs script',
		changes: { [story]: swap(situation, '[The horn](javascript:alert(1)) failed.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The link "javascript:alert(1)" is of a kind that a bank does not allow.',
			'    → Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
		],
	},
	{
		row: 'unsafe-link',
		when: 'a link runs script, disguised',
		changes: { [story]: swap(situation, '[The horn](&#106;avaScript:alert(1)) failed.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The link "javaScript:alert(1)" is of a kind that a bank does not allow.',
			'    → Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
		],
	},
	{
		row: 'unsafe-link',
		when: 'a link leads to another host without a scheme',
		changes: { [story]: swap(situation, '[The horn](//harbour.example) failed.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The link "//harbour.example" is of a kind that a bank does not allow.',
			'    → Link to https://…, mailto:…, or a page of this site such as /stories/<id>/.',
		],
	},
	{
		row: 'relative-link',
		when: 'a link depends on its page',
		changes: { [story]: swap(situation, '[The ferry](../late-ferry/) was late.') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: The link "../late-ferry/" depends on the page it is on.',
			'    → Write it from the root of the site: /stories/<id>/, /principles/<id>/, /questions/<id>/.',
		],
	},
	{
		row: 'broken-link',
		when: 'a link leads to a misspelt page',
		changes: { [story]: swap(situation, 'As with [the ferry](/stories/late-fery/).') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: There is no page /stories/late-fery/.',
			'    → Did you mean "/stories/late-ferry/"?',
		],
	},
	{
		row: 'broken-link',
		when: 'a link lacks its last slash',
		changes: { [story]: swap(situation, 'As with [the ferry](/stories/late-ferry).') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: There is no page /stories/late-ferry.',
			'    → Did you mean "/stories/late-ferry/"?',
		],
	},
	{
		row: 'broken-link',
		when: 'a link leads to the wrong folder',
		changes: { [story]: swap(situation, 'As with [the ferry](/questions/late-ferry/).') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 19: There is no page /questions/late-ferry/.',
			'    → Did you mean "/stories/late-ferry/"?',
		],
	},
	{
		row: 'broken-link',
		when: 'a link leads nowhere, on the second line',
		changes: { [story]: swap(situation, 'The horn failed.\nAs [here](/lighthouse/).') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 20: There is no page /lighthouse/.',
			'    → Link to a page that exists.',
		],
	},
];
