import { isEmptyWord, splitWords } from '../../bank/text/stems.ts';
import type { PageMatch } from '../../search/index.client.ts';

/** The kinds of pages whose text is searched: the others only list these. */
const kinds: Readonly<Record<string, string>> = {
	stories: 'Story',
	principles: 'Principle',
	questions: 'Question',
	about: 'About you',
	frameworks: 'Framework',
};

/** Words shown before and after the first that was found. */
const before = 7;
const after = 16;

interface PageText {
	readonly url: string;
	readonly title: string;
	readonly kind: string;
	readonly words: readonly Word[];
}

interface Word {
	readonly written: string;
	/** Folded; more than one for "self-service". */
	readonly folded: readonly string[];
}

let texts: readonly PageText[] | undefined;

/** The pages that hold every word typed that says something, in the order of the file. */
export function searchPagesInFile(typed: string): PageMatch[] {
	const wanted = splitWords(typed).filter((word) => !isEmptyWord(word));
	if (wanted.length === 0) return [];
	texts ??= readTexts();
	const matching = texts.filter(({ words }) =>
		wanted.every((text) => words.some((word) => begins(word, text))),
	);
	const unknown = { outcome: undefined, figure: undefined, what: undefined, section: undefined };
	return matching.map(({ words, ...page }) => ({ ...page, ...unknown, excerpt: excerptOf(words, wanted) }));
}

const begins = ({ folded }: Word, wanted: string) => folded.some((text) => text.startsWith(wanted));

function excerptOf(words: readonly Word[], wanted: readonly string[]): string {
	const isFound = (word: Word) => wanted.some((text) => begins(word, text));
	const at = words.findIndex(isFound);
	const from = Math.max(0, at - before);
	const shown = words
		.slice(from, at + after)
		.map((word) => (isFound(word) ? `<mark>${escapeHtml(word.written)}</mark>` : escapeHtml(word.written)));
	return `${from > 0 ? '…' : ''}${shown.join(' ')}${at + after < words.length ? '…' : ''}`;
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function readTexts(): PageText[] {
	return [...document.querySelectorAll('#pages > *')].flatMap((page) => {
		const [folder = '', id] = page.id.split('/');
		const kind = kinds[folder];
		// The list of questions is no question.
		if (!kind || (folder === 'questions' && !id)) return [];
		const title = page.querySelector('h1')?.textContent ?? '';
		const words = (textIn(page).match(/\S+/g) ?? []).map((written) => ({
			written,
			folded: splitWords(written),
		}));
		return [{ url: `/${page.id}`, title, kind, words }];
	});
}

/** The page's own words: not those of other pages that it only names, which the site's index leaves out too. */
function textIn(page: Element): string {
	const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
	const texts: string[] = [];
	while (walker.nextNode()) {
		const { parentElement, textContent } = walker.currentNode;
		if (!parentElement?.closest('[data-pagefind-ignore]')) texts.push(textContent ?? '');
	}
	return texts.join(' ').replace(/\s+([.,;:!?)])/g, '$1');
}
