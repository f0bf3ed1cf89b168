/**
 * Whether a word of a page may stand for one that was typed: they share at least half of it. Forms of a word do
 * (`decided`, `decision`); a little word with which a long one begins does not (`as`, `asdfgh`).
 */
export function isMatch(typed: string, word: string): boolean {
	let shared = 0;
	while (shared < typed.length && typed[shared] === word[shared]) shared++;
	return shared * 2 >= typed.length;
}
