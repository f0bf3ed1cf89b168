import { swap } from '../../../support/bank.ts';
import type { BrokenBank } from './broken-bank.ts';

const story = 'stories/fog-horn.mdx';
const principle = 'principles/keep-watch.mdx';
const question = 'questions/saw-it-coming.mdx';

/** Files that contradict each other. */
export const links: readonly BrokenBank[] = [
	{
		row: 'unknown-id',
		when: 'a principle names no story',
		changes: { [principle]: swap('fog-horn', 'fog-hron') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 5, primary: There is no story "fog-hron".',
			'    → Did you mean "fog-horn"?',
		],
	},
	{
		row: 'unknown-id',
		when: 'a story names no principle',
		changes: { [story]: swap('  - keep-watch', '  - keep-watch\n  - steer') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 9, principles[1]: There is no principle "steer".',
			'    → Use the name of a file in content/principles/.',
		],
	},
	{
		row: 'unknown-id',
		when: 'a question names no story',
		changes: { [question]: swap('story: late-ferry', 'story: late-fery') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 8, answers[1].story: There is no story "late-fery".',
			'    → Did you mean "late-ferry"?',
		],
	},
	{
		row: 'unknown-rule',
		when: 'a story accepts a finding that is misspelt',
		changes: {
			[story]: swap('status: ready', 'status: ready\naccepted:\n  - rule: no-dat\n    reason: Long ago'),
		},
		report: [
			'content/stories/fog-horn.mdx',
			'  line 8, accepted[0].rule: Readiness has no rule "no-dat", so this accepts nothing.',
			'    → Did you mean "no-date"?',
		],
	},
	{
		row: 'unknown-rule',
		when: 'a principle accepts a finding that is none',
		changes: {
			[principle]: swap('order: 1', 'order: 1\naccepted:\n  - rule: everything\n    reason: It is fine'),
		},
		report: [
			'content/principles/keep-watch.mdx',
			'  line 6, accepted[0].rule: Readiness has no rule "everything", so this accepts nothing.',
			'    → Use the name that `npm run readiness` prints in brackets.',
		],
	},
	{
		row: 'repeated-id',
		when: 'a story names a principle twice',
		changes: { [story]: swap('  - keep-watch', '  - keep-watch\n  - keep-watch') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 9, principles[1]: "keep-watch" stands here twice.',
			'    → Delete one of the two.',
		],
	},
	{
		row: 'repeated-id',
		when: 'a principle is both listed and proposed',
		changes: { [story]: swap('  - keep-watch', '  - keep-watch\nproposed: [keep-watch]') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 9, proposed[0]: "keep-watch" stands here twice.',
			'    → Delete one of the two.',
		],
	},
	{
		row: 'unknown-id',
		when: 'a principle is proposed that is not there',
		changes: { [story]: swap('  - keep-watch', '  - keep-watch\nproposed: [keep-wacht]') },
		report: [
			'content/stories/fog-horn.mdx',
			'  line 9, proposed[0]: There is no principle "keep-wacht".',
			'    → Did you mean "keep-watch"?',
		],
	},
	{
		row: 'repeated-id',
		when: 'a question names a story twice',
		changes: { [question]: swap('story: late-ferry', 'story: fog-horn') },
		report: [
			'content/questions/saw-it-coming.mdx',
			'  line 8, answers[1].story: "fog-horn" stands here twice.',
			'    → Delete one of the two.',
		],
	},
	{
		row: 'same-order',
		when: 'two frameworks have one place',
		changes: { 'frameworks/impact.mdx': swap('order: 3', 'order: 2') },
		report: [
			'content/frameworks/negative.mdx',
			'  line 5, order: The order 2 is taken: content/frameworks/impact.mdx has it too.',
			'    → Give each its own number, from 1.',
		],
	},
	{
		row: 'same-order',
		when: 'two principles have one place',
		changes: {
			'principles/steer.mdx':
				'---\nname: Steer\nshort: Helm\norder: 1\nprimary: fog-horn\nbackup: { gap: None yet }\n---\n\nHold the course.\n',
		},
		report: [
			'content/principles/steer.mdx',
			'  line 4, order: The order 1 is taken: content/principles/keep-watch.mdx has it too.',
			'    → Give each its own number, from 1.',
		],
	},
	{
		row: 'same-name',
		when: 'two stories have one short name',
		changes: { 'stories/late-ferry.mdx': swap('short: Late Ferry', 'short: fog horn') },
		report: [
			'content/stories/late-ferry.mdx',
			'  line 3, short: The name "fog horn" is taken: content/stories/fog-horn.mdx has it too.',
			'    → Give each its own name: in the matrix nobody could tell them apart.',
		],
	},
	{
		row: 'primary-is-backup',
		when: 'a story is its own backup',
		changes: { [principle]: swap('backup: late-ferry', 'backup: fog-horn') },
		report: [
			'content/principles/keep-watch.mdx',
			'  line 6, backup: "fog-horn" is both the primary and the backup.',
			'    → Name another story as backup, or admit a gap: backup: { gap: "…" }.',
		],
	},
	{
		row: 'framework-missing',
		when: 'no framework has the seconds',
		changes: { 'frameworks/star.mdx': undefined },
		report: [
			'content/frameworks/',
			'  No file is of the kind "star".',
			'    → Add one: the pages read seconds, steps and order from it.',
		],
	},
	{
		row: 'framework-twice',
		when: 'two frameworks are of one kind',
		changes: {
			'frameworks/owning.mdx':
				'---\nkind: negative\nname: Owning\nuse: A failure\norder: 4\nsteps: [{ name: Own, cue: Say it, advice: At once. }]\n---\n',
		},
		report: [
			'content/frameworks/owning.mdx',
			'  line 2, kind: content/frameworks/negative.mdx is of the kind "negative" too.',
			'    → Keep one of the two.',
		],
	},
	{
		row: 'part-without-time',
		when: 'no phase covers a part',
		changes: { 'frameworks/star.mdx': swap('[situation, task]', '[situation]') },
		report: [
			'content/frameworks/star.mdx',
			'  line 6, phases: No phase covers the part "Task".',
			'    → Add it to the parts of a phase, so that it has a time budget.',
		],
	},
	{
		row: 'part-timed-twice',
		when: 'two phases cover a part',
		changes: { 'frameworks/star.mdx': swap('parts: [action]', 'parts: [action, task]') },
		report: [
			'content/frameworks/star.mdx',
			'  line 6, phases: The part "Task" stands in the phases twice.',
			'    → Keep it in one place.',
		],
	},
];
