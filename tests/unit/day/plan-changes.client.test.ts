import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Called, Day } from '../../../src/day/day-words.client.ts';
import type { LoopBank } from '../../../src/day/plan/fit.ts';
import { planLoop } from '../../../src/day/plan/plan.ts';
import { addRound, changeRound, type Loop, removeRound, tell, untell } from '../../../src/day/plan/state.ts';
import { explainChanges, sayChanges } from '../../../src/day/plan-changes.client.ts';

const called: Called = {
	story: (id) => `Story ${id}`,
	principle: (id) => `Principle ${id}`,
	principleShort: (id) => id.toUpperCase(),
};

/** A bank from its matrix, `principle: [primary, backup]`, and the projects of its stories. */
function makeBank(
	matrix: Readonly<Record<string, readonly string[]>>,
	projects: Readonly<Record<string, string>> = {},
): LoopBank {
	return {
		principles: Object.entries(matrix).map(([id, [primary, backup]]) => ({
			id,
			...(primary !== undefined && { primary }),
			...(backup !== undefined && { backup }),
		})),
		stories: [...new Set(Object.values(matrix).flat())].map((id) => {
			const project = projects[id];
			return { id, ready: true, principles: [], ...(project !== undefined && { project }) };
		}),
		questions: [],
	};
}

/** A loop from the principles of its rounds, `r1`, `r2`, … */
const makeLoop = (...rounds: readonly (readonly string[])[]): Loop => ({
	rounds: rounds.map((principles, i) => ({ id: `r${i + 1}`, principles })),
	told: [],
});

const two = makeBank({ own: ['a', 'b'] });
const only = makeBank({ own: ['a'] });
const sameProject = makeBank({ own: ['a', 'b'], dive: ['c'] }, { a: 'x', c: 'x' });
const shared = makeBank({ own: ['a', 'b'], dive: ['a'] });

const end = (round: string) => (loop: Loop) => changeRound(loop, round, { done: true });
const askFor =
	(round: string, ...principles: string[]) =>
	(loop: Loop) =>
		changeRound(loop, round, { principles });

