/**
 * Widths of letters in hundredths of the type size, as the widest of the faces that the page may be set in (DejaVu Sans)
 * has them: a text that fits by this table fits in Arial, Helvetica, Roboto and Liberation Sans.
 */
const regular: readonly [number, string][] = [
	[30, "'ijlIJ"],
	[34, ' ,./:;\\|'],
	[41, 'f-()[]tr!'],
	[53, '"*_`sz?'],
	[59, 'cLFkvxy'],
	[64, 'PTYaoeESbdghnpqu$0123456789{}–'],
	[70, 'KAVBRXZC'],
	[79, 'UHNDG&OQ'],
	[86, 'w#+<=>^~M→'],
	[100, '%mW@…'],
];
const bold: readonly [number, string][] = [
	[35, "'ijl "],
	[38, '/IJ\\|,.'],
	[46, ':;-f!()[]'],
	[52, 'tr_`"*'],
	[60, '?zcs'],
	[68, 'LvxyakEFTe–'],
	[73, 'o$0123456789hnu{}SYbdgpqCPZ'],
	[78, 'BAKRVX'],
	[87, 'UGD#+<=>HN^~OQ&→'],
	[110, 'w%@MmW…'],
];

const widths = { regular: tableOf(regular), bold: tableOf(bold) } as const;
export type FontWeight = keyof typeof widths;

/** The width of a text in ems, at its widest. */
export function textWidth(text: string, weight: FontWeight): number {
	const table = widths[weight];
	let sum = 0;
	for (const letter of text) sum += table.get(letter) ?? otherWidth(letter);
	return sum / 100;
}

/**
 * The number of lines that a text takes, broken between words, and within those that are longer than a line.
 * @param width of a line, in ems of the text's own size
 * @param before what stands on the first line already, in the same ems
 */
export function lineCount(text: string, width: number, weight: FontWeight, before = 0): number {
	const space = textWidth(' ', weight);
	let lines = 1;
	let used = before;
	// A space that does not break holds its words together here as it does on the page.
	for (const word of text.split(/[ \t\n]+/).filter((part) => part !== '')) {
		const size = textWidth(word, weight);
		const after = used === 0 ? size : used + space + size;
		if (after <= width) {
			used = after;
			continue;
		}
		if (used > 0) lines++;
		// A word that is broken fills its lines but for a letter of each.
		const inner = Math.max(width - 1.3, 1);
		const broken = size <= width ? 1 : Math.ceil(size / inner);
		lines += broken - 1;
		used = size <= width ? size : size - (broken - 1) * inner;
	}
	return lines;
}

/** Letters of other scripts are at most a square; pictures are a little more. Joiners and marks above have no width. */
function otherWidth(letter: string): number {
	if (/\s/u.test(letter)) return 35;
	if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) return 0;
	if (/\p{Extended_Pictographic}/u.test(letter)) return 140;
	if (/[\p{Lu}]/u.test(letter)) return 110;
	return 105;
}

function tableOf(groups: readonly [number, string][]): ReadonlyMap<string, number> {
	return new Map(
		groups.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])),
	);
}
