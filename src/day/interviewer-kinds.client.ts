/**
 * The kinds of interviewer to choose from, as they are kept and said: `Round 2, Ana (hiring manager)`. One that was kept
 * under another name stays one of them.
 */
export function kindsWith(offered: readonly string[], savedKind: string | undefined): readonly string[] {
	return savedKind === undefined || offered.includes(savedKind) ? offered : [...offered, savedKind];
}
