import { closestMatch } from 'leven';

/** The candidate that differs least from what was written, unless even that one differs by more than half. */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
	const wanted = written.toLowerCase();
	const byKey = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
	const maxDistance = Math.max(2, Math.ceil(written.length / 2));
	const found = closestMatch(wanted, [...byKey.keys()], { maxDistance });
	return found === undefined ? undefined : byKey.get(found);
}
