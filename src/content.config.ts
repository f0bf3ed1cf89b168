import { createRequire } from 'node:module';
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { phrasingFiles } from './bank/phrasings.ts';
import { about } from './bank/schema/about.ts';
import { framework } from './bank/schema/framework.ts';
import { principle } from './bank/schema/principle.ts';
import { question } from './bank/schema/question.ts';
import { settings } from './bank/schema/settings.ts';
import { story } from './bank/schema/story.ts';

// By Node itself, as the commands load it. Through Vite, the modules of the reader cost every build a second.
const { bankLoader }: typeof import('./bank/read/loader.node.ts') = createRequire(import.meta.url)(
	'./bank/read/loader.node.ts',
);

/** The collections of a bank: each a folder of `content/`, but for the last three, which hold one entry. */
export const collections = {
	stories: defineCollection({ loader: bankLoader('stories'), schema: story }),
	principles: defineCollection({ loader: bankLoader('principles'), schema: principle }),
	questions: defineCollection({ loader: bankLoader('questions'), schema: question }),
	about: defineCollection({ loader: bankLoader('about'), schema: about }),
	frameworks: defineCollection({ loader: bankLoader('frameworks'), schema: framework }),
	/** `content/bank.yaml`. */
	settings: defineCollection({ loader: bankLoader('settings'), schema: settings }),
	/** `content/phrasings/`, all files. */
	phrasings: defineCollection({ loader: bankLoader('phrasings'), schema: phrasingFiles }),
	/** Which folders hold no file: Astro takes an empty collection for a mistake, and says so wherever it is asked for. */
	empty: defineCollection({
		loader: bankLoader('empty'),
		schema: z.strictObject({ folders: z.array(z.string()) }),
	}),
};
