import { findMeant } from './spelling.ts';
import { fold, splitWords } from './stems.ts';

/**
 * Words by which a question asks for a failure, a mistake or a weakness. English, as the stop words are; held apart
 * from criticism received, from setbacks overcome, and from what others missed or had wrong, which are told with a
 * success as well.
 */
const asksForFailure = new RegExp(
	[
		/fail\w*|unsuccessful\w*|flop(ped)?|blunder\w*|mistake\w*|weakness\w*|weakest|shortcomings?|regret\w*|backfired/,
		/(messed|screwed) up|mess up|(fell|fall|falling|came) short|fell through|fell behind|drop(ped)? the ball/,
		/(went|gone|go|goes|going) (badly|wrong|south|sideways)|(not|didnt|doesnt|wasnt|isnt) (go|going|gone) (\w+ )?(well|as|to plan|according to)/,
		/let (\w+ ){1,3}down|disappoint(ed)? (a|an|your|the|someone|somebody|people)|(not|least) proud/,
		/you (were|was|are|had been|have been|have ever been|might have been) (\w+ )?wrong|(were|are) you (\w+ )?wrong|(been|being|proved|proven|got it|get it|turned out to be) wrong/,
		/wrong (\w+ )?(call|decision|judge?ment|choice|hire|person|assumption|conclusion|turn|bet|solution)/,
		/(bad|poor|worst|terrible) (\w+ )?(call|decision|judge?ment|choice|hire|hiring decision)/,
		/(made|make|making) an? (\w+ )?error|errors? (\w+ )?(you|of yours|in judge?ment|of judge?ment)|your (\w+ )?error/,
		/miss(ed|ing)? (a|an|the|your|our|some|any|that|this) (\w+ )?(deadline|date|goal|target|commitment|milestone|opportunity|chance|detail|sign)s?/,
		/you (have )?missed|missed (deadline|goal|target|commitment|milestone|opportunit|chance)\w*/,
		/(didnt|did not|couldnt|could not|wasnt able to|were not able to|werent able to|was not able to|unable to|not) (\w+ )?(meet|deliver|achieve|reach|work out|succeed|keep (a|your|the)|live up to|get along)/,
		/you (\w+ )?(couldnt|could not|(were|was) (unable|not able) to|(wasnt|werent) able to) (?!(get|find|have|wait|agree|know|see|ask|access|rely|control|share|be)\b)\w+/,
		/(wish|should) (\w+ )?(had |have )(\w+ )?(been|done|acted|spoken|started|asked|listened) /,
	]
		.map((pattern) => `\\b(${pattern.source})\\b`)
		.join('|'),
);

/** The plainest of them, which are recognised mistyped; a shorter word is too near to others. */
const plainWords = ['failure', 'failures', 'failed', 'mistake', 'mistakes', 'weakness', 'weaknesses'];
const shortestMistyped = 5;

/**
 * Whether a question wants to hear of something that went wrong.
 * @param isKnown whether a word stands for itself; one that does not may be mistyped
 */
export function isNegative(text: string, isKnown: (word: string) => boolean = () => true): boolean {
	if (asksForFailure.test(fold(text))) return true;
	return splitWords(text).some(
		(word) => word.length >= shortestMistyped && !isKnown(word) && findMeant(word, plainWords) !== undefined,
	);
}
