import { framework } from './framework.ts';
import { principle } from './principle.ts';
import { question } from './question.ts';
import { story } from './story.ts';

/** The kinds of entry that a bank holds, each in its own folder under `content/`. */
export const kinds = {
	story: { folder: 'stories', name: 'story', schema: story },
	principle: { folder: 'principles', name: 'principle', schema: principle },
	question: { folder: 'questions', name: 'question', schema: question },
	framework: { folder: 'frameworks', name: 'framework', schema: framework },
} as const;

export type Kind = keyof typeof kinds;
export const kindIds = ['story', 'principle', 'question', 'framework'] as const satisfies Kind[];
