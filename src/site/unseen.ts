/** What nobody sees and what turns round, breaks or hides what stands beside it: controls, overrides of direction, halves of signs. */
const harmful = /(?![\r\n\t])[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/u;

/** Spaces without a width: nothing is lost with them, and a name of them alone is none. */
const withoutWidth = /[\u200b\u2060\ufeff]/g;

/**
 * A text with a space in the place of each harmful sign that nobody can see, and where the first of them stood; -1 where none
 * did. Spaces without a width are gone.
 */
export const withoutUnseen = (text: string): { text: string; first: number } => ({
	text: text.replace(new RegExp(harmful, 'gu'), ' ').replace(withoutWidth, ''),
	first: text.search(harmful),
});

/** A sign that leaves something on the page. The empty pattern of Braille does not. */
const seen = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Why a name is refused that cannot be seen as it is written: a clause that goes on from it. undefined where it can. */
export function unseenIn(name: string): string | undefined {
	const sign = harmful.exec(name)?.[0].codePointAt(0);
	if (sign !== undefined)
		return `holds a sign that nobody can see (U+${sign.toString(16).toUpperCase().padStart(4, '0')})`;
	return name === '' || seen.test(name) ? undefined : 'holds nothing that can be seen';
}

/** What is not seen and may change what is: controls of terminals, of line and of direction. Joiners belong to letters and emoji. */
const unseen =
	/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u{200c}\u{200d}\u{600}-\u{605}\u{6dd}\u{70f}\u{8e2}]]/gv;

/** Letters that are written from right to left, with what stands between them that is no other letter. */
const letter = String.raw`[[\u{590}-\u{8ff}\u{fb1d}-\u{fdff}\u{fe70}-\u{fefc}\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]&&\p{L}]`;
const rightToLeft = new RegExp(String.raw`${letter}(?:[^\p{L}\n]*${letter})*\p{M}*`, 'gv');

/**
 * A text as it may go to a terminal: control characters are written out (`\u{1b}`), and what is written from right to left is
 * set apart, so that it turns nothing round that stands beside it.
 */
export const visibleText = (text: string): string =>
	text
		.replace(unseen, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
		.replace(rightToLeft, (words) => `\u2068${words}\u2069`);
