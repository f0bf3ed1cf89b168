import { isEmptyWord, readStems, splitWords, stem } from '../../bank/text/stems.ts';

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
