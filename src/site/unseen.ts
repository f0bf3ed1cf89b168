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
