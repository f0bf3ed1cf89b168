import { aboutObject } from '../bank/schema/about.ts';
import { framework } from '../bank/schema/framework.ts';
import { principle } from '../bank/schema/principle.ts';
import { question } from '../bank/schema/question.ts';
import { settings } from '../bank/schema/settings.ts';
import { story } from '../bank/schema/story.ts';

const [ready, planned] = story.options;
const [star, negative, impact] = framework.options;

const headOfStory = { title: true, short: true, hook: true, outcome: true, status: true } as const;
const restOfStory = { opening: true, project: true, principles: true, lessons: true, results: true } as const;
const headOfFramework = { kind: true, name: true, use: true, order: true } as const;

/**
 * The fields that have no form of their own in a guide: all of a schema but those named here. They are written as bullets
 * with the field's name, and read back from them.
 */
export const generalFields = {
	ready: ready.omit(headOfStory).omit(restOfStory),
	planned: planned.omit(headOfStory).omit({ ...restOfStory, prompt: true }),
	principle: principle
		.omit({ name: true, short: true, order: true, primary: true, backup: true })
		.omit({ alsoSaid: true, followUps: true }),
	question: question.omit({ principle: true, style: true, prompts: true, answers: true }),
	about: aboutObject.omit({ question: true, prompts: true, order: true, opening: true }),
	star: star.omit({ ...headOfFramework, phases: true }),
	negative: negative.omit({ ...headOfFramework, steps: true }),
	impact: impact.omit({ ...headOfFramework, levels: true }),
	settings: settings
		.omit({ title: true, owner: true, target: true, notes: true })
		.omit({ pace: true, paper: true, recall: true, followUps: true }),
} as const;

export const generalFieldNames: ReadonlySet<string> = new Set(
	Object.values(generalFields).flatMap((generalField) => Object.keys(generalField.shape)),
);
