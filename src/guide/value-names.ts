import { type Block, partCount } from './guide-parts.ts';
import { knownLabel } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { isQuestion, readStoryTitle } from './mention.ts';
import { isBracketed, nameKey, oneLine, withoutOrnament } from './names.ts';
import { competences, noStoryTitles } from './shape-words.ts';
import { gridOf } from './tables.ts';

/** Names of principles: official ones, and those that the notes call so. */
export type ValueNames = ReturnType<typeof newValueNames>;

const claim =
	/(?:values|principles|competenc\w+|pillars|tenets|werte|prinzipien|valores|valeurs|valori|价值观|価値観)[^:.\n]{0,40}?(?::|\bare\b|\bsind\b|\bsont\b|\bson\b|\bsão\b|\bsono\b|是|：)\s*(.+)$/iu;

/** What the notes call a principle, beside the official ones. */
export function newValueNames(blocks: readonly Block[], text: string, isOfficial: (name: string) => boolean) {
	/** As they are written first. */
	const stated = new Map<string, string>();
	const state = (name: string) => {
		if (!stated.has(nameKey(name))) stated.set(nameKey(name), name);
	};
	const add = (list: string, most = 5) => {
		for (const name of list.split(/[,;|•·]/)) {
			const words = markdownAsPlain(name).trim().replace(/[.]$/, '');
			const several = isOfficial(words) ? [] : namesOf(words).filter(isOfficial);
			if (several.length > 0) several.forEach(state);
			else if (words !== '' && words.split(' ').length <= most) state(words);
		}
	};
	blocks.forEach((block, i) => {
		for (const words of [block.title, ...(i < 2 ? block.pieces.map(({ raw }) => oneLine(raw)) : [])])
			add((claim.exec(words.slice(0, 400))?.[1] ?? '').replace(/,?\s(?:and|und|et|y|e)\s/g, ', '));
		for (const { label, rest } of block.pieces)
			if (label?.id === 'principles' && !isProse(rest, isOfficial)) add(rest);
		for (const { titles, rows } of block.nodes.flatMap((node) => gridOf(text, node) ?? []))
			for (const [at, title] of titles.entries())
				if (knownLabel(title) === 'principles' || isValuesTitle(title))
					for (const { names } of rows) add(names[at] ?? '', 12);
		if (!isValuesTitle(block.title) || /^story\b/i.test(block.title)) return;
		// "1. **Ownership**: …" names one, and says what it means.
		for (const { raw, inList } of block.pieces)
			if (inList) add(/^(?:\*\*|__)([^*_]+)(?:\*\*|__)/.exec(raw)?.[1]?.replace(/[:：]$/, '') ?? '');
		const end = blocks.findIndex(({ depth }, at) => at > i && depth <= block.depth);
		const inside = blocks.slice(i + 1, end < 0 ? undefined : end);
		const depth = Math.min(...inside.map((below) => below.depth));
		for (const below of inside)
			if (below.depth === depth && depth > 0 && depth < 7 && isNameOnly(below)) {
				if (below.title.split(' ').length <= 5) state(principleIn(below.title));
			}
	});
	const isCompetence = (name: string) => competences.test(name.trim());
	const isValue = (name: string) =>
		name !== '' &&
		(isOfficial(name) ||
			stated.has(nameKey(name)) ||
			name.split(/\s+(?:and|&)\s+|\s*\/\s*/).every(isCompetence));
	/** The principle that a heading names, alone or with a number, a count, or its name in another language. */
	const valueIn = (title: string): string | undefined => {
		const own = principleIn(title);
		const inside = /^(.*\S)\s*[(（[]([^()（）[\]]+)[)）\]]$/u.exec(own)?.slice(1) ?? [];
		return [own, ...inside].find(isValue);
	};
	return { stated, isValue, valueIn };
}

/** Whether a heading under "Our values" can be the name of one. */
const isNameOnly = (block: Block) =>
	knownLabel(block.title) === undefined &&
	partCount(block) < 2 &&
	!isQuestion(block.title) &&
	!noStoryTitles.test(block.title) &&
	!isValuesTitle(block.title) &&
	!readStoryTitle(block.title).isNumbered;

export const isValuesTitle = (title: string) =>
	/\b(?:principles?|values|competenc\w+|lps?|virtues|pillars|tenets)\b|werte\b|prinzipien|kompetenzen|valores|principes|valeurs|compétences|principios|competencias|princípios|competências|\bvalori|principi\b|competenze|价值观|價值觀|原则|原則|価値観|コンピテンシー/iu.test(
		title,
	);

