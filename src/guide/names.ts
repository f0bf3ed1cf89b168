import leven from 'leven';

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

/** How a name was found: as it stands, shortened, or misspelled. */
export type How = 'same' | 'short form' | 'spelling' | 'abbreviation';

export type NameMatch =
	| { readonly id: string; readonly how: How }
	| { readonly among: readonly string[] }
	| undefined;

/** Names of stories, or of principles, each leading to an id. `#id` stands for the id itself, whatever the names are. */
export function newNameIndex() {
	const byKey = new Map<string, Set<string>>();
	const byWord = new Map<string, Set<string>>();
	const ids = new Set<string>();

	const add = (name: string, id: string) => {
		const key = nameKey(name);
		const idsOfKey = byKey.get(key) ?? new Set();
		byKey.set(key, idsOfKey.add(id));
		for (const word of key.split(' ')) byWord.set(word, (byWord.get(word) ?? new Set()).add(key));
		ids.add(id);
	};

	/** The id where the name stands for one thing exactly. */
	const exact = (name: string) => {
		if (name.startsWith('#') && ids.has(name.slice(1))) return name.slice(1);
		const idsOfName = byKey.get(nameKey(name));
		return idsOfName?.size === 1 ? [...idsOfName][0] : undefined;
	};

	/** What the name stands for: exactly so, as a shortened form, or misspelled; or the several that it could be. */
	const find = (name: string): NameMatch => {
		const id = exact(name);
		if (id !== undefined) return { id, how: 'same' };
		const key = nameKey(name);
		const same = byKey.get(key);
		if (same) return { among: [...same] };
		return decide(shortened(key), 'short form') ?? decide(misspelled(key), 'spelling');
	};

	/** Names that hold every word of this one in its order, or that this one holds so. */
	const shortened = (key: string): Set<string> => {
		const words = key.split(' ');
		const rare = words
			.map((word) => byWord.get(word) ?? new Set<string>())
			.filter((ids) => ids.size > 0)
			.sort((a, b) => a.size - b.size);
		const longer = [...(rare[0] ?? [])].filter((text) => holds(text.split(' '), words));
		if (longer.length > 0) return idsOf(longer);
		const nearby = new Set(rare.slice(0, 3).flatMap((ids) => [...ids].slice(0, 500)));
		return idsOf([...nearby].filter((text) => text.includes(' ') && holds(words, text.split(' '))));
	};

	const misspelled = (key: string): Set<string> => {
		const most = Math.floor(key.length / 6);
		if (most === 0) return new Set();
		const near = [...byKey.keys()]
			.filter((text) => Math.abs(text.length - key.length) <= most)
			.map((text) => ({ text, distance: leven(text, key, { maxDistance: most + 1 }) }))
			.filter(({ distance }) => distance <= most);
		const least = Math.min(...near.map(({ distance }) => distance));
		return idsOf(near.filter(({ distance }) => distance === least).map(({ text }) => text));
	};

	const idsOf = (keys: readonly string[]) => new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
	return { add, find, exact };
}

function decide(ids: Set<string>, how: How): NameMatch {
	const [first, ...others] = ids;
	if (first === undefined) return undefined;
	return others.length === 0 ? { id: first, how } : { among: [...ids] };
}

/** True where the long list holds the words of the short one in the same order. */
function holds(long: readonly string[], short: readonly string[]): boolean {
	let at = 0;
	for (const word of long) if (word === short[at]) at++;
	return at === short.length;
}
