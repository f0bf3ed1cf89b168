import { splitWords } from '../bank/text/stems.ts';
import { createLookup, findByName, type NamedEntry } from './ask/lookup.ts';
import type { Model } from './ask/model.ts';
import { asideIn, isNegative, isQuestion } from './ask/question.ts';
import { isKnown, rank } from './ask/rank.ts';
import type { MarkedText, OwnWordsSearch } from './own-words.ts';
import type { SearchAbout, SearchData, SearchPrinciple, SearchQuestion, SearchStory } from './search-data.ts';

/** Facets as they are chosen: the names that the reader sees; nothing chosen is empty or missing. */
export interface Facets {
	readonly kind?: string;
	readonly principle?: string;
	readonly outcome?: string;
}

/** A principle that the question may ask about, with what to tell. */
export interface Suggestion {
	readonly principle: SearchPrinciple;
	/** Other principles for which the same story would be told. */
	readonly also: readonly SearchPrinciple[];
	/** The best story left. */
	readonly story: SearchStory | undefined;
	readonly backup: SearchStory | undefined;
}

export type NamedResult =
	/** `result`: the figure that was typed. `by`: the name that was, where it is not the title. */
	| {
			readonly kind: 'Story';
			readonly story: SearchStory;
			readonly result?: SearchStory['results'][number];
			readonly by?: string;
	  }
	| { readonly kind: 'Principle'; readonly principle: Suggestion }
	| { readonly kind: 'Question'; readonly question: SearchQuestion; readonly principle: string };

/** By what the facets narrow: its kind, the ids of its principles, its outcome. */
interface Filed {
	readonly kind: NamedResult['kind'];
	readonly principles: readonly string[];
	readonly outcome?: string;
}

/** What can be found by name, and what it leads to. `by`: the name that was typed. */
interface SearchEntry extends NamedEntry, Filed {
	readonly toResult: (used: ReadonlySet<string>, by: string) => NamedResult;
}

/** A story in which the words stand that were typed. */
export interface OwnWordsResult {
	readonly story: SearchStory;
	/** The sentence with the words, and where it stands: `action` for `#action`; empty for the head of the page. */
	readonly sentence: readonly MarkedText[];
	readonly part: string;
}

export interface Instant {
	/**
	 * The three likeliest principles, likeliest first; empty for a plain name, and where no principle stands out.
	 * Where a failure is asked for, one for each story, as few stories answer for many principles.
	 */
	readonly answer: readonly Suggestion[];
	/** Whether the story of the first is most likely the one to tell: its principle is asked for, or all lead to that story. */
	readonly sure: boolean;
	/** Whether the question asks for a failure: failures are then suggested first. */
	readonly negative: boolean;
	/** Whether the text is a question or phrase for which no principle stands out. */
	readonly unclear: boolean;
	/** Whether that is because it asks for none, but for who you are or why you come. */
	readonly aside: boolean;
	/** What is asked about the owner: it comes before all else. */
	readonly about?: SearchAbout | undefined;
	/** Entries that the text names. */
	readonly named: readonly NamedResult[];
	/** Stories that have its words, those that it names left out. */
	readonly own: readonly OwnWordsResult[];
	/** Whether these come before the answer: words that stand in a story are no guess. */
	readonly ownFirst: boolean;
	/** Whether the answer waits for the texts of the stories, which may come before it and are not there yet. */
	readonly waits: boolean;
}

export type Searcher = ReturnType<typeof createSearcher>;

const likeliest = 3;
/** Where a failure is asked for, how much likelier a principle is that failures are told for. */
const failingCounts = 2;

/** Entries that are named by a part of a text. */
const mostNamed = 6;
/** Stories with the words that were typed: so many before the answer, and so many in all. */
export const ownBeforeAnswer = 3;
const mostOwn = 6;

/**
 * Prepares the search over a bank. Without a model it finds names and words only.
 * @param findOwnWords left out while the texts of the stories are not there
 */