const cases: [name: string, LoopBank, Loop, (loop: Loop) => Loop, ...string[]][] = [
	['nothing changed', two, makeLoop(['own']), addRound],
	['the probe itself was answered', two, makeLoop(['own']), (loop) => tell(loop, 'b', 'r1', 'own')],
	['a principle is new', shared, makeLoop(['own'], []), askFor('r2', 'own')],
	[
		'a story was told to another round',
		two,
		makeLoop([], ['own']),
		(loop) => tell(loop, 'a', 'r1'),
		'Round 2, OWN: now Story b instead of Story a, which was told to Round 1.',
	],
	[
		'a story was told, and no other is left',
		only,
		makeLoop([], ['own']),
		(loop) => tell(loop, 'a', 'r1'),
		'Round 2, OWN: Story a is told again, because Round 1 hears it first and no other story is left.',
	],
	[
		'a story was told to this round for something else, and no other is left',
		only,
		makeLoop(['own', 'gone']),
		(loop) => tell(loop, 'a', 'r1', 'gone'),
		'Round 1, OWN: no story is left; Story a was told to Round 1.',
	],
	[
		'a story is now planned elsewhere',
		shared,
		makeLoop(['own'], []),
		askFor('r2', 'dive'),
		'Round 1, OWN: now Story b instead of Story a, which is now planned for DIVE in Round 2.',
	],
	[
		'this interviewer hears another story of the project',
		sameProject,
		makeLoop(['own']),
		(loop) => tell(loop, 'c', 'r1'),
		'Round 1, OWN: now Story b instead of Story a, which is from the same project as Story c.',
	],
	[
		'this interviewer no longer hears another story of the project',
		sameProject,
		tell(makeLoop(['own']), 'c', 'r1'),
		(loop) => untell(loop, 'c', 'r1'),
		'Round 1, OWN: now Story a instead of Story b, because Round 1 no longer hears Story c, from the same project.',
	],
	[
		'stories are kept back',
		shared,
		makeLoop(['own'], []),
		(loop) => ({ ...loop, keepBack: true }),
		'Round 1, OWN: now Story b instead of Story a, which waits for a round that is not set up.',
	],
	[
		'stories are no longer kept back',
		shared,
		{ ...makeLoop(['own'], []), keepBack: true },
		(loop) => ({ ...loop, keepBack: undefined }),
		'Round 1, OWN: now Story a instead of Story b, because no story is kept back any more.',
	],
	[
		'no round is left that is not set up',
		shared,
		{ ...makeLoop(['own'], []), keepBack: true },
		end('r2'),
		'Round 1, OWN: now Story a instead of Story b, because no story is kept back any more.',
	],
	[
		'a tick was taken back',
		two,
		tell(makeLoop([], ['own']), 'a', 'r1'),
		(loop) => untell(loop, 'a', 'r1'),
		'Round 2, OWN: now Story a instead of Story b, because it is no longer ticked for Round 1.',
	],
	[
		'the round that had the story was removed',
		shared,
		makeLoop(['dive'], ['own']),
		(loop) => removeRound(loop, 'r1'),
		'Round 1, OWN: now Story a instead of Story b, because the round that had it was removed.',
	],
	[
		'the round that was to hear the story is over',
		shared,
		makeLoop(['dive'], ['own']),
		end('r1'),
		'Round 2, OWN: now Story a instead of Story b, because Round 1 is over.',
	],
	[
		'a round no longer asks for what the story was for',
		shared,
		makeLoop(['dive'], ['own']),
		askFor('r1'),
		'Round 2, OWN: now Story a instead of Story b, because Round 1 does not ask for DIVE any more.',
	],
	[
		'a round was told another story',
		shared,
		makeLoop(['dive'], ['own']),
		(loop) => tell(loop, 'c', 'r1', 'dive'),
		'Round 2, OWN: now Story a instead of Story b, because Round 1 was told Story c for DIVE.',
	],
	[
		'a round is over, and its story goes from round to round',
		makeBank({ own: ['a', 'b'], dive: ['a', 'b'], trust: ['b', 'c'] }),
		makeLoop(['own'], ['dive'], ['trust']),
		end('r1'),
		'Round 2, DIVE: now Story a instead of Story b, because Round 1 is over.',
		'Round 3, TRUST: now Story b instead of Story c, because Round 2 now has Story a for DIVE.',
	],
	[
		'a story was told, and the next one comes from another round',
		makeBank({ own: ['a', 'b'], dive: ['b', 'c'] }),
		makeLoop([], ['own'], ['dive']),
		(loop) => tell(loop, 'a', 'r1'),
		'Round 2, OWN: now Story b instead of Story a, which was told to Round 1.',
		'Round 3, DIVE: now Story c instead of Story b, which is now planned for OWN in Round 2.',
	],
];

for (const [name, bank, loop, step, ...sentences] of cases) {
	test(`a new plan says what changed and why: ${name}`, () => {
		const dayOf = (loop: Loop): Day => ({ loop, plan: planLoop(bank, loop), bank: { data: bank, called } });
		const changes = explainChanges(dayOf(loop), dayOf(step(loop)));
		assert.deepEqual(
			changes.map(({ sentence }) => sentence),
			sentences,
		);
	});
}

test('three changes are said, and how many more there are', () => {
	const changes = ['a', 'b', 'c', 'd', 'e'].map((sentence) => ({
		round: 'r1',
		principle: sentence,
		sentence,
	}));
	assert.deepEqual(sayChanges(changes.slice(0, 3)), ['a', 'b', 'c']);
	assert.deepEqual(sayChanges(changes), ['a', 'b', 'c', 'And 2 more.']);
});
