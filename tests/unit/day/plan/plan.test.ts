import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LoopBank, type LoopStory, storiesLeft } from '../../../../src/day/plan/fit.ts';
import { type Plan, planLoop } from '../../../../src/day/plan/plan.ts';
import { changeRound, type Loop, tell } from '../../../../src/day/plan/state.ts';

/** A bank from what matters to a case: stories as `id: principles`, the matrix as `principle: [primary, backup]`. */
function makeBank(
	stories: Record<string, readonly string[] | Partial<LoopStory>>,
	matrix: Record<string, readonly [string?, string?]>,
	questions: LoopBank['questions'] = [],
): LoopBank {
	return {
		stories: Object.entries(stories).map(([id, fields]) => ({
			id,
			ready: true,
			principles: [],
			...('length' in fields ? { principles: fields } : fields),
		})),
		principles: Object.entries(matrix).map(([id, [primary, backup]]) => ({
			id,
			...(primary !== undefined && { primary }),
			...(backup !== undefined && { backup }),
		})),
		questions,
	};
}

/** A loop from the principles of its rounds, `r1`, `r2`, … */
function makeLoop(...rounds: readonly (readonly string[])[]): Loop {
	return { rounds: rounds.map((principles, i) => ({ id: `r${i + 1}`, principles })), told: [] };
}

/** A plan in short: what each probe gets, `x again` for a repeat, `x told`, `-` for nothing. */
function short(plan: Plan): readonly (readonly string[])[] {
	return plan.rounds.map(({ probes }) =>
		probes.map((probe) => {
			if (probe.state === 'fresh') return probe.story;
			if (probe.state === 'uncovered') return '-';
			return probe.state === 'passed' ? 'passed' : `${probe.story} ${probe.state}`;
		}),
	);
}

const ready = { ready: true, principles: [] };
const question = (id: string, principle: string, ...answers: LoopBank['questions'][number]['answers']) => ({
	id,
	principle,
	answers,
});

