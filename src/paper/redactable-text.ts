import type { Bank, Prose } from '../bank/bank.ts';

/** Runs of words on the page. Hidden ones give way to a bar in the redacted form. */
export type RedactableText = readonly { readonly text: string; readonly hidden: boolean }[];

/** A text with what the redacted page hides told apart. */
export type Mark = (text: string) => RedactableText;

/** The words as they stand on the full page. */
export const wholeText = (words: RedactableText): string => words.map((word) => word.text).join('');

/** A text cut to so many letters as they are seen, never within an emoji. A little over is let be: "…" would save nothing. */
export function shorten(words: RedactableText, most: number): RedactableText {
	const letters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(wholeText(words))];
	if (letters.length <= most + 3) return words;
	let room = letters[most]?.index ?? 0;
	const shown = words.flatMap(({ text, hidden }) => {
		const part = text.slice(0, room);
		room -= part.length;
		return part === '' ? [] : { text: part, hidden };
	});
	return [...shown, { text: '…', hidden: false }];
}

/**
 * A marker for a bank: it tells money, and whatever a text of the bank marks with `<Private>`, from the rest, wherever
 * the same words stand on the page.
 */
export function markerOf(bank: Bank): Mark {
	const pattern = new RegExp(`(${[...privateWords(bank).map(asPattern), money].join('|')})`, 'giu');
	// Split at a group, every second piece is what the group matched.
	return (text) =>
		text
			.split(pattern)
			.map((run, i) => ({ text: run, hidden: i % 2 === 1 }))
			.filter((run) => run.text !== '');
}

/** What the texts of a bank mark as private, the longest first, so that "Acme Ltd" is hidden whole and not as "Acme". */
export function privateWords(bank: Bank): string[] {
	const hidden = prosesOf(bank).flatMap((prose) => prose.hidden);
	return [...new Set(hidden)]
		.filter((text) => /[\p{L}\p{N}]/u.test(text))
		.sort((a, b) => b.length - a.length);
}

function prosesOf({ stories, principles, questions, about, frameworks }: Bank): Prose[] {
	return [
		...stories.flatMap((story) => [
			...Object.values(story.parts),
			...story.followUps.map((followUp) => followUp.answer),
			...(story.notes ? [story.notes] : []),
		]),
		...principles.map((principle) => principle.meaning),
		...questions.map((question) => question.notes),
		...about.map((entry) => entry.answer),
		...frameworks.ordered.map((framework) => framework.advice),
	];
}

/** The same words in any case and spacing, standing by themselves. */
function asPattern(words: string): string {
	const escaped = words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
	return `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

const size = '(?:\\s?(?:k|m|mn|mm|bn|b|thousand|million|billion|trillion|lakh|crore)(?![\\p{L}\\p{N}]))?';
const amount = `\\d[\\d.,'’]*${size}`;
const sign = '[\\p{Sc}]';
const code =
	'(?:USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|BRL|ZAR|dollars?|euros?|pounds?|cents?|rupees?|yen|francs?)(?![\\p{L}\\p{N}])';
const range = `(?:\\s?(?:-|–|to|→)\\s?(?:${sign})?${amount})?`;

/** Sums of money: `$150k`, `€1.5 million`, `$1–2M`, `2,000 USD`, `USD 40k`, `20 million dollars`. */
const money = [
	`(?:\\p{Lu}{1,2})?${sign}\\s?${amount}${range}\\+?`,
	`(?<![\\p{L}\\p{N}])${code}\\s?${amount}${range}`,
	`(?<![\\p{L}\\p{N}.,])${amount}${range}(?:\\s?${sign}|[\\s-]?${code})`,
].join('|');
