import { unseenIn } from '../site/unseen.ts';
import { markdownAsPlain } from './markdown.ts';
import { isBracketed, oneLine, withoutOrnament } from './names.ts';
import { languages, noName } from './shape-words.ts';

/** A place where the guide names a story: the name and what is said with it, a placeholder, or an admitted gap. */
type Mention =
	| { readonly name: string; readonly hint: string | undefined; readonly failure: boolean }
	| { readonly placeholder: string }
	| { readonly gap: string };

const failureMark = /^[([]?\s*failure(?:\s+story)?\s*[)\]]?$/i;
const wantsStory = /\b(story|stories|example|project)\b/i;
const admitsGap =
	/\b(no|none|needs?|missing|could|should|to be|tbd|todo|not|another|second|improved?|yet)\b/i;

/** The gap of a place where no story is named. */
export const noStoryNamed = 'No story is named here';

/**
 * Reads a cell of the matrix, or what stands behind Primary and Backup.
 * @param isName whether a text is the name of a story as it stands
 */
export function readMention(markdown: string, isName: (text: string) => boolean): Mention {
	const line = oneLine(markdown).replace(
		/^(?:→|->|➡️?|see(?: also)?:?|siehe|voir|ver|vedi|参见|見)\s+(?=\S)/iu,
		'',
	);
	const ticked = /^(`+)(.+?)(?<!`)\1(?!`)\s*(.*)$/s.exec(line);
	if (ticked) return named((ticked[2] ?? '').trim(), markdownAsPlain(ticked[3] ?? ''), line);
	const text = markdownAsPlain(line);
	if (isName(text)) return named(text, '', line);
	if (noName.test(text)) return { gap: text === '' ? noStoryNamed : text };
	if (isBracketed(text)) return bracketed(text.slice(1, -1).trim(), isName);
	const tail = /^(.*?\S)\s*([([].*[)\]])$/s.exec(text);
	if (tail && isBracketed(tail[2] ?? '')) return named(tail[1] ?? '', tail[2] ?? '', line);
	const dash = /^(.+?)\s+([–—-]\s+.*)$/s.exec(text);
	if (dash) return named(dash[1] ?? '', dash[2] ?? '', line);
	return named(text, '', line);
}

function bracketed(text: string, isName: (text: string) => boolean): Mention {
	if (isName(text)) return { name: text, hint: undefined, failure: false };
	const gapMatch = /^gap:\s*(.+)$/is.exec(text);
	if (gapMatch?.[1]) return { gap: gapMatch[1] };
	if (wantsStory.test(text) && !admitsGap.test(text)) return { placeholder: text };
	return { gap: text === '' ? noStoryNamed : text };
}

function named(name: string, tail: string, line: string): Mention {
	let rest = tail.trim();
	let failure = false;
	let bare = name;
	const marked = /^(.*\S)\s*([([]failure(?:\s+story)?[)\]])$/i.exec(bare);
	if (marked?.[1]) {
		bare = marked[1];
		failure = true;
	}
	const mark = /^[([]failure(?:\s+story)?[)\]]/i.exec(rest);
	if (mark) {
		failure = true;
		rest = rest.slice(mark[0].length).trim();
	}
	rest = rest.replace(/^[–—:-]\s*/, (dash) => (rest.length > dash.length ? '' : dash));
	const dashed = rest !== tail.trim() && !mark;
	const hint = !dashed && isBracketed(rest) ? rest.slice(1, -1).trim() : rest;
	if (bare === '') return { gap: line };
	return { name: bare, hint: hint === '' || failureMark.test(rest) ? undefined : hint, failure };
}

const storyForm = new RegExp(
	`^(?:my |the )?(${languages.map(({ story }) => story.split(', ').join('|')).join('|')})\\s*(?:#|nr\\.?|no\\.?|n[º°])?\\s*(\\d{1,3}(?:\\.\\d{1,2})*(?:[a-z](?=[:.)]))?|(?<=\\s)(?:[A-Z]|[A-Z]{1,2}\\d{1,2})(?=\\s*[:.)·–—-])|[一二三四五六七八九十]{1,3})?(?:\\s*[:：.)、·–—-]\\s*(.*)|\\s+(?=\\S)(.*)|)$`,
	'isu',
);
/** Takes the number and the marks off the heading of a story. Numbered is also what calls itself a story. */
export function readStoryTitle(heading: string): {
	title: string;
	number: string | undefined;
	failure: boolean;
	isNumbered: boolean;
} {
	const bare = withoutOrnament(heading);
	const form = storyForm.exec(bare);
	const [, word = '', number, separated, spaced] = form ?? [];
	const isNumbered =
		form !== null &&
		(number !== undefined ||
			(separated !== undefined && separated !== '' && !/^(?:example|scenario|star|例)/i.test(word)));
	const numbered = isNumbered ? (separated ?? spaced ?? '') : undefined;
	const listed =
		numbered === undefined ? /^#?(\d{1,3}(?:\.\d{1,2})*[a-z]?)(?:[.)]|\s[–—-])\s+(.*)$/s.exec(bare) : null;
	const rest = (numbered ?? listed?.[2] ?? bare).trim();
	const marked = /^(.*?)\s*[([–—-]\s*failure(?:\s+story)?\s*[)\]]?$/is.exec(rest);
	const title = withoutOrnament(marked?.[1] ?? rest)
		.replace(/^["“«„「]([^"“”«»]*)["”»“」]$/u, '$1')
		.trim();
	return {
		title,
		number: (isNumbered ? number : undefined) ?? listed?.[1] ?? undefined,
		failure: marked !== null,
		isNumbered,
	};
}

const askForm = new RegExp(`^(?:${languages.map(({ asks }) => asks).join('|')})`, 'iu');

const numbersAlone =
	/^(?:stor(?:y|ies)\s*)?#?\d{1,3}[a-z]?(?:\s*(?:,|;|\/|&|or|and|oder|und|ou|et|o|y|e)\s*(?:story\s*)?#?\d{1,3}[a-z]?)+$/i;

/** Stories that words name by number alone, two or more: "Story 1 or 2", "1, 4, 10". */
export const storyNumbers = (text: string): string[] | undefined =>
	numbersAlone.test(text) ? text.match(/\d+[a-z]?/gi)?.map((number) => `Story ${number}`) : undefined;

/** Without "Q:", "3." or "Question 3:" before it. */
export const withoutQuestionNumber = (text: string): string =>
	text
		.replace(
			/^(?:(?:q|question|frage|pregunta|pergunta|domanda)\s?\d*(?:\s?[:.)]|\s-\s)|[A-Z]?\d+(?:[:.)]\s|\s-\s))\s*/i,
			'',
		)
		.trim();

/** Whether words ask for a story: by their end, their quotes, or how they begin. */
export function isQuestion(text: string): boolean {
	const line = withoutQuestionNumber(text.replace(/^[^\p{L}\p{N}"“«„「¿]+/u, ''));
	const bare = line.replace(/^["“«„「]|["”»“」]$/gu, '');
	if (line.length > 400 || !/\p{L}/u.test(line)) return false;
	return (
		/[?？]["”»“」)]?$/u.test(line) ||
		(line !== bare && bare.split(/\s+/).length >= 5 && /["”»“」][.。]?$/u.test(line)) ||
		askForm.test(bare)
	);
}

/** `"…" or "…"` holds two wordings; anything else is one. */
export function readPrompts(text: string): string[] {
	const line = oneLine(text);
	const prompts = /^["“].*["”]$/.test(line) ? line.slice(1, -1).split(/["”],?\s+or\s+["“]/i) : [line];
	return prompts.map((prompt) => prompt.trim()).filter((prompt) => prompt !== '' && !unseenIn(prompt));
}

/** "story 3" in a text. */
export const storyNumber = new RegExp(
	`(?<!\\p{L})(?:${languages.map(({ story }) => story.split(', ', 1)[0]).join('|')})\\s*#?(\\d{1,3})(?!\\d)`,
	'giu',
);

/** Markdown in which each "story 3" has its title beside it: a bank has no numbers. */
export function withTitles(markdown: string, titles: ReadonlyMap<string, string>): string {
	if (titles.size === 0) return markdown;
	return markdown.replace(storyNumber, (words, number: string, at: number, whole: string) => {
		const title = titles.get(number)?.replace(/[()[\]]/g, '');
		const after = whole.slice(at + words.length, at + words.length + 120);
		const isNamed =
			/^[^\S\n]*(?:[([:：–—]|-\s)|^[.)][^\S\n]*\p{Lu}/u.test(after) ||
			(title !== undefined && after.includes(title));
		return title === undefined || isNamed ? words : `${words} (${title})`;
	});
}
