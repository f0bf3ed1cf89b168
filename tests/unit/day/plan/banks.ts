import fc from 'fast-check';
import type { LoopBank, LoopPrinciple, LoopStory } from '../../../../src/day/plan/fit.ts';
import type { Loop, Round, ToldStory } from '../../../../src/day/plan/state.ts';

export interface Size {
	readonly stories: number;
	readonly principles: number;
	readonly rounds: number;
	readonly probes: number;
	readonly told: number;
}

export interface Case {
	readonly bank: LoopBank;
	readonly loop: Loop;
}

/** Banks and loops full of the trouble that plans are about: shared projects, gaps, planned stories, lost ids. */
export function cases(size: Size): fc.Arbitrary<Case> {
	const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);
	return fc
		.record({
			stories: fc.integer({ min: 1, max: size.stories }),
			principles: fc.integer({ min: 1, max: size.principles }),
			rounds: fc.integer({ min: Math.ceil(size.rounds / 2), max: size.rounds }),
		})
		.chain((count) => {
			const stories = ids('s', count.stories);
			const principles = ids('p', count.principles);
			const rounds = ids('r', count.rounds);
			const story = fc.constantFrom(...stories);
			const anyStory = fc.constantFrom(...stories, 'lost');
			const anyPrinciple = fc.oneof(
				{ weight: 30, arbitrary: fc.constantFrom(...principles) },
				{ weight: 1, arbitrary: fc.constant('lost') },
			);
			const bank: fc.Arbitrary<LoopBank> = fc.record({
				stories: fc.tuple(
					...stories.map((id) =>
						fc.record<LoopStory, 'id' | 'ready' | 'principles'>(
							{
								id: fc.constant(id),
								ready: fc.oneof(
									{ weight: 6, arbitrary: fc.constant(true) },
									{ weight: 1, arbitrary: fc.constant(false) },
								),
								project: fc.constantFrom('x', 'y', 'z'),
								principles: fc.uniqueArray(fc.constantFrom(...principles), { maxLength: 3 }),
							},
							{ requiredKeys: ['id', 'ready', 'principles'] },
						),
					),
				),
				principles: fc.tuple(
					...principles.map((id) =>
						fc.record<LoopPrinciple, 'id'>(
							{ id: fc.constant(id), primary: anyStory, backup: anyStory },
							{ requiredKeys: ['id'] },
						),
					),
				),
				questions: fc
					.array(
						fc.record({
							principle: anyPrinciple,
							answers: fc.array(fc.record({ story: anyStory }), { maxLength: 2 }),
						}),
						{ maxLength: 3 },
					)
					.map((list) => list.map((question, i) => ({ ...question, id: `q${i}` }))),
			});
			const toldStory: fc.Arbitrary<ToldStory> = fc.oneof(
				fc.record({ story: anyStory, round: fc.constantFrom(...rounds, 'lost') }),
				fc.record({ story, round: fc.constantFrom(...rounds), principle: anyPrinciple }),
			);
			const few = fc.uniqueArray(anyPrinciple, { maxLength: 3 });
			const many = fc.uniqueArray(anyPrinciple, { minLength: Math.min(2, count.principles), maxLength: 3 });
			const asked = fc.array(fc.oneof({ weight: 1, arbitrary: few }, { weight: 4, arbitrary: many }), {
				minLength: rounds.length,
				maxLength: rounds.length,
			});
			const done = fc.oneof(
				{ weight: 5, arbitrary: fc.constant(false) },
				{ weight: 1, arbitrary: fc.constant(true) },
			);
			const loop: fc.Arbitrary<Loop> = fc.record<Loop, 'rounds' | 'told'>(
				{
					rounds: fc
						.tuple(asked, fc.array(done, { minLength: rounds.length, maxLength: rounds.length }))
						.map(([lists, ends]) => {
							let left = size.probes;
							return rounds.map((id, i): Round => {
								const principles = (lists[i] ?? []).slice(0, left);
								left -= principles.length;
								return ends[i] ? { id, principles, done: true } : { id, principles };
							});
						}),
					told: fc.array(toldStory, { maxLength: size.told }).map((list) => {
						const seen = new Set<string>();
						return list.filter(({ story: s, round }) => {
							const key = `${s}/${round}`;
							return !seen.has(key) && Boolean(seen.add(key));
						});
					}),
					keepBack: fc.constant(true),
				},
				{ requiredKeys: ['rounds', 'told'] },
			);
			return fc.record({ bank, loop });
		});
}
