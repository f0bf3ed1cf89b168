/** Kinds of interviewer that a round can be given, as they are kept and said: `Round 2, Ana (bar raiser)`. */
export const roundKinds = [
	'hiring manager',
	'bar raiser',
	'peer',
	'technical',
	'skip-level manager',
	'stakeholder',
	'recruiter',
] as const;

/** The kinds to choose from; one that was kept under another name stays one of them. */
export function kindsWith(kept: string | undefined): readonly string[] {
	return kept === undefined || roundKinds.some((it) => it === kept) ? roundKinds : [...roundKinds, kept];
}
