import type { Model } from '../src/search/ask/model.ts';
import { rank } from '../src/search/ask/rank.ts';

/** A question as heard, and the principles that it may rightly be filed under. */
export type Filed = { readonly text: string; readonly principles: readonly string[] };

type Tally = { readonly questions: number; readonly first: number; readonly firstThree: number };

type AskScore = {
	readonly all: Tally;
	/** By principle, in the model's order; a question filed under two counts for both. */
	readonly byPrinciple: readonly (Tally & { readonly principle: string })[];
	/** Questions of one principle answered with another, commonest first. */
	readonly confusions: readonly {
		readonly filed: string;
		readonly answered: string;
		readonly questions: number;
	}[];
};

/** Reads filed questions from parsed JSON. Throws a sentence that says which is wrong. */
export function parseFiled(value: unknown): Filed[] {
	if (!Array.isArray(value) || value.length === 0)
		throw new Error('It must hold a list of questions, at least one.');
	return value.map((value: unknown, at) => {
		const text = isRecord(value) ? value.text : undefined;
		const listed: unknown = isRecord(value) ? value.principles : undefined;
		const principles = Array.isArray(listed) ? listed.filter((id) => typeof id === 'string') : [];
		if (typeof text !== 'string' || principles.length === 0) {
			throw new Error(`Question ${at + 1} must have "text" and "principles", a list of one id or more.`);
		}
		return { text, principles };
	});
}

/** How often the model has a right principle first, and among its first three. "None stands out" counts as wrong. */
export function scoreModel(model: Model, questions: readonly Filed[]): AskScore {
	const answers = questions.map(({ text, principles }) => {
		const ranked = rank(model, text).ranked.map((ranked) => ranked.principle);
		return { principles, ranked, place: ranked.findIndex((text) => principles.includes(text)) };
	});
	const tally = (some: typeof answers): Tally => ({
		questions: some.length,
		first: some.filter(({ place }) => place === 0).length,
		firstThree: some.filter(({ place }) => place >= 0 && place < 3).length,
	});
	const confusions = new Map<string, number>();
	for (const { principles, ranked, place } of answers) {
		if (place === 0) continue;
		const key = `${principles[0] ?? ''} ${ranked[0] ?? 'none'}`;
		confusions.set(key, (confusions.get(key) ?? 0) + 1);
	}
	return {
		all: tally(answers),
		byPrinciple: [
			...new Set([...model.principles, ...questions.flatMap((question) => question.principles)]),
		].map((principle) => ({
			principle,
			...tally(answers.filter((answer) => answer.principles.includes(principle))),
		})),
		confusions: [...confusions]
			.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
			.map(([key, count]) => {
				const [filed = '', answered = ''] = key.split(' ');
				return { filed, answered, questions: count };
			}),
	};
}

/** The score in lines: one a principle, the commonest confusions, and the total last. */
export function printScore({ all, byPrinciple, confusions }: AskScore, mostConfusions = 10): string[] {
	const width = Math.max(...byPrinciple.map(({ principle }) => principle.length));
	const line = (tally: Tally) =>
		`top-1 ${percent(tally.first, tally)} %, top-3 ${percent(tally.firstThree, tally)} %`;
	return [
		...byPrinciple.map(
			(score) =>
				`${score.principle.padEnd(width)}  ${String(score.questions).padStart(4)}  ${score.questions === 0 ? 'no questions' : line(score)}`,
		),
		'',
		confusions.length === 0
			? 'No question was answered with a wrong principle first.'
			: 'Commonest confusions:',
		...confusions
			.slice(0, mostConfusions)
			.map(
				(confusion) =>
					`${String(confusion.questions).padStart(4)}  ${confusion.filed} answered as ${confusion.answered}`,
			),
		'',
		`${all.questions} questions, ${line(all)}`,
	];
}

function percent(part: number, { questions }: Tally): string {
	return ((part / Math.max(1, questions)) * 100).toFixed(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
