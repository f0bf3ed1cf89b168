import { expect, type Page } from '@playwright/test';

/** Practice as a person meets it: where it begins, the recall drill, the clock. */
export class Practice {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	get due() {
		return this.#page.locator('practice-start [data-due]');
	}
	get about() {
		return this.#page.getByLabel('Questions about');
	}
	get start() {
		return this.#page.getByRole('link', { name: /^Start: \d+ questions?$/ });
	}
	get goOn() {
		return this.#page.getByRole('link', { name: /^Go on with the last drill/ });
	}
	story(name: string) {
		return this.#page.locator('practice-start').getByRole('link', { name });
	}
	get trouble() {
		return this.#page.locator('[data-trouble]').filter({ hasText: /./ });
	}

	get question() {
		return this.#page.locator('[data-question]');
	}
	get count() {
		return this.#page.locator('recall-drill [data-count]');
	}
	get secondsLeft() {
		return this.#page.getByRole('timer', { name: 'Seconds left' });
	}
	get reveal() {
		return this.#page.getByRole('button', { name: 'Show the story' });
	}
	get answer() {
		return this.#page.getByRole('group', { name: 'The answer' });
	}
	grade(name: 'Again' | 'Hard' | 'Good' | 'Easy') {
		return this.#page.getByRole('button', { name });
	}
	/** Answers the question on screen. */
	async answerWith(grade: 'Again' | 'Hard' | 'Good' | 'Easy') {
		await this.reveal.click();
		await this.grade(grade).click();
	}

	get startClock() {
		return this.#page.getByRole('button', { name: 'Start the clock' });
	}
	get time() {
		return this.#page.getByRole('timer', { name: 'Time in this phase' });
	}
	get state() {
		return this.#page.locator('tell-drill [data-state]');
	}
	get next() {
		return this.#page.getByRole('button', { name: /^(Next: |Finish)/ });
	}
	button(name: string) {
		return this.#page.getByRole('button', { name, exact: true });
	}
	get summary() {
		return this.#page.getByRole('table', { name: 'Times against their budgets' });
	}
	get plot() {
		return this.#page.getByRole('img', { name: /^Times, oldest first/ });
	}
	setting(name: string) {
		return this.#page.getByRole('checkbox', { name });
	}

	/** Tells a story on a fake clock, so many seconds to each phase. */
	async tell(...seconds: readonly number[]) {
		await this.startClock.click();
		for (const phaseSeconds of seconds) {
			await expect(this.next).toBeVisible();
			await this.#page.clock.runFor(phaseSeconds * 1000);
			await this.next.click();
		}
		await expect(this.summary).toBeVisible();
	}
}
