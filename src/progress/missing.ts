import type { AnyPart, Progress } from './stored-part.ts';

/** The ids that the bank has. */
type KnownIds = Readonly<Record<'stories' | 'about' | 'principles' | 'questions', readonly { id: string }[]>>;

/**
 * A sentence for each id that the progress mentions and the bank does not have: it was renamed or removed. What is saved under
 * such an id stays. It is not used in plans and drills until the bank has the id again.
 */
export function sayMissing(
	progress: Progress,
	parts: readonly AnyPart[],
	{ stories, about, principles, questions }: KnownIds,
): readonly string[] {
	const known = { story: [...stories, ...about], principle: principles, question: questions };
	const missing = parts
		.flatMap((part) => part.mentions(progress))
		.filter(({ kind, id }) => !known[kind].some((entry) => entry.id === id));
	return [...Map.groupBy(missing, ({ kind, id }) => `${kind} “${id}”`)].map(([name, mentions]) => {
		const saved = mentions.map(({ description }) => description).join(', ');
		return `The ${name} is no longer in the bank: it was renamed or removed. Still saved: ${saved}.`;
	});
}
