/** The most levels that fields or a text may be nested: the fields have four, a readable text has a dozen. */
export const deepest = 50;

/** What opens levels at the start of a line, in Markdown and in YAML: quotes, lists, keys. */
const atStart = /^(?:[ \t]*(?:>|(?:[*+?:-]|\d{1,9}[.)])[ \t]))+/;

/** What opens and closes a level within lines: the tags of a text, the brackets of fields. */
export const levelSigns = { text: /(?<!\\)<\/?[A-Z]|\/>/g, fields: /[[{\]}]/g } as const;
const closing = /[/\]}]/;

/**
 * The line, from 1, on which a text is nested deeper than that, by its signs alone. Asked before a parser, which would take
 * time without end, or all of its stack; it does not see every form, so the parsed text is asked as well.
 */
export function findDeepLine(text: string, signs: RegExp): number | undefined {
	let level = 0;
	for (const [index, line] of text.split('\n').entries()) {
		if ((atStart.exec(line)?.[0].match(/>|[*+?:.)-]/g)?.length ?? 0) > deepest) return index + 1;
		for (const [sign] of line.matchAll(signs)) {
			level = Math.max(0, level + (closing.test(sign) ? -1 : 1));
			if (level > deepest) return index + 1;
		}
	}
	return undefined;
}

/**
 * Whether data or a tree is nested deeper.
 * @param childrenOf what is one level below a value
 */
export function isDeep(
	value: unknown,
	childrenOf: (value: object) => readonly unknown[] = Object.values,
	levels = deepest,
): boolean {
	let level = [value];
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > levels) return true;
		level = level.flatMap((outer) => (typeof outer === 'object' && outer !== null ? childrenOf(outer) : []));
	}
	return false;
}
