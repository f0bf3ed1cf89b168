import { expect, type Page } from '@playwright/test';

/** What `setUpFive` sets up, as it is kept on the device. */
const loopOfFive = {
	version: 1,
	loop: {
		rounds: [
			{ id: 'round-1', principles: ['customer-obsession', 'dive-deep'], name: 'Ana', kind: 'hiring manager' },
			{ id: 'round-2', principles: ['earn-trust', 'have-backbone'], name: 'Wolfgang', kind: 'bar raiser' },
			{ id: 'round-3', principles: ['deliver-results', 'bias-for-action'] },
			{ id: 'round-4', principles: [] },
			{ id: 'round-5', principles: ['think-big', 'invent-and-simplify'], name: 'Priya' },
		],
		told: [],
	},
};

/** The interview day as a person meets it. */
export class Day {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** The card of a round, by its number from 1. */
	round(number: number) {
		return this.#page.locator('interview-day article').nth(number - 1);
	}
	get rounds() {
		return this.#page.locator('interview-day article');
	}
	/** A place of the plan: what is told for a principle, by its short name. */
	probe(number: number, principle: string) {
		return this.round(number)
			.getByRole('listitem')
			.filter({ has: this.#page.getByText(principle, { exact: true }) });
	}
	/** The tick of a story in a round. */
	tick(number: number, story: string) {
		return this.round(number).getByRole('checkbox', { name: `Told ${story} to Round ${number}` });
	}
	get bar() {
		return this.#page.locator('#message[data-shown]');
	}
	get next() {
		return this.#page.getByRole('dialog', { name: /^Round|over$/ });
	}

	/** Sets a round up, which must be open, and goes on to the next one. */
	async setUp(number: number, principles: readonly string[], name = '', kind = '') {
		const card = this.round(number);
		for (const principle of principles)
			await card.getByRole('checkbox', { name: principle, exact: true }).check();
		if (name) await card.getByLabel('Name').fill(name);
		if (kind) await card.getByLabel('Kind').selectOption(kind);
		await expect(card.locator('li[data-state]')).toHaveCount(principles.length);
		await card.getByRole('button', { name: /^Next: Round|^Done/ }).click();
		await expect(card.getByRole('button', { name: /^Next: Round|^Done/ })).toBeHidden();
	}

	/** A loop of five rounds, one of which is not known. */
	async setUpFive() {
		await this.setUp(1, ['Customer Obsession', 'Dive Deep'], 'Ana', 'hiring manager');
		await this.setUp(2, ['Earn Trust', 'Backbone'], 'Wolfgang', 'bar raiser');
		await this.setUp(3, ['Deliver Results', 'Bias for Action']);
		await this.setUp(4, []);
		await this.setUp(5, ['Think Big', 'Invent & Simplify'], 'Priya');
	}

	/** Opens the page with the same loop, as an earlier visit has left it. */
	async openWithFive(address: string) {
		await this.#page.addInitScript((progress) => {
			// Only once: what the test does then is kept.
			if (localStorage.length === 0) localStorage.setItem('story-bank:progress', progress);
		}, JSON.stringify(loopOfFive));
		await this.#page.goto(address);
		await expect(this.round(5)).toContainText('Priya');
	}

	/** The stories of the whole plan, round by round. */
	async plan(): Promise<string[][]> {
		const cards = await this.rounds.all();
		return Promise.all(cards.map((card) => card.locator('li > a > b').allTextContents()));
	}
}
