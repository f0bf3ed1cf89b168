import { globSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type ReadPdf, readPdf } from './pdf.ts';

export const paperFormats = ['A4', 'Letter'] as const;

/** The addresses of a built site's pages, from its root without the first slash. */
export const pagesOf = (folder: string): string[] =>
	globSync('**/index.html', { cwd: folder })
		.map((file) => file.slice(0, -'index.html'.length))
		.sort();

/** Prints the page that is open, on a paper or on its own; no sheet of it is blank. */
export async function printOpenPage(page: Page, format: (typeof paperFormats)[number]): Promise<ReadPdf> {
	const pdf = await readPdf(await page.pdf({ format, preferCSSPageSize: true }));
	for (const [i, text] of pdf.texts.entries())
		expect(text.trim().length, `letters on sheet ${i + 1} of ${page.url()}, ${format}`).toBeGreaterThan(20);
	return pdf;
}

/** On each card of the print, whether its back is behind its front and all its text is on it. */
export async function checkCards(page: Page): Promise<void> {
	await page.emulateMedia({ media: 'print' });
	const faults = await page.locator('[data-sheet]').evaluateAll((sheets) => {
		const cards = sheets.map((sheet) => {
			const box = sheet.getBoundingClientRect();
			return [...sheet.querySelectorAll('li')].map((card) => {
				const { left, right, top, height } = card.getBoundingClientRect();
				const isCut = card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1;
				return {
					left: left - box.left,
					right: box.right - right,
					top: top - box.top,
					height,
					isCut,
					text: card.textContent,
				};
			});
		});
		return cards.flatMap((sheet, i) =>
			sheet.flatMap((card, place) => {
				const back = i % 2 === 0 ? cards[i + 1]?.[place] : card;
				const isBehind =
					i % 2 === 1 || (back && Math.abs(card.left - back.right) < 1 && Math.abs(card.top - back.top) < 1);
				return card.isCut || !isBehind ? [`sheet ${i}, card ${place}: ${card.text}`] : [];
			}),
		);
	});
	expect(faults).toEqual([]);
	await page.emulateMedia({ media: null });
}
