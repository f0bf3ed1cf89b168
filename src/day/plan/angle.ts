import type { Angle, LoopBank, Part } from './types.ts';

/** Parts to lead with when a story is told again, the most telling first: it began with the situation before. */
const leads = ['result', 'action', 'task', 'situation'] as const satisfies Part[];

/**
 * Another way into a story that was told before: the hint of a question on this principle, or else on another,
 * that no earlier telling will have used; failing that, another part to lead with. A telling for a principle is
 * taken to have used the hints of that principle's questions.
 */
export function chooseAngle(
	bank: LoopBank,
	story: string,
	principle: string,
	before: readonly { readonly principle?: string }[],
): Angle {
	const used = new Set(before.map((telling) => telling.principle));
	const hints = bank.questions.flatMap((question) =>
		question.answers.flatMap(({ story: named, hint }) =>
			named === story && hint !== undefined && !used.has(question.principle)
				? [{ kind: 'hint' as const, question: question.id, principle: question.principle, hint }]
				: [],
		),
	);
	const own = hints.find((hint) => hint.principle === principle);
	if (own) return own;
	// Tellings that were planned with another question's hint have taken the first of them.
	const taken = before.length - 1;
	const other = hints[taken];
	if (other) return other;
	return { kind: 'part', part: leads[(taken - hints.length) % leads.length] ?? 'result' };
}
