import type { Progress } from './shape.ts';
import type { AnyPart, MentionedId } from './stored-part.ts';

/** The ids that the bank has. */
type KnownIds = Readonly<Record<'stories' | 'about' | 'principles' | 'questions', readonly { id: string }[]>>;

/**
 * The ids that the progress mentions and the bank does not have: they were renamed or removed. What is saved under such
 * an id stays. It is not used in plans and drills until the bank has the id again.
 */
export function findMissing(
	progress: Progress,
	parts: readonly AnyPart[],
	{ stories, about, principles, questions }: KnownIds,
): readonly MentionedId[] {
	const known = { story: [...stories, ...about], principle: principles, question: questions };
	const missing = new Map<string, MentionedId>();
	for (const mention of parts.flatMap((part) => part.mentions(progress))) {
		const { kind, id, description } = mention;
		if (known[kind].some((entry) => entry.id === id)) continue;
		const before = missing.get(`${kind} ${id}`);
		const whole = before ? `${before.description}, ${description}` : description;
		missing.set(`${kind} ${id}`, { kind, id, description: whole });
	}
	return [...missing.values()];
}

/** `The story “old-name” is no longer in the bank: it was renamed or removed. Still saved: told to 1 round.` */
export function describeMissing({ kind, id, description }: MentionedId): string {
	return `The ${kind} “${id}” is no longer in the bank: it was renamed or removed. Still saved: ${description}.`;
}
