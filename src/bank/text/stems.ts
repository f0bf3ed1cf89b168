import { probeWords, stopWords } from './stop-words.ts';

/** Characters of a question that are read; the rest is ignored, so that a pasted page costs no time. */
export const maxCharacters = 4000;
/** Words of a question that are read. */
export const maxWords = 200;

/** Lower case without accents, apostrophes and HTML tags; what two spellings of one text have in common. */
export function fold(text: string): string {
	return text
		.slice(0, maxCharacters)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/<\/?[a-z][^<>]{0,200}>/g, ' ')
		.replace(/[\p{M}'’‘`]/gu, '')
		.replaceAll('ß', 'ss')
		.replace(/\bco-(?=\p{L})/gu, 'co');
}

/** The words of a text in order, folded: letters and digits of any script. */
export function splitWords(text: string): string[] {
	return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxWords);
}

/**
 * The stems that say what a text is about. Left out are what every question opens with ("tell me about a time")
 * and what interviewers add to any ("and what did you learn from it?").
 */
export function readStems(text: string): string[] {
	const stems: string[] = [];
	for (const part of fold(text).replace(lacking, 'without ').split(afterthoughts)) {
		const begun = stems.length > 0;
		const words = splitWords(part).filter((word) => !isEmptyWord(word) && !(begun && probeWords.has(word)));
		stems.push(...words.map(stem));
		if (stems.length >= maxWords) break;
	}
	return stems.slice(0, maxWords);
}

/** "You did not have the data" is asked as often as "without the data", and its words would say nothing. */
const lacking = /\b(?:do|does|did|had|have)(?:nt| not) (?:\p{L}+ )?(?:have|had|got) /gu;

/** Where a question ends and another begins: a new sentence, or ", and what was the result". */
const afterthoughts =
	/[.?!;:\n]\s+|,?\s+(?:and\s+)?(?=(?:how|what|why|which|whom?)\s+(?:did|was|were|would|do|have|has|is|happened|came|went)\b)/u;

/** True for words that say nothing about the subject of a question. */
export function isEmptyWord(word: string): boolean {
	return word.length < 2 || stopWords.has(word);
}

/**
 * Cuts an English word to the part that its forms share: `prioritise`, `prioritizing` and `priority` meet.
 * Light on purpose; what it misses, shared groups of letters catch.
 */
export function stem(word: string): string {
	if (word.length < 4) return word;
	let stemmed = word
		.replace(/our(s|ed|ing)?$/, 'or$1')
		.replace(/is(e|es|ed|ing|ation)$/, 'iz$1')
		.replace('judgement', 'judgment')
		.replace(/agreed$/, 'agree');
	if (stemmed.endsWith('ies') && stemmed.length > 4) stemmed = `${stemmed.slice(0, -3)}y`;
	else if (/(ss|sh|ch|x|z)es$/.test(stemmed)) stemmed = stemmed.slice(0, -2);
	else if (/[^sui]s$/.test(stemmed)) stemmed = stemmed.slice(0, -1);

	if (stemmed.endsWith('ied') && stemmed.length > 4) stemmed = `${stemmed.slice(0, -3)}y`;
	else if (/[aeiouy].*ing$/.test(stemmed) && stemmed.length > 5) stemmed = single(stemmed.slice(0, -3));
	else if (/[aeiouy].*ed$/.test(stemmed) && stemmed.length > 4) stemmed = single(stemmed.slice(0, -2));

	if (stemmed.length > 5)
		stemmed = stemmed
			.replace(/ation(al)?$/, 'ate')
			.replace(/izer$/, 'ize')
			.replace(/(ive|ful|ous)ness$/, '$1');
	if (stemmed.length > 5) stemmed = cutEnding(stemmed);
	if (stemmed.endsWith('e') && stemmed.length > 4) stemmed = stemmed.slice(0, -1);
	if (stemmed.endsWith('y') && stemmed.length > 3) stemmed = `${stemmed.slice(0, -1)}i`;
	return stemmed;
}

const endings = /(ness|ment|ly|ful|able|ible|ive|ion|ity|al|er|or|ance|ence|ant|ent|ous)$/;

function cutEnding(word: string): string {
	const at = word.search(endings);
	return at >= 4 ? word.slice(0, at) : word;
}

function single(word: string): string {
	return /([bdfgmnprt])\1$/.test(word) ? word.slice(0, -1) : word;
}
