import { expect, type Page } from '@playwright/test';

/** The page of what is kept on the device. */
export class YourData {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get counts() {
		return this.#page.locator('[data-counts]');
	}
	get trouble() {
		return this.#page.locator('[data-trouble-text]');
	}
	get message() {
		return this.#page.locator('your-data [data-message]').filter({ hasText: /./ });
	}
	get backup() {
		return this.#page.getByRole('group', { name: 'The backup' });
	}
	button(name: string) {
		return this.#page.getByRole('button', { name, exact: true });
	}
	/** The text of the file that a button saves. */
	async saved(name: string): Promise<string> {
		const download = this.#page.waitForEvent('download');
		await this.button(name).click();
		const stream = await (await download).createReadStream();
		return (await stream.toArray()).map(String).join('');
	}
	/** Chooses a file with a text, as if from the device. */
	async choose(text: string, name = 'story-bank.json') {
		const input = this.#page.getByLabel('Choose a backup');
		// Until the script has taken over it is the build's, and disabled.
		await expect(input).toBeEnabled();
		await input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
	}
}
