import type { Bank } from '../../bank/bank.ts';
import { noPrinciple, type PhrasingFile, parsePhrasings, principleOf } from '../../bank/phrasings.ts';
import type { Example } from './model.ts';
import { asideKey } from './question.ts';

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

/** What the model learns from: the wordings of every file that is named for a principle. */
export function listExamples(files: readonly PhrasingFile[], principles: readonly string[]): Example[] {
	return files
		.filter(({ file }) => principles.includes(principleOf(file)))
		.flatMap(({ file, content }) =>
			parsePhrasings(content).map(({ text }) => ({ principle: principleOf(file), text })),
		);
}

/** The keys of the questions that ask for no principle; none where the bank has no file of them. */
export function listAside(files: readonly PhrasingFile[]): string[] {
	const keys = files
		.filter(({ file }) => principleOf(file) === noPrinciple)
		.flatMap(({ content }) => parsePhrasings(content).map(({ text }) => asideKey(text)));
	return [...new Set(keys)].sort();
}