const cases: readonly { name: string; bank: LoopBank; loop: Loop; plan: readonly (readonly string[])[] }[] = [
	{
		name: 'the primary is told first, then the backup, then a claim, then a story that a question names',
		bank: makeBank({ named: [], claims: ['own'], back: [], first: [] }, { own: ['first', 'back'] }, [
			question('q', 'own', { story: 'named' }),
		]),
		loop: makeLoop(['own'], ['own'], ['own'], ['own']),
		plan: [['first'], ['back'], ['claims'], ['named']],
	},
	{
		name: 'the story that claims it more strongly is told first',
		bank: makeBank({ weak: ['x', 'own'], strong: ['own', 'x'] }, { own: [], x: [] }),
		loop: makeLoop(['own']),
		plan: [['strong']],
	},
	{
		name: 'a principle’s only story is kept for it',
		bank: makeBank(
			{ census: ['own', 'backbone'], claims: ['own'] },
			{ own: ['census', 'claims'], backbone: ['census'] },
		),
		loop: makeLoop(['own'], ['backbone']),
		plan: [['claims'], ['census']],
	},
	{
		name: 'while a round is unknown, the known ones get their best stories',
		bank: makeBank(
			{ census: ['own', 'backbone'], claims: ['own'] },
			{ own: ['census', 'claims'], backbone: ['census'] },
		),
		loop: makeLoop(['own'], [], []),
		plan: [['census'], [], []],
	},
	{
		name: 'if the day keeps stories back, the only story of a principle that an unknown round may ask is kept',
		bank: makeBank(
			{ census: ['own', 'backbone'], claims: ['own'] },
			{ own: ['census', 'claims'], backbone: ['census'] },
		),
		loop: { ...makeLoop(['own'], []), keepBack: true },
		plan: [['claims'], []],
	},
	{
		name: 'when every round is known, or over, what nobody asks is not kept',
		bank: makeBank(
			{ census: ['own', 'backbone'], claims: ['own'] },
			{ own: ['census', 'claims'], backbone: ['census'] },
		),
		loop: { ...changeRound(makeLoop(['own'], []), 'r2', { done: true }), keepBack: true },
		plan: [['census'], []],
	},
	{
		name: 'two stories of one project do not go to one interviewer',
		bank: makeBank(
			{
				dash: { ...ready, project: 'sales' },
				metrics: { ...ready, project: 'sales' },
				rca: { ...ready, principles: ['right'] },
			},
			{ results: ['dash'], right: ['metrics', 'rca'] },
		),
		loop: makeLoop(['results', 'right']),
		plan: [['dash', 'rca']],
	},
	{
		name: 'the project of a story told to this interviewer is closed for them, and open for others',
		bank: makeBank(
			{ dash: { ...ready, project: 'sales' }, metrics: { ...ready, project: 'sales' } },
			{ right: ['metrics'], results: ['dash'] },
		),
		loop: { ...makeLoop(['right'], ['right']), told: [{ story: 'dash', round: 'r1' }] },
		plan: [['-'], ['metrics']],
	},
	{
		name: 'a planned story is never told',
		bank: makeBank({ mentoring: { ready: false, principles: ['hire'] } }, { hire: ['mentoring'] }),
		loop: makeLoop(['hire']),
		plan: [['-']],
	},
	{
		name: 'a repeat goes to another interviewer before a probe is left uncovered',
		bank: makeBank({ only: ['own'] }, { own: ['only'] }),
		loop: makeLoop(['own'], ['own']),
		plan: [['only'], ['only again']],
	},
	{
		name: 'one interviewer does not hear a story twice',
		bank: makeBank({ only: ['own', 'dive'] }, { own: ['only'], dive: ['only'] }),
		loop: makeLoop(['own', 'dive']),
		plan: [['only', '-']],
	},
	{
		name: 'repeats are spread over the stories, and come last',
		bank: makeBank({ a: [], b: [] }, { own: ['a', 'b'] }),
		loop: makeLoop(['own'], ['own'], ['own'], ['own']),
		plan: [['a'], ['b'], ['a again'], ['b again']],
	},
	{
		name: 'a story told is not told again while another is left',
		bank: makeBank({ a: [], b: [] }, { own: ['a', 'b'] }),
		loop: { ...makeLoop(['own'], []), told: [{ story: 'a', round: 'r2' }] },
		plan: [['b'], []],
	},
	{
		name: 'a told story answers the probe it was told for, and else the one it fits best',
		bank: makeBank({ a: ['dive', 'own'], b: [], c: [] }, { own: ['b', 'a'], dive: ['a', 'c'] }),
		loop: {
			...makeLoop(['own', 'dive'], ['own', 'dive']),
			told: [
				{ story: 'a', round: 'r1', principle: 'own' },
				{ story: 'a', round: 'r2' },
			],
		},
		plan: [
			['a told', 'c'],
			['b', 'a told'],
		],
	},
	{
		name: 'of two stories told that fit one probe, the better answers it',
		bank: makeBank({ first: [], back: [] }, { own: ['first', 'back'] }),
		loop: {
			...makeLoop(['own']),
			told: [
				{ story: 'first', round: 'r1' },
				{ story: 'back', round: 'r1' },
			],
		},
		plan: [['first told']],
	},
	{
		name: 'what a round that is over did not ask keeps nothing from the others',
		bank: makeBank({ only: [] }, { own: ['only'] }),
		loop: changeRound(makeLoop(['own'], ['own']), 'r1', { done: true }),
		plan: [['passed'], ['only']],
	},
	{ name: 'an empty loop has an empty plan', bank: makeBank({}, {}), loop: makeLoop(), plan: [] },
	{
		name: 'ids that the bank does not have are survived',
		bank: makeBank({ a: ['gone'] }, { own: ['lost', 'a'] }, [question('q', 'gone', { story: 'lost' })]),
		loop: { ...makeLoop(['own', 'gone']), told: [{ story: 'lost', round: 'nowhere' }] },
		plan: [['a', '-']],
	},
];

for (const { name, bank, loop, plan } of cases) {
	test(name, () => assert.deepEqual(short(planLoop(bank, loop)), plan));
}

