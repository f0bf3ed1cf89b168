import type { Page } from '@playwright/test';
import { type ReadPdf, readPdf } from '../../support/pdf.ts';

/** The one page as a person meets it: the page, and what can be chosen for it. */
export class OnePage {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get article() {
		return this.#page.getByRole('article', { name: 'The one page' });
	}
	get scroller() {
		return this.#page.getByRole('region', { name: 'The page as it will print' });
	}
	get status() {
		return this.#page.locator('one-page-choices').getByRole('status');
	}
	paper(name: 'A4' | 'Letter') {
		return this.#page.getByRole('radio', { name, exact: true });
	}
	zoom(name: 'Whole page' | 'Full size') {
		return this.#page.getByRole('radio', { name });
	}
	choice(name: string | RegExp) {
		return this.#page.getByRole('checkbox', { name });
	}
	/** The list of stories to choose from, unfolded. */
	async unfoldStories() {
		await this.#page.getByText('Which stories').click();
	}

	/** The page as Ctrl P prints it. */
	async print(): Promise<ReadPdf> {
		return readPdf(await this.#page.pdf({ preferCSSPageSize: true }));
	}
}
