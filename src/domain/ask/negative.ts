import { fold } from './text.ts';

/**
 * Words by which a question asks for a failure, a mistake or a weakness. English, as the stop words are; held apart from
 * criticism received and setbacks overcome, which are told with a success as well.
 */
const asksForFailure =
	/\b(fail\w*|mistake\w*|errors?|wrong|regret\w*|weakness\w*|fell short|fall short|missed|messed up|screwed up|let \w+ down|unsuccessful|bad (call|decision|judgment|choice)|(didnt|did not|couldnt|could not) (meet|deliver|work out|go as|succeed))\b/;

/** Whether a question wants to hear of something that went wrong. */
export function isNegative(text: string): boolean {
	return asksForFailure.test(fold(text));
}
