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

/**
 * English words that say nothing about the subject of a question: little words, and those with which every
 * interview question opens ("tell me about a time when you").
 */
export const stopWords: ReadonlySet<string> = new Set(
	`
	a an the and or but nor if of at by for with about against between into through to from in on off as than
	am is are was were be been being have has had having do does did doing done can could will would shall should
	may might must just now not cannot cant dont didnt doesnt isnt wasnt werent couldnt wouldnt youd youve youre ive
	i me my we us our you your yours he him his she her it its they them their this that these those there here
	who whom which what when where why how all any both each few some such only own same so too very also then
	else once ever never while because although though
	tell describe give share explain discuss talk walk say example examples instance story
	time times situation situations case cases occasion moment recent recently
	someone somebody something anything everything one ones thing things
	get got make made happen happened happens please
	every everyone everybody several many much rather whether whose around still well far later next past great
	go goes going gone getting come came coming bring brings brought take takes taking keep keeps kept keeping
	give gave given giving told like liked led hold held holding try tried trying become became becoming
	um uh er erm hmm ok okay yeah alright hi hello thanks gonna wanna gotta kinda sorta maybe actually basically really
	im id ill thats whats theres lets theyre
	abt yr ur wen wat tht cuz thru pls
	saw see seen seeing mean means show shown side sake hand day days
	`
		.trim()
		.split(/\s+/),
);

/** Words of the questions that interviewers add to any question; they say nothing once its subject is known. */
const probeWords: ReadonlySet<string> = new Set(
	`
	outcome outcomes result results learn learned learnt lesson lessons handle handled respond responded response
	react reacted reaction approach approached action actions step steps impact affect affected effect change changed
	different differently resolve resolved resolution go went gone end ended turn turned deal dealt next take took
	taken process come came overcome manage managed role part use used specific solve solved challenge challenges
	important reason choose chose work worked think feel felt
	`
		.trim()
		.split(/\s+/),
);
