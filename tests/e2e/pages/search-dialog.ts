import type { Page } from '@playwright/test';

/** The search as a person meets it: the dialog of every page, or the page of its own. */
export class Search {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get #root() {
		return this.#page.locator('dialog[open] search-panel, search-panel[data-place="page"]:visible').first();
	}

	get box() {
		return this.#root.getByRole('textbox', { name: 'Search the bank' });
	}
	get results() {
		return this.#root.locator('[data-results]').getByRole('link');
	}
	get status() {
		return this.#root.locator('[data-status]');
	}
	facet(name: 'kind' | 'principle' | 'outcome') {
		return this.#root.getByRole('combobox', { name: `Only this ${name}` });
	}

	/** Shows the facets. */
	async narrow() {
		await this.#root.getByRole('button', { name: 'Narrow the results' }).click();
	}

	/** Opens the dialog from the bar, as the thumb does. */
	async open() {
		await this.#page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
		await this.box.waitFor();
	}

	async ask(words: string) {
		await this.box.fill(words);
	}
}
