import { isEmptyWord, splitWords } from '../bank/text/stems.ts';
import { paths } from '../site/paths.ts';
import type { Facets } from './instant.ts';

/** What of Pagefind's browser script is used here: https://pagefind.app/docs/api-reference/ */
interface Pagefind {
	options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
	init(): Promise<void>;
	filters(): Promise<FilterCounts>;
	search(
		term: string | null,
		options: { filters: Filters },
	): Promise<{ results: readonly PagefindResult[]; filters: FilterCounts }>;
}

type Filters = Readonly<Record<string, string>>;
type PagefindResult = { readonly id: string; data(): Promise<PagefindPage> };
type Part = { readonly url: string; readonly excerpt: string };
type PagefindPage = Part & {
	readonly meta: Readonly<Record<string, string | undefined>>;
	readonly sub_results: readonly (Part & { readonly title: string })[];
};

/** How many pages each value of each facet has. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A page of the site that the words were found in. */
export interface PageMatch {
	/** Leads to the section in which the words stand. */
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	readonly outcome: string | undefined;
	/** The number that must land. */
	readonly figure: string | undefined;
	readonly what: string | undefined;
	/** The heading of the section, where it is not the page's own. */
	readonly section: string | undefined;
	/** HTML with <mark> around the words, as Pagefind gives it. */
	readonly excerpt: string;
}

export interface FullText {
	readonly total: number;
	readonly counts: FilterCounts;
	/** The hits from `from` on, at most `count` of them. */
	readonly load: (from: number, count: number) => Promise<PageMatch[]>;
}

/**
 * Full-text search, over the index that the build leaves beside the pages.
 * @throws Error where the index is missing or does not load
 */
export async function searchFullText(words: string, chosen: Facets): Promise<FullText> {
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${paths.home}pagefind/pagefind.js`);
	await pagefind.options({ baseUrl: paths.home, excerptLength: 24 });
	await pagefind.init();
	const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
	if (words === '' && Object.keys(filters).length === 0)
		return { total: 0, counts: await pagefind.filters(), load: async () => [] };
	const whole = await pagefind.search(words === '' ? null : words, { filters });
	const holding = await dropFragments(words, whole.results);
	const results = holding.length > 0 ? holding : await searchAnyWord(pagefind, words, filters);
	const { filters: counts } = whole;
	return {
		total: results.length,
		counts,
		load: async (from, count) => {
			const pages = await Promise.all(results.slice(from, from + count).map((result) => result.data()));
			return pages.map(toPageMatch);
		},
	};
}

/** Words of a long question that are searched one by one. */
const mostWords = 8;

/** No page holds all the words of a whole question: those that hold the rarest of them come first. */
async function searchAnyWord(pagefind: Pagefind, text: string, filters: Filters): Promise<PagefindResult[]> {
	const words = [...new Set(splitWords(text))].filter((text) => !isEmptyWord(text)).slice(0, mostWords);
	if (words.length < 2) return [];
	const scores = new Map<string, { result: PagefindResult; score: number }>();
	const searchWord = async (word: string) => {
		const { results } = await pagefind.search(word, { filters });
		const holding = await dropFragments(word, results);
		for (const result of holding) {
			const score = (scores.get(result.id)?.score ?? 0) + 1 / Math.log2(holding.length + 1);
			scores.set(result.id, { result, score });
		}
	};
	await Promise.all(words.map(searchWord));
	return [...scores.values()].sort((a, b) => b.score - a.score).map((score) => score.result);
}

/**
 * The pages found; none where the best of them holds only the beginning of a word. A word that no page holds is
 * cut letter by letter until one does: `asdfgh` finds `as`. What is marked in the page says so.
 */
async function dropFragments(
	text: string,
	results: readonly PagefindResult[],
): Promise<readonly PagefindResult[]> {
	const words = splitWords(text);
	const [best] = results;
	if (!best || words.length === 0) return results;
	const { excerpt, sub_results: sections } = await best.data();
	const marked = [excerpt, ...sections.map((section) => section.excerpt)].flatMap((text) =>
		[...text.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap((match) => splitWords(match[1] ?? '')),
	);
	const holds = marked.length === 0 || words.some((word) => marked.some((text) => isMatch(word, text)));
	return holds ? results : [];
}

/**
 * Whether a word of a page may stand for one that was typed: they share at least half of it. Forms of a word do
 * (`decided`, `decision`); a little word with which a long one begins does not (`as`, `asdfgh`).
 */
export function isMatch(typed: string, word: string): boolean {
	let shared = 0;
	while (shared < typed.length && typed[shared] === word[shared]) shared++;
	return shared * 2 >= typed.length;
}

function toPageMatch({ url, excerpt, meta, sub_results: sections }: PagefindPage): PageMatch {
	const [best] = [...sections].sort((a, b) => countMarks(b) - countMarks(a));
	const isPart = best !== undefined && best.url !== url;
	return {
		url: isPart ? best.url : url,
		title: meta.title ?? url,
		kind: meta.kind ?? 'Page',
		outcome: meta.outcome,
		figure: meta.figure,
		what: meta.what,
		section: isPart ? best.title : undefined,
		excerpt: best?.excerpt ?? excerpt,
	};
}

const countMarks = ({ excerpt }: Part) => excerpt.split('<mark>').length;
