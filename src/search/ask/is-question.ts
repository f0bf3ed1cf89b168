import { fold, isEmptyWord, splitWords } from '../../bank/text/stems.ts';

/**
 * Words with which interviewers begin a question. No name or nickname begins with one.
 */
const openers = new Set(
	`tell describe give share explain discuss talk walk name think
	how what when where who whom which why have has did do does are is was were can could would will should`
		.trim()
		.split(/\s+/),
);

/** A phrase of so many words is read as a question, however it begins. */
const wordsOfPhrase = 4;

/**
 * True for text that reads like a question or a phrase of one ("tell me about a deadline", "conflict with my
 * boss at work"); false for what may be a name, a nickname, a skill or a figure ("HBDC", "earn trust", "$150k").
 */
export function isQuestion(text: string): boolean {
	const words = splitWords(text);
	if (words.length >= wordsOfPhrase && words.some((word) => !isEmptyWord(word))) return true;
	if (words.length < 2) return false;
	return fold(text).trimEnd().endsWith('?') || openers.has(words[0] ?? '');
}
