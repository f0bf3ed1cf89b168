import type { Locator, Page } from '@playwright/test';

/** The one file, as a person meets it who has opened it on a phone. */
export class OneFile {
	readonly page: Page;
	readonly address: string;

	constructor(page: Page, address: string) {
		this.page = page;
		this.address = address;
	}

	/** @param place `#stories/census-pipeline/`; the start page where it is left out */
	async open(place = ''): Promise<void> {
		await this.page.goto(`about:blank`);
		await this.page.goto(this.address + place);
	}

	/** The heading of the page that shows: there is one, since the others are not shown. */
	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	get results(): Locator {
		return this.page.getByRole('search').locator('xpath=..').getByRole('listitem');
	}

	link(name: string): Locator {
		return this.page.getByRole('main').getByRole('link', { name }).first();
	}

	inBar(name: string): Locator {
		return this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });
	}

	async search(words: string): Promise<void> {
		await this.inBar('Search').click();
		await this.page.getByRole('textbox', { name: 'Search the bank' }).fill(words);
	}

	/** Pixels by which the page is wider than the screen. */
	overflow(): Promise<number> {
		return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	}

	/** Takes away the pages that are not shown, which axe would walk through for half a minute each time. */
	async leaveOnlyShown(): Promise<void> {
		await this.page.locator('#pages > *').evaluateAll((all) => {
			for (const it of all) if (!it.checkVisibility()) it.remove();
		});
	}

	/** The addresses of all pages of the file. */
	async places(): Promise<string[]> {
		return this.page.locator('#pages > *').evaluateAll((all) => all.map((it) => `#${it.id}`));
	}
}