test('an uncovered probe says why', () => {
	const bank = makeBank(
		{
			a: { ...ready, project: 'x', principles: ['own'] },
			b: { ...ready, project: 'x', principles: ['dive'] },
			draft: { ready: false, principles: ['hire'] },
		},
		{ own: [], dive: [], hire: [] },
	);
	const [round] = planLoop(bank, makeLoop(['own', 'dive', 'hire', 'gone'])).rounds;
	assert.deepEqual(
		round?.probes.map((probe) => (probe.state === 'uncovered' ? probe.why : probe.state)),
		[
			'fresh',
			{ kind: 'same-interviewer', blocked: [{ story: 'b', by: 'a' }] },
			{ kind: 'no-story', planned: ['draft'] },
			{ kind: 'unknown-principle' },
		],
	);
});

test('a repeat names who has heard it and offers the hint of the question asked, of another, then a part', () => {
	const bank = makeBank({ a: [] }, { own: ['a'], dive: ['a'] }, [
		question('about-own', 'own', { story: 'a', hint: 'nobody owned it' }),
		question('about-dive', 'dive', { story: 'a', hint: 'the broken join' }),
		question('about-trust', 'trust', { story: 'a', hint: 'told them the same day' }),
	]);
	const plan = planLoop(bank, makeLoop(['own'], ['dive'], ['own'], ['own'], ['dive']));
	const again = plan.rounds.flatMap(({ probes }) => probes).slice(1);
	assert.deepEqual(
		again.map((probe) => (probe.state === 'again' ? [probe.heard.length, probe.angle] : probe.state)),
		[
			[1, { kind: 'hint', question: 'about-dive', principle: 'dive', hint: 'the broken join' }],
			[2, { kind: 'part', part: 'result' }],
			[3, { kind: 'part', part: 'action' }],
			[4, { kind: 'part', part: 'task' }],
		],
	);
	const twice = planLoop(bank, makeLoop(['own'], ['own']));
	const [, second] = twice.rounds.flatMap(({ probes }) => probes);
	assert.deepEqual(second?.state === 'again' && second.angle, {
		kind: 'hint',
		question: 'about-dive',
		principle: 'dive',
		hint: 'the broken join',
	});
	assert.deepEqual(second?.state === 'again' && second.heard, ['r1']);
});

test('the stories left for a principle are the ready ones that nobody was told, best first', () => {
	const bank = makeBank(
		{ a: ready, b: ready, c: ['own'], d: { ready: false, principles: ['own'] } },
		{ own: ['a', 'b'], none: [] },
	);
	const loop = makeLoop(['own'], ['own']);
	const left = (day: Loop) =>
		storiesLeft(bank, day)
			.get('own')
			?.map(({ story, rank }) => [story, rank]);
	const [a, b, c] = [
		['a', 'primary'],
		['b', 'backup'],
		['c', 'claimed'],
	];
	assert.deepEqual(left(loop), [a, b, c]);
	const afterFirst = tell(loop, 'a', 'r1');
	assert.deepEqual(left(afterFirst), [b, c]);
	assert.deepEqual(left(tell(tell(afterFirst, 'b', 'r2'), 'c', 'r2')), []);
	assert.deepEqual(storiesLeft(bank, loop).get('none'), []);
	assert.equal(storiesLeft(bank, loop).get('gone'), undefined);
});

test('a giant loop over a large bank is planned, by the rules', () => {
	const principles = Array.from({ length: 16 }, (_, i) => `p${i}`);
	const stories = Object.fromEntries(
		Array.from({ length: 60 }, (_, i) => [
			`s${i}`,
			{ ready: true, project: `x${i % 7}`, principles: [`p${i % 16}`, `p${(i * 5) % 16}`] },
		]),
	);
	const bank = makeBank(stories, Object.fromEntries(principles.map((id) => [id, []])));
	const plan = planLoop(bank, makeLoop(...Array.from({ length: 20 }, () => principles)));
	assert.equal(plan.rounds.length, 20);
	for (const { probes } of plan.rounds) {
		const storyIds = probes.flatMap((probe) => ('story' in probe ? [probe.story] : []));
		assert.equal(new Set(storyIds.map((id) => Number(id.slice(1)) % 7)).size, storyIds.length);
	}
});
