import { swap } from '../../support/bank.ts';
import {
	all,
	ferry,
	horn,
	part,
	planned,
	principle,
	question,
	type RuleCase,
	watch,
	withFields,
} from './cases.ts';

const harbour = withFields('project: harbour');

export const places: readonly RuleCase[] = [
	{
		rule: 'no-primary',
		when: 'the primary is a gap',
		changes: { [watch]: swap('primary: fog-horn', 'primary: { gap: None yet }') },
		hits: ['keep-watch primary: Keep Watch: “None yet”.'],
	},
	{
		rule: 'primary-planned',
		when: 'the primary is not written',
		changes: { [horn]: planned },
		hits: ['fog-horn status: Keep Watch: “Fog Horn” is named, not written. Until then: Late Ferry.'],
	},
	{
		rule: 'primary-planned',
		when: 'nothing is written',
		changes: { [horn]: planned, [ferry]: planned },
		hits: ['fog-horn status: Keep Watch: “Fog Horn” is named, not written. Nothing else is ready.'],
	},
	{
		rule: 'no-question',
		when: 'nothing asks about a principle',
		changes: { 'principles/steer.mdx': principle('Steer', 2) },
		hits: ['steer questions: Steer: no question asks about it.'],
	},
	{
		rule: 'no-backup',
		when: 'the backup is a gap, and another story would do',
		changes: { [watch]: swap('backup: late-ferry', 'backup: { gap: None yet }') },
		hits: ['keep-watch backup: Keep Watch: “None yet”. It is claimed by Late Ferry: name that.'],
	},
	{
		rule: 'no-backup',
		when: 'the backup is not written',
		changes: { [ferry]: planned },
		hits: ['keep-watch backup: Keep Watch: “Late Ferry” is not written. No other written story claims it.'],
	},
	{
		rule: 'no-failure',
		when: 'all went well',
		changes: { [ferry]: swap('outcome: failure', 'outcome: success') },
		hits: ['bank.yaml stories: 2 written stories, and all went well.'],
	},
	{
		rule: 'single-source',
		when: 'one story is left',
		changes: { [ferry]: planned },
		hits: ['keep-watch backup: Keep Watch: only Fog Horn.'],
	},
	{
		rule: 'overloaded',
		when: 'one story comes first three times',
		changes: { 'principles/steer.mdx': principle('Steer', 2), 'principles/row.mdx': principle('Row', 3) },
		hits: ['fog-horn principles: Fog Horn is the primary of 3 of 3: Watch, Steer and Row.'],
	},
	{
		rule: 'overloaded',
		when: 'one story comes first twice',
		changes: { 'principles/steer.mdx': principle('Steer', 2) },
		hits: [],
	},
	{
		rule: 'one-project',
		when: 'primary and backup are of one project',
		changes: { [horn]: harbour, [ferry]: harbour },
		hits: ['keep-watch backup: Keep Watch: Fog Horn and Late Ferry are of the project “harbour”.'],
	},
	{
		rule: 'one-project',
		when: 'only a question names both',
		changes: {
			[horn]: harbour,
			[ferry]: harbour,
			[watch]: swap('backup: late-ferry', 'backup: { gap: None yet }'),
		},
		hits: ['keep-watch backup: Keep Watch: Fog Horn and Late Ferry are of the project “harbour”.'],
	},
	{
		rule: 'one-project',
		when: 'they are of two projects',
		changes: { [horn]: harbour, [ferry]: withFields('project: crossing') },
		hits: [],
	},
	{
		rule: 'matrix-differs',
		when: 'a question names them the other way round',
		changes: {
			[question]: (text) =>
				text.replace(/answers:[\s\S]*?---/, 'answers:\n  - story: late-ferry\n  - story: fog-horn\n---'),
		},
		hits: [
			'saw-it-coming answers[0]: Keep Watch, primary: Fog Horn in the matrix, Late Ferry in the question.',
			'saw-it-coming answers[1]: Keep Watch, backup: Late Ferry in the matrix, Fog Horn in the question.',
		],
	},
	{
		rule: 'matrix-differs',
		when: 'a question names only one',
		changes: { [question]: swap('  - story: late-ferry\n', '') },
		hits: [],
	},
	{
		rule: 'unclaimed',
		when: 'the matrix names a story that claims something else',
		changes: {
			[ferry]: swap('  - keep-watch', '  - steer'),
			'principles/steer.mdx': principle('Steer', 2, 'late-ferry'),
		},
		hits: ['late-ferry principles: Late Ferry is backup of Keep Watch, but does not list it.'],
	},
	{
		rule: 'unclaimed',
		when: 'a question names a story that claims something else',
		changes: {
			[ferry]: swap('  - keep-watch', '  - steer'),
			[watch]: swap('backup: late-ferry', 'backup: { gap: None yet }'),
			'principles/steer.mdx': principle('Steer', 2, 'late-ferry'),
		},
		hits: [
			'late-ferry principles: Late Ferry is suggested for a question of Keep Watch, but does not list it.',
		],
	},
	{
		rule: 'told-differently',
		when: 'two stories of a project share events and tell their order each in its own way',
		changes: {
			[horn]: all(
				harbour,
				part(
					'Situation',
					'The brass service plan was written before the first fog. It hung in the watch house.',
				),
			),
			[ferry]: all(
				harbour,
				part(
					'Situation',
					'The first fog came. The brass service plan followed after it, in the watch house.',
				),
			),
		},
		hits: [
			'late-ferry ## Situation: Fog Horn and Late Ferry share brass service plan and watch house. ' +
				'Fog Horn: “The brass service plan was written before the first fog.” ' +
				'Late Ferry: “The brass service plan followed after it, in the watch house.”',
		],
	},
	{
		rule: 'told-differently',
		when: 'they count the same things differently',
		changes: {
			[horn]: all(harbour, part('Task', 'I had two keepers.')),
			[ferry]: all(harbour, part('Task', 'I had three keepers to ask.')),
		},
		hits: ['late-ferry ## Situation: Fog Horn and Late Ferry differ in 2 and 3 keepers.'],
	},
	{
		rule: 'told-differently',
		when: 'they have a project in common, and nothing else',
		changes: { [horn]: harbour, [ferry]: harbour },
		hits: [],
	},
	{
		rule: 'told-differently',
		when: 'they have words in common, and no project',
		changes: {
			[horn]: part('Situation', 'The brass service plan hung in the watch house before the fog.'),
			[ferry]: part('Situation', 'The brass service plan hung in the watch house after the fog.'),
		},
		hits: [],
	},
	{
		rule: 'no-failure',
		when: 'nothing is written',
		changes: { [horn]: planned, [ferry]: planned },
		hits: ['bank.yaml stories: No story is written yet.'],
	},
	{
		rule: 'no-principle',
		when: 'a story lists no principle, and none is proposed for it',
		changes: { [horn]: swap('principles:\n  - keep-watch\n', '') },
		hits: ['fog-horn principles: Fog Horn lists none.'],
	},
	{
		rule: 'proposed-principle',
		when: 'a principle is only proposed for a story',
		changes: { [horn]: swap('principles:', 'proposed:') },
		hits: ['fog-horn proposed: Fog Horn: Keep Watch.'],
	},
	{
		rule: 'no-principle',
		when: 'a principle is proposed',
		changes: { [horn]: swap('principles:', 'proposed:') },
		hits: [],
	},
	{
		rule: 'about-gap',
		when: 'a question about the owner has a gap, another an opening',
		changes: {
			'about/why-here.mdx': '---\nquestion: Why this harbour?\ngap: Say why.\n---\n',
			'about/who.mdx': '---\nquestion: Who are you?\nopening: I keep the light.\n---\n',
		},
		hits: ['why-here gap: “Why this harbour?” Say why.'],
	},
];
