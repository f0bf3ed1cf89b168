import type { Bank } from '../../bank/bank.ts';
import type { Example } from './model.ts';
import { listExamples, type PhrasingFile } from './read-phrasings.ts';

/** What a bank teaches about its principles: their names and nicknames, the wordings filed under them, its questions. */
export function examplesOf({ principles, questions }: Bank, phrasings: readonly PhrasingFile[]): Example[] {
	return [
		...principles.flatMap(({ id, name, alsoSaid }) =>
			[name, ...alsoSaid].map((text) => ({ principle: id, text })),
		),
		...questions.flatMap(({ prompts, principle }) =>
			prompts.map((text) => ({ principle: principle.id, text })),
		),
		...listExamples(
			phrasings,
			principles.map((principle) => principle.id),
		),
	];
}
