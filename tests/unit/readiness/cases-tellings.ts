import { swap } from '../../support/bank.ts';
import { all, ferry, horn, part, planned, question, type RuleCase, withFields } from './cases.ts';

const result = (figure: string, more = 'certainty: measured') =>
	all(swap('figure: 9 → 0', `figure: ${figure}`), swap('certainty: measured', more));
const words = (count: number) => `${Array.from({ length: count }, () => 'and').join(' ')}.`;
const impact = 'frameworks/impact.mdx';

export const tellings: readonly RuleCase[] = [
	{
		rule: 'percent-for-points',
		when: 'a story, a hint and the checklist say a percentage for its points',
		changes: {
			[horn]: all(
				result('90% → 95%'),
				swap('what: failures in a winter', 'what: accuracy of the signal'),
				part('Result', 'The signal went from 90% to 95%. That is 5% more.'),
			),
			[question]: swap('hint: Nobody owned it', 'hint: 5% more accuracy'),
			[impact]: swap(
				'advice: Say what they felt.',
				'advice: Say it.\n    examples: [5% more accuracy, 5% more sales]',
			),
		},
		hits: [
			'fog-horn ## Result: Fog Horn: “That is 5% more.” says 5%.',
			'saw-it-coming answers[0].hint: Fog Horn: “5% more accuracy” says 5%.',
			'impact levels[0].examples[0]: Fog Horn: “5% more accuracy” says 5%.',
		],
	},
	{
		rule: 'percent-for-points',
		when: 'points are called points',
		changes: {
			[horn]: all(result('90% → 95%'), part('Result', 'It went from 90% to 95%, which is 5 points.')),
		},
		hits: [],
	},
	{
		rule: 'projected-as-real',
		when: 'the telling and a hint leave out that it is projected',
		changes: {
			[horn]: all(result('$20k', 'certainty: projected'), part('Result', 'It saves $20k a year.')),
			[question]: swap('hint: Nobody owned it', 'hint: $20k saved'),
		},
		hits: [
			'fog-horn ## Result: Fog Horn: $20k is projected. “It saves $20k a year.”',
			'saw-it-coming answers[0].hint: Fog Horn: $20k is projected. “$20k saved”',
		],
	},
	{
		rule: 'projected-as-real',
		when: 'it is said in the same breath',
		changes: {
			[horn]: all(
				result('$20k', 'certainty: projected'),
				part('Result', 'It is expected to save $20k a year.'),
			),
		},
		hits: [],
	},
	{
		rule: 'number-without-ledger',
		when: 'the Result has a number, and another part has money, that stand in no ledger',
		changes: {
			[horn]: all(
				part('Situation', 'It cost £300 a night. It had 4 valves.'),
				part('Result', 'It has not failed since, for 7 winters, and sounds 10-15% louder.'),
			),
		},
		hits: ['fog-horn ## Situation: Fog Horn: £300, 7 and 10-15%.'],
	},
	{
		rule: 'number-without-ledger',
		when: 'the numbers stand in baseline and source, or are names and years',
		changes: {
			[horn]: all(
				result('9 → 0', 'certainty: measured\n    baseline: £300 a night\n    source: 7 winters of logs'),
				part('Result', 'It cost £300 and has not failed for 7 winters, in Tier 2, since 2019.'),
			),
		},
		hits: [],
	},
	{
		rule: 'figure-untold',
		when: 'no part says a figure of the ledger',
		changes: { [horn]: result('9 → 2') },
		hits: ['fog-horn results[0]: Fog Horn: “9 → 2” failures in a winter, and no part says 2.'],
	},
	{
		rule: 'no-number',
		when: 'the ledger has words only',
		changes: { [horn]: result('louder') },
		hits: ['fog-horn results: Fog Horn: the first result is “louder”.'],
	},
	{
		rule: 'failure-without-lesson',
		when: 'a failure still to write names no lesson',
		changes: { [ferry]: all(planned, swap('lessons:\n  - The tide is the timetable.\n', '')) },
		hits: ['late-ferry lessons: Late Ferry has no lesson.'],
	},
	{
		rule: 'no-opening',
		when: 'a story is begun without one',
		changes: { [horn]: all(planned, (text) => text.replace(/^opening: .*\n/m, '')) },
		hits: ['fog-horn opening: Fog Horn has text, but no opening line.'],
	},
	{
		rule: 'no-opening',
		when: 'a story is only named',
		changes: {
			[horn]: all(planned, (text) => text.replace(/^opening: .*\n/m, '').replace(/\n## [\s\S]*/, '\n')),
		},
		hits: [],
	},
	{
		rule: 'we-in-action',
		when: 'we act',
		changes: { [horn]: part('Action', 'I took it apart. We wrote a plan. Our keeper signed it.') },
		hits: ['fog-horn ## Action: Fog Horn: “We wrote a plan.” And 1 more sentence.'],
	},
	{
		rule: 'we-in-action',
		when: 'somebody else says we',
		changes: { [horn]: part('Action', 'The keeper said "we never oil it". I oiled it in the USA.') },
		hits: [],
	},
	{
		rule: 'over-budget',
		when: 'a part takes more than a tenth too long',
		changes: { [horn]: part('Action', words(240)) },
		hits: ['fog-horn ## Action: Fog Horn: 103 s of 60–90 s.'],
	},
	{
		rule: 'over-budget',
		when: 'a part takes a second too long',
		changes: { [horn]: part('Action', words(212)) },
		hits: [],
	},
	{
		rule: 'under-budget',
		when: 'a phase of two parts is too short, the others are not',
		changes: {
			[horn]: all(part('Action', words(180)), part('Result', words(70))),
			[ferry]: all(part('Action', words(180)), part('Result', words(70)), part('Task', words(50))),
		},
		hits: ['fog-horn ## Situation: Fog Horn: 7 s of 20–30 s.'],
	},
	{
		rule: 'follow-ups-open',
		when: 'a question that is always asked has no answer',
		changes: {
			'bank.yaml': (text) => `${text}\nfollowUps: [What would you change?]\n`,
			[ferry]: (text) => `${text}\n## Follow-ups\n\n### What would you change?\n\nThe bell.\n`,
		},
		hits: ['fog-horn ## Follow-ups: Fog Horn: 0 answered, 1 open, such as “What would you change?”'],
	},
	{
		rule: 'open-note',
		when: 'a note leaves something to settle',
		changes: { [horn]: (text) => `${text}\n## Notes\n\n- Say it slowly.\n- Settle how many fogs.\n` },
		hits: ['fog-horn ## Notes: Fog Horn: “Settle how many fogs.”'],
	},
	{
		rule: 'open-note',
		when: 'a note is only a note',
		changes: { [horn]: (text) => `${text}\n## Notes\n\n- Say it slowly, not fast.\n` },
		hits: [],
	},
	{
		rule: 'no-date',
		when: 'one of the two has a date',
		changes: { [horn]: withFields('when: winter 2023') },
		hits: ['late-ferry when: Late Ferry.'],
	},
];
