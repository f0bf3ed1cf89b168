/** The kinds of entry that a bank holds, each in its own folder under `content/`. */
export const kinds = {
	story: { folder: 'stories' },
	principle: { folder: 'principles' },
	question: { folder: 'questions' },
	about: { folder: 'about' },
	framework: { folder: 'frameworks' },
} as const;

export type Kind = keyof typeof kinds;
export const kindIds = ['story', 'principle', 'question', 'about', 'framework'] as const satisfies Kind[];

/** A value for each kind. */
export const perKind = <T>(valueFor: (kind: Kind) => T): Readonly<Record<Kind, T>> => ({
	story: valueFor('story'),
	principle: valueFor('principle'),
	question: valueFor('question'),
	about: valueFor('about'),
	framework: valueFor('framework'),
});

/** How a message calls what a file of the kind holds. */
export const nounOf = (kind: Kind): string => (kind === 'about' ? 'question about you' : kind);