export function createSearcher(data: SearchData, model: Model | undefined, findOwnWords?: OwnWordsSearch) {
	const stories = new Map(data.stories.map((story) => [story.id, story]));
	const principles = new Map(data.principles.map((principle) => [principle.id, principle]));
	const failures = data.stories.filter((story) => story.outcome === 'Failure');

	const suggest = (principle: SearchPrinciple, used: ReadonlySet<string>, negative = false): Suggestion => {
		const answering = principle.tell.flatMap((id) => stories.get(id) ?? []);
		const failed = answering.filter((searchStory) => searchStory.outcome === 'Failure');
		// Who asks for a failure is not helped by a success: any other failure of the bank comes before one.
		const groups = negative ? [failed, failures, answering] : [answering];
		const [story, backup] = [...new Set(groups.flat())].filter((searchStory) => !used.has(searchStory.id));
		return { principle, also: [], story, backup };
	};

	const entryOfPrinciple = (principle: SearchPrinciple): SearchEntry => ({
		kind: 'Principle',
		title: principle.name,
		words: principle.words,
		principles: [principle.id],
		toResult: (used) => ({ kind: 'Principle', principle: suggest(principle, used) }),
	});
	const entryOfStory = (story: SearchStory): SearchEntry => ({
		kind: 'Story',
		title: story.title,
		words: [story.short, ...story.skills, ...story.results.flatMap(({ figure }) => figuresIn(figure))],
		principles: story.principles,
		outcome: story.outcome,
		toResult: (_, by) => {
			const result = story.results.find(({ figure }) => figuresIn(figure).includes(by));
			return { kind: 'Story', story, ...(result ? { result } : by !== story.title && { by }) };
		},
	});
	const entryOfQuestion = (question: SearchQuestion): SearchEntry => ({
		kind: 'Question',
		title: question.title,
		words: question.words,
		principles: [question.principle],
		toResult: () => {
			const principle = principles.get(question.principle)?.name ?? '';
			return { kind: 'Question', question, principle };
		},
	});
	// Principles come first, so that a name that all of them hold leads to the principle.
	const lookup = createLookup([
		...data.principles.map(entryOfPrinciple),
		...data.stories.map(entryOfStory),
		...data.questions.map(entryOfQuestion),
	]);

	const fits = ({ kind, outcome, principles: ids }: Filed, facets: Facets) =>
		(!facets.kind || kind === facets.kind) &&
		(!facets.outcome || outcome === facets.outcome) &&
		(!facets.principle || ids.some((id) => principles.get(id)?.name === facets.principle));

	const listOwn = (text: string, facets: Facets, asQuestion: boolean) =>
		(findOwnWords?.(text) ?? [])
			.filter(({ nearness }) => !asQuestion || nearness !== 'story')
			.flatMap(({ story: id, ...ownWords }) => {
				const story = stories.get(id);
				return story && fits({ kind: 'Story', ...story }, facets) ? [{ story, ...ownWords }] : [];
			})
			.slice(0, mostOwn);

	const ask = (model: Model, text: string, used: ReadonlySet<string>): Asked => {
		const { ranked, isClear } = rank(model, text);
		const negative = isNegative(text, (word) => isKnown(model, word));
		const answer = ranked
			.flatMap(({ principle: id, probability }) => {
				const principle = principles.get(id);
				if (!principle) return [];
				const counts = negative && principle.failing ? failingCounts : 1;
				return { principle, likelihood: probability * counts };
			})
			.sort((a, b) => b.likelihood - a.likelihood)
			.slice(0, likeliest)
			.map(({ principle }) => suggest(principle, used, negative));
		const joined = negative ? joinSame(answer) : answer;
		const isOneStory = answer.length > 1 && joined[0]?.also.length === answer.length - 1;
		return { answer: joined, sure: isClear || isOneStory, negative };
	};

	return {
		/** Every principle in the official order, with what to tell: what to go by before a word is typed. */
		principles: (used: ReadonlySet<string> = new Set()) =>
			data.principles.map((principle) => suggest(principle, used)),
		/**
		 * What can be said at once.
		 * @param used ids of stories that are told already: the best one left is suggested
		 */
		search: (text: string, facets: Facets = {}, used: ReadonlySet<string> = new Set()): Instant => {
			const isAsked = isQuestion(text);
			const isFree = text.trim() !== '' && !facets.kind && !facets.principle && !facets.outcome;
			const isAside = asideIn(isFree ? text : '');
			const about = data.about.find(({ keys }) => isAside(keys));
			const matches = findByName(lookup, text);
			const isExact = matches.some(({ quality }) => quality === 'exact');
			// "Are Right, A Lot" reads like a question, and is a name.
			const isName = !about && (isExact || (!isAsked && matches.some(({ quality }) => quality === 'start')));
			const wanted = isFree && !isName;
			const aside = about ? !about.principled : wanted && isAside(data.aside);
			const none = { answer: [], sure: false, negative: false };
			const asked = model && wanted && !aside ? ask(model, text, used) : none;
			const named = matches
				.filter(({ entry }) => fits(entry, facets))
				.slice(0, isName ? undefined : mostNamed)
				.map(({ entry, by }) => entry.toResult(used, by));
			const own = listOwn(text, facets, isAsked);
			// A lone word like "deadline", or words that stand apart, are more likely asked than remembered.
			const isSure = asked.sure && (own[0]?.nearness !== 'phrase' || splitWords(text).length === 1);
			const isPhrase = !isName && !isAsked;
			const ownFirst = isPhrase && own.length > 0 && !isSure;
			return {
				...asked,
				// Each story once: where it is looked for first.
				own: ownFirst ? own : without(own, named),
				named: ownFirst ? without(named, own) : named,
				ownFirst,
				waits: isPhrase && !findOwnWords && asked.answer.length > 0,
				about,
				unclear: !about && (aside || (wanted && asked.answer.length === 0 && isAsked)),
				aside,
			};
		},
	};
}

type Asked = Pick<Instant, 'answer' | 'sure' | 'negative'>;

/** The results without those of a story that others lead to. */
function without<Result extends NamedResult | OwnWordsResult>(
	results: readonly Result[],
	others: readonly (NamedResult | OwnWordsResult)[],
): Result[] {
	const stories = new Set(others.map((result) => 'story' in result && result.story));
	return results.filter((result) => !('story' in result && stories.has(result.story)));
}

/** One suggestion for each story; where that leaves a single one, its backup is the second. */
function joinSame(all: readonly Suggestion[]): Suggestion[] {
	const byStory = Map.groupBy(all, ({ story, principle }) => story ?? principle);
	const joined = [...byStory.values()].flatMap(([first, ...others]) =>
		first ? { ...first, also: others.map(({ principle }) => principle) } : [],
	);
	const [first] = joined;
	if (!first?.backup || joined.length > 1 || all.length === 1) return joined;
	return [first, { ...first, story: first.backup, backup: first.story }];
}

/** A figure, and the figures within it, as a person may type one of them: `90%` and `95%` of `90% → 95%`. */
function figuresIn(figure: string): string[] {
	const within = figure.match(/[$€£]?\d[\d.,]*\s?[%kKM]?\+?/g) ?? [];
	return [...new Set([figure, ...within.map((text) => text.trim()).filter((text) => /\D/.test(text))])];
}
