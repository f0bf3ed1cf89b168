/** What of Pagefind's browser script is used here: https://pagefind.app/docs/api-reference/ */
interface Pagefind {
	options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
	init(): Promise<void>;
	filters(): Promise<FilterCounts>;
	search(
		term: string | null,
		options: { filters: Record<string, string> },
	): Promise<{
		results: { data(): Promise<PagefindPage> }[];
		filters: FilterCounts;
	}>;
}

interface PagefindPage {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string | undefined>>;
	readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** How many pages each value of each facet has. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Chosen {
	readonly kind?: string;
	readonly principle?: string;
	readonly outcome?: string;
}

/** A page of the site that the words were found in. */
export interface Hit {
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
	readonly load: (from: number, count: number) => Promise<Hit[]>;
}

let loading: Promise<Pagefind> | undefined;

/**
 * Full-text search, over the index that the build leaves beside the pages.
 * @param base the site's root, with the base path: `/` or `/story-bank/`
 * @throws Error where the index is missing or does not load; the next call tries again
 */
export async function searchText(base: string, words: string, chosen: Chosen): Promise<FullText> {
	const pagefind = await load(base);
	const filters = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value));
	if (words === '' && Object.keys(filters).length === 0) {
		return { total: 0, counts: await pagefind.filters(), load: async () => [] };
	}
	const { results, filters: counts } = await pagefind.search(words === '' ? null : words, { filters });
	return {
		total: results.length,
		counts,
		load: async (from, count) => {
			const pages = await Promise.all(results.slice(from, from + count).map((it) => it.data()));
			return pages.map(toHit);
		},
	};
}

function load(base: string): Promise<Pagefind> {
	loading ??= start(base).catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function start(base: string): Promise<Pagefind> {
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
	await pagefind.options({ baseUrl: base, excerptLength: 24 });
	await pagefind.init();
	return pagefind;
}

function toHit({ url, excerpt, meta, sub_results: sections }: PagefindPage): Hit {
	const best = sections.reduce<(typeof sections)[number] | undefined>(
		(found, it) => (found && marks(found.excerpt) >= marks(it.excerpt) ? found : it),
		undefined,
	);
	const isPart = best !== undefined && best.url !== url;
	return {
		url: isPart ? best.url : url,
		title: meta['title'] ?? url,
		kind: meta['kind'] ?? 'Page',
		outcome: meta['outcome'],
		figure: meta['figure'],
		what: meta['what'],
		section: isPart ? best.title : undefined,
		excerpt: best?.excerpt ?? excerpt,
	};
}

const marks = (excerpt: string) => excerpt.split('<mark>').length;
