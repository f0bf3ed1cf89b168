/** The form in which two spellings of one name are the same: case, quotes, `&` and punctuation do not count. */
export function nameKey(text: string): string {
	const key = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/['’‘ʼ`]/g, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{M}\p{N}+#$%]+/gu, ' ')
		.trim();
	return key === '' ? text.normalize('NFKC').replace(/\s+/g, ' ').trim() : key;
}

/** The id, or the id with the first free number behind it. Takes it. */
export function takeId(wanted: string, taken: Set<string>): string {
	let id = wanted;
	for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
	taken.add(id);
	return id;
}

const ornament = String.raw`(?:[\p{Extended_Pictographic}\p{So}\s*_]|\uFE0F|\u200D|\u20E3)`;
const ornaments = new RegExp(`^${ornament}+|(?<!${ornament})${ornament}+$`, 'gu');

/** The words without pictures, stars and spaces at either end. */
export const withoutOrnament = (text: string): string => text.replace(ornaments, '');

/** One line of text: line breaks and the spaces round them become one space. */
export function oneLine(text: string): string {
	return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** The sentences of a text, each with its full stop. Abbreviations and figures do not end one. */
export function sentences(text: string): string[] {
	const complete: string[] = [];
	let start = 0;
	for (const match of text.matchAll(/(?<![.!?])[.!?]+["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}])/gu)) {
		const end = match.index + match[0].length;
		if (/\b(e\.g|i\.e|vs|approx|Mr|Mrs|Ms|Dr|No|St)\.$/.test(text.slice(start, end))) continue;
		complete.push(text.slice(start, end).trim());
		start = end;
	}
	complete.push(text.slice(start).trim());
	return complete.filter((text) => text !== '');
}

/** True where the opening bracket at the start is closed by the very last character. */
export function isBracketed(text: string): boolean {
	if (!/^[([].*[)\]]$/s.test(text)) return false;
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(' || text[i] === '[') depth++;
		if (text[i] === ')' || text[i] === ']') depth--;
		if (depth <= 0) return i === text.length - 1 && depth === 0;
	}
	return false;
}
