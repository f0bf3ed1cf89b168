import type { ReadyStory } from '../bank/bank.ts';
import { parts } from '../bank/schema/story.ts';

/** A sentence of a story, and the heading or field that it stands under. */
export interface ToldSentence {
	/** `opening`, `## Action`. */
	readonly field: string;
	readonly text: string;
}

/** Every sentence of a story as it is told: the opening line, then the four parts. */
export function tellingOf(story: ReadyStory): ToldSentence[] {
	return [
		...toldSentences('opening', story.opening),
		...parts.flatMap(({ id, name }) => toldSentences(`## ${name}`, story.parts[id].text)),
	];
}

export function toldSentences(field: string, text: string): ToldSentence[] {
	return sentencesOf(text).map((sentence) => ({ field, text: sentence }));
}

/** Cuts at line ends and after full stops. A stop inside a number or name does not end a sentence. */
export function sentencesOf(text: string): string[] {
	return text
		.split(/\n+|(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d$€£])/u)
		.map((part) => part.trim())
		.filter((text) => text !== '');
}
