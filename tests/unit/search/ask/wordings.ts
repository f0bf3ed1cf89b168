import type { Example } from '../../../../src/search/ask/model.ts';

/** A small bank of its own: three principles of a bakery, so that no test leans on the content of the site. */
const wordings: Record<string, string[]> = {
	'bake-early': [
		'When did you start before dawn?',
		'Tell me about getting up early to finish the bread.',
		'How do you make sure that the loaves are ready at sunrise?',
		'Describe a morning on which the oven was late.',
		'Which early start was the hardest?',
	],
	'mind-the-customer': [
		'Tell me about a customer who complained about a cake.',
		'How do you treat a customer who is in a hurry?',
		'When did you give a customer more than they paid for?',
		'Describe an angry customer at the counter.',
		'What do customers say about your stakeholder meetings?',
	],
	'waste-nothing': [
		'How did you use up stale bread?',
		'When did you save flour or money?',
		'Tell me about reducing waste in the kitchen.',
		'Describe a cheap recipe made of leftovers.',
		'How do you keep the cost of ownership of an oven low?',
	],
};

export const examples: Example[] = Object.entries(wordings).flatMap(([principle, texts]) =>
	texts.map((text) => ({ principle, text })),
);
