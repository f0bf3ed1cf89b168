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