/** The name of a principle in a heading: without its number, "LP", "stories" and the like. */
export function principleIn(title: string): string {
	return withoutOrnament(title)
		.replace(
			/^(?:(?:lp|(?:leadership )?principle|value|competency|prinzip|wert|kompetenz|principe|valeur|principio|valor|princípio|valore|(?:リーダーシップ|领导力|領導力)?(?:原则|原則))\s*#?\d*\s*[:：.)–—-]\s*|#?\d+\s*[.):–—-]\s*)+/iu,
			'',
		)
		.replace(/\s*[([](?:\d+\b[^()[\]]*|lps?|stories|examples?)[)\]]$/i, '')
		.replace(/(?:的|相关|相關|类|類)*(?:题目|題目|问题|問題)$/u, '')
		.replace(
			/\s*(?:[-–—:]\s*)?\b(?:(?:star )?stor(?:y|ies)|examples?|questions?|(?:leadership )?principle|lp|geschichten|histoires|historias|histórias|storie|的故事|故事|ストーリー)$/iu,
			'',
		)
		.replace(/[:：]$/, '')
		.trim();
}

/** Names with a sign or "and" between. */
export const namesOf = (text: string): string[] =>
	text.split(/\s*[/&+]\s*|\s+(?:and|und|et|y|e)\s+/).map((name) => name.trim());

/** Whether words tell what was shown instead of naming it: "Took charge of something nobody wanted". */
export function isProse(list: string, isValue: (name: string) => boolean): boolean {
	const names = markdownAsPlain(list)
		.split(/[,;|•·]/)
		.map((name) => name.trim().replace(/\.$/, ''));
	const isTold = (name: string) => (name.match(/(?<=\s)\p{Ll}{4,}/gu) ?? []).length >= 3;
	return list.length > 200 || (!names.some(isValue) && names.some(isTold));
}

/** Tags on a line: `#ownership #dive-deep`, `ownership, dive-deep`. */
export const tagsIn = (text: string): string[] =>
	(text.includes('#') ? text.split(/[\s,;·]+(?=#)|,\s*/) : text.split(/\s*[,;·|]\s*/))
		.map((tag) =>
			tag
				.replace(/^[#\s]+|(?<![.\s])[.\s]+$/g, '')
				.replace(/[-_]+/g, ' ')
				.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
				.replace(/^(?:lp|principle|value)\s*[/:]\s*/i, ''),
		)
		.filter((tag) => tag !== '');

/** How a title and its principles stand beside each other. */
const titleForms = [
	/^(?<rest>.*\S)\s*[([（【](?<names>[^()[\]（）【】]+)[)\]）】]$/u,
	/^[([（【](?<names>[^()[\]（）【】]+)[)\]）】]\s*[:：–—-]?\s*(?<rest>\S.*)$/u,
	/^(?<rest>.*\S)\s+[–—|-]\s+(?<names>[^–—|]+)$/u,
	/^(?<names>[^:：–—]+?)\s*[:：–—]\s+(?<rest>\S.*)$/u,
	/^(?<names>[^-]+?)\s-\s(?<rest>\S.*)$/u,
	/^(?<rest>.*?\S)\s+(?<names>#[\p{L}-]+(?:[\s,]+#[\p{L}-]+)*)$/u,
];

/** Principles that a title states: `The blue key (Ownership)`, `[Ownership] The blue key`, `Ownership: The blue key`. */
export function principlesInTitle(
	title: string,
	{ isValue }: ValueNames,
): { title: string; names: string[] } {
	const valuesIn = (text: string): string[] => {
		if (isValue(text)) return [text];
		const cut = (at: RegExp) =>
			text
				.split(at)
				.map((name) => principleIn(name.replace(/^#/, '').replace(/-/g, ' ')))
				.filter((name) => name !== '');
		const areTags = text.startsWith('#') && text.includes(' #');
		const lists = areTags ? [cut(/[\s,]+/)] : [cut(/\s*[,;/|·]\s*/), cut(/\s*[,;/&+|·]\s*|\s+and\s+/)];
		return lists.find((names) => names.every(isValue)) ?? [];
	};
	for (const form of titleForms) {
		const { rest, names = '' } = form.exec(title)?.groups ?? {};
		const stated = rest === undefined || isBracketed(rest) ? [] : valuesIn(names);
		if (rest !== undefined && stated.length > 0) return { title: rest.trim(), names: stated };
	}
	const whole = principleIn(title);
	return { title, names: isValue(whole) ? [whole] : [] };
}
