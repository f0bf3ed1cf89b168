/** The most words that a cue on paper has: more is read, not glanced at. */
export const cueWords = 10;

/** Words that no cue should end on when it is cut in mid-sentence. */
const dangling = new Set(
	'a an the and or but of on in at to for from with without by as than that which what when who how we i it is was were be my our their its upon'.split(
		' ',
	),
);

/**
 * A story's hook as a cue of ten words or fewer. The whole hook where it is short enough; else the clauses of it that are;
 * else its first words, with an ellipsis. Nothing is said that the hook does not say.
 */
export function cueOf(hook: string): string {
	if (count(hook) <= cueWords) return hook.replace(/\.$/, '');
	const ends = [...hook.matchAll(/[,;:.!?…](?=\s)|\s[–—-](?=\s)/g)].map((match) => match.index);
	const clauses = ends.map((end) => hook.slice(0, end)).filter((text) => count(text) <= cueWords);
	const longest = clauses.at(-1);
	if (longest !== undefined && count(longest) >= 3) return longest;
	return `${firstWords(hook)}…`;
}

function firstWords(text: string): string {
	const words = text.split(/\s+/).slice(0, cueWords);
	while (words.length > 3 && dangling.has(bare(words.at(-1) ?? ''))) words.pop();
	return words.join(' ').replace(/[,;:]$/, '');
}

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const count = (text: string) => text.split(/\s+/).filter((part) => part !== '').length;
