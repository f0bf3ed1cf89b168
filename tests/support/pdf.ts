import { getDocumentProxy } from 'unpdf';

/** What a PDF says of itself. */
export interface ReadPdf {
	readonly pages: number;
	/** Millimetres, of the first page. */
	readonly size: { readonly width: number; readonly height: number };
	/** All its letters in one string, without spaces: where lines break does not count. */
	readonly letters: string;
	/** Points: the smallest letters in it. */
	readonly leastSize: number;
	/** The text of each page, its runs parted by spaces. */
	readonly texts: readonly string[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
	const texts: string[] = [];
	const sizes: number[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const { items } = await (await pdf.getPage(number)).getTextContent();
		const runs = items.flatMap((it) => ('str' in it ? [it] : []));
		texts.push(runs.map((it) => it.str + (it.hasEOL ? ' ' : '')).join(''));
		for (const { str, transform } of runs) {
			const [, , c = 0, d = 0] = transform.map(Number);
			if (str.trim() !== '') sizes.push(Math.hypot(c, d));
		}
	}
	const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
	const inMillimetres = (points: number) => (points / 72) * 25.4;
	return {
		pages: pdf.numPages,
		size: { width: inMillimetres(width), height: inMillimetres(height) },
		letters: lettersOf(texts.join('')),
		leastSize: Math.min(...sizes),
		texts,
	};
}

/** Letters and digits alone, for comparing what is written with what was printed. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
