import { fold, isEmptyWord, readStems, splitWords, stem } from '../../bank/text/stems.ts';
import { findMeant } from './spelling.ts';

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

/**
 * What of a question that asks for no principle has to stand in another wording of it: its stems, by alphabet. A lone
 * one says too little, as "hire" does for "Why should we hire you?": of such a question every word.
 */
export function asideKey(text: string): string {
	const stems = new Set(readStems(text));
	return stems.size > 1 ? [...stems].sort().join(' ') : splitWords(text).join(' ');
}

/** A name at the end, as that of the company: "work at Stripe", "join Stripe". */
const nameAtEnd = /(\b(?:at|for|join|leave|leaving) )(?!(?:us|me|our|your?|an?|the)\b)\S+(?: \S+)?$/;

/** So many stems of a wording allow for one more in the question, as the name of the company. */
const stemsForAnother = 3;

/**
 * Reads a question once. It is then told by the keys of questions that ask for no principle, as "Tell me about yourself"
 * does, whether it is one of them.
 */
export function asideIn(text: string): (keys: readonly string[]) => boolean {
	const plain = splitWords(text).join(' ').replace(nameAtEnd, '$1');
	const stems = new Set(readStems(plain));
	const all = new Set([...stems, ...splitWords(plain)]);
	const fits = (key: string) => {
		const own = key.split(' ');
		if (!own.every((text) => all.has(text))) return false;
		const telling = own
			.filter((text) => !isEmptyWord(text))
			.map((text) => (stems.has(text) ? text : stem(text)));
		const others = [...stems].filter((stem) => !telling.includes(stem));
		return others.length <= Math.floor(telling.length / stemsForAnother);
	};
	return (keys) => keys.some(fits);
}
