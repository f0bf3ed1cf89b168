/** The kinds of entry that a bank holds, each in its own folder under `content/`. */
export const kinds = {
	story: { folder: 'stories' },
	principle: { folder: 'principles' },
	question: { folder: 'questions' },
	framework: { folder: 'frameworks' },
} as const;

export type Kind = keyof typeof kinds;
export const kindIds = ['story', 'principle', 'question', 'framework'] as const satisfies Kind[];
