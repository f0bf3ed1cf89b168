import type { Angle, LoopBank, Part } from './types.ts';

/** Parts to lead with when a story is told again. The first telling began with the situation, so that comes last. */
const leads = ['result', 'action', 'task', 'situation'] as const satisfies Part[];

/**
 * Another way into a story that was told before. It takes the hint of a question on this principle, or else on another
 * one. Hints on the principles of earlier tellings count as used. Without a hint it names another part to lead with.
 */
export function chooseAngle(
	bank: LoopBank,
	story: string,
	principle: string,
	before: readonly { readonly principle: string | undefined }[],
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
