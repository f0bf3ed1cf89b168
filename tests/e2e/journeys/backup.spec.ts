import type { Page } from '@playwright/test';
import { expect, test } from '../../support/test.ts';
import { Practice } from '../pages/practice.ts';
import { YourData } from '../pages/your-data.ts';

const key = 'story-bank:progress';
const stored = (page: Page) => page.evaluate((name) => localStorage.getItem(name), key);
const store = (page: Page, text: string) =>
	page.evaluate(([name = '', value = '']) => localStorage.setItem(name, value), [key, text]);

/** Answers the first questions of a drill. */
async function practise(page: Page, address: string, answers: number) {
	const practice = new Practice(page);
	await page.goto(address);
	for (let i = 0; i < answers; i++) {
		await expect(practice.count).toHaveText(`${i + 1} of 10`);
		await practice.answerWith('Good');
	}
	await expect(practice.count).toHaveText(`${answers + 1} of 10`);
}

test('a backup of one profile is restored on another', { tag: '@every-device' }, async ({
	page,
	browser,
	to,
}) => {
	await practise(page, to('practice/?recall='), 3);
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	await expect(data.counts).toContainText('3 questions practised');
	const file = await data.saved('Save a backup');
	await expect(data.message).toContainText(/^Saved as a file: story-bank-\d{4}-\d\d-\d\d\.json/);

	const context = await browser.newContext({ serviceWorkers: 'block' });
	const elsewhere = await context.newPage();
	const there = new YourData(elsewhere);
	await elsewhere.goto(to('your-data/'));
	await expect(there.counts).toHaveText('Nothing of the interview day or of practice is kept yet.');
	await there.choose(file);
	await expect(there.backup).toContainText('3 questions practised');
	expect(await stored(elsewhere), 'nothing changes before the answer').toBeNull();
	await there.button('Replace what is here').click();
	await expect(there.message).toContainText('Restored.');
	await expect(there.counts).toContainText('3 questions practised');
	await elsewhere.reload();
	await expect(there.counts).toContainText('3 questions practised');
	await elsewhere.goto(to('practice/'));
	await expect(new Practice(elsewhere).due).toHaveText('13 new, 3 later');
	await context.close();
});

test('a backup is added to what is here: nothing of either is lost', async ({ page, to }) => {
	await page.goto(to('practice/?recall=dive-deep'));
	await new Practice(page).answerWith('Good');
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	const file = await data.saved('Save a backup');
	await data.button('Erase everything').click();
	await data.button('Erase').click();
	await expect(data.message).toHaveText('Everything is erased.');
	await practise(page, to('practice/?recall='), 2);
	await page.goto(to('your-data/'));
	await data.choose(file);
	await data.button('Add it to what is here').click();
	await expect(data.message).toContainText('1 question practised added');
	await expect(data.counts).toContainText('3 questions practised');
});

test('of two files chosen one after the other only the second is restored', async ({ page, to }) => {
	const data = new YourData(page);
	await practise(page, to('practice/?recall='), 1);
	await page.goto(to('your-data/'));
	const one = await data.saved('Save a backup');
	await practise(page, to('practice/?recall='), 2);
	await page.goto(to('your-data/'));
	const three = await data.saved('Save a backup');
	await data.button('Erase everything').click();
	await data.button('Erase').click();
	await expect(data.message).toHaveText('Everything is erased.');
	await data.choose(three);
	await expect(data.backup).toContainText('3 questions practised');
	await data.choose(one);
	await expect(data.backup).toContainText('1 question practised');
	await data.button('Add it to what is here').click();
	await expect(data.message).toContainText('1 question practised added');
	await expect(data.backup).toBeHidden();
	await expect(data.counts).toContainText('1 question practised');
	await page.reload();
	await expect(data.counts).toContainText('1 question practised');
});

test('what became of a press is said beside it, on the screen of a phone', async ({ page, to }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await practise(page, to('practice/?recall='), 1);
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	const file = await data.saved('Save a backup');
	await expect(data.message).toBeInViewport({ ratio: 1 });
	await data.choose(file.slice(0, -40));
	await expect(data.message).toHaveText(/can’t be read/);
	await expect(data.message).toBeInViewport({ ratio: 1 });
	await data.choose(file);
	await expect(data.backup).toBeInViewport({ ratio: 1 });
	await data.button('Replace what is here').click();
	await expect(data.message).toHaveText(/^Restored\./);
	await expect(data.message).toBeInViewport({ ratio: 1 });
	await data.button('Erase everything').click();
	await data.button('Erase').click();
	await expect(data.message).toHaveText('Everything is erased.');
	await expect(data.message).toBeInViewport({ ratio: 1 });
});

test('foreign, newer, damaged and hostile files are refused, and nothing changes', async ({ page, to }) => {
	await practise(page, to('practice/?recall='), 1);
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	const file = await data.saved('Save a backup');
	const before = await stored(page);
	const files: [text: string, message: RegExp][] = [
		['{"name":"package"}', /not a Story Bank backup/],
		['[]', /not a Story Bank backup/],
		['', /can’t be read/],
		['hello', /can’t be read/],
		[file.slice(0, -40), /can’t be read/],
		[file.replace('"reps":1', '"reps":9'), /damaged/],
		[file.replace('"format":1', '"format":99'), /newer version/],
		['['.repeat(100_000), /can’t be read/],
		[file.replace('"progress":{', '"progress":{"__proto__":{"polluted":1},'), /damaged/],
		['{"app":"story-bank","kind":"backup","format":1,"progress":"<img src=x onerror=alert(1)>"}', /damaged/],
	];
	for (const [text, message] of files) {
		await data.choose(text);
		await expect(data.message).toHaveText(message);
		await expect(data.backup).toBeHidden();
	}
	await data.choose(file);
	await data.button('Leave it').click();
	await expect(data.message).toHaveText('Nothing was changed.');
	expect(await stored(page)).toBe(before);
});

test('damaged progress is kept, can be saved and set aside, and then all is kept again', async ({
	page,
	to,
}) => {
	const damaged = '{"version":1,"cards":{"wor';
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	await store(page, damaged);
	await practise(page, to('practice/?recall='), 1);
	await expect(new Practice(page).trouble).toContainText('damaged');
	expect(await stored(page)).toBe(damaged);
	await page.getByRole('link', { name: 'Your data' }).first().click();
	await expect(data.trouble).toContainText('can’t be read');
	expect(await data.saved('Save the damaged text')).toBe(damaged);
	await data.button('Set it aside and go on').click();
	await expect(data.message).toContainText('set aside');
	await expect(data.trouble).toBeEmpty();
	await practise(page, to('practice/?recall='), 1);
	await page.goto(to('your-data/'));
	await expect(data.counts).toContainText('1 question practised');
	// It waits until everything is erased.
	expect(await data.saved('Save the damaged text')).toBe(damaged);
});

test('a damaged entry is left out and said; the rest goes on, and the old text is set aside', async ({
	page,
	to,
}) => {
	await practise(page, to('practice/?recall='), 2);
	await expect.poll(() => stored(page)).toMatch(/"reps":1.*"reps":1/);
	const text = (await stored(page)) ?? '';
	const broken = text.replace('"reps":1', '"reps":"many"');
	await store(page, broken);
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	await expect(data.counts).toContainText('1 question practised');
	await expect(data.trouble).toContainText('1 practised question could not be read');
	await page.goto(to('practice/?recall='));
	await new Practice(page).answerWith('Good');
	await page.goto(to('your-data/'));
	await expect(data.counts).toContainText('2 questions practised');
	expect(await data.saved('Save the damaged text')).toBe(broken);
});

test('progress of a newer version is left alone and said', async ({ page, to }) => {
	const newer = '{"version":99,"loop":{}}';
	await page.goto(to('your-data/'));
	await store(page, newer);
	await practise(page, to('practice/?recall='), 1);
	await expect(new Practice(page).trouble).toContainText('newer version');
	expect(await stored(page)).toBe(newer);
});

test('with storage blocked the drill works for this visit and says so', async ({ page, to }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('blocked', 'SecurityError');
			},
		});
	});
	await practise(page, to('practice/?recall='), 2);
	await expect(new Practice(page).trouble).toContainText('This browser does not let the site save anything');
	await page.goto(to('your-data/'));
	await expect(new YourData(page).trouble).toContainText('This browser does not let the site save anything');
});

test('with storage full the drill goes on, says so, and keeps all of it once there is room', async ({
	page,
	to,
}) => {
	await page.addInitScript(() => {
		const { setItem } = Storage.prototype;
		Storage.prototype.setItem = function (key, value) {
			if (Reflect.get(window, 'full')) throw new DOMException('full', 'QuotaExceededError');
			setItem.call(this, key, value);
		};
	});
	const practice = new Practice(page);
	await practise(page, to('practice/?recall='), 1);
	await page.evaluate(() => Object.assign(window, { full: true }));
	await practice.answerWith('Good');
	await expect(practice.trouble).toContainText('no room left');
	await page.evaluate(() => Object.assign(window, { full: false }));
	await practice.answerWith('Good');
	await expect(practice.trouble).toHaveCount(0);
	await page.goto(to('your-data/'));
	await expect(new YourData(page).counts).toContainText('3 questions practised');
});

test('erasing asks first, and takes everything', { tag: '@every-device' }, async ({ page, to }) => {
	await practise(page, to('practice/?recall='), 1);
	const data = new YourData(page);
	await page.goto(to('your-data/'));
	await data.button('Erase everything').click();
	await data.button('Keep it').click();
	await expect(data.counts).toContainText('1 question practised');
	await data.button('Erase everything').click();
	await page.keyboard.press('Escape');
	await expect(data.counts).toContainText('1 question practised');
	await data.button('Erase everything').click();
	await data.button('Erase').click();
	await expect(data.message).toHaveText('Everything is erased.');
	await expect(data.counts).toHaveText('Nothing of the interview day or of practice is kept yet.');
	const left = await page.evaluate(() => Object.keys(localStorage));
	// The copy for reading offline may be looked at in just this moment, and notes the day.
	expect(
		left.filter((name) => name.startsWith('story-bank:') && name !== 'story-bank:offline-checked'),
	).toEqual([]);
});

test('a question that the bank no longer has is kept and said', async ({ page, to }) => {
	await practise(page, to('practice/?recall='), 1);
	await expect.poll(() => stored(page)).toContain('"worked-backwards":{');
	const text = (await stored(page)) ?? '';
	await store(page, text.replace('"worked-backwards":{', '"renamed-question":{'));
	await page.goto(to('your-data/'));
	await expect(page.getByText('The question “renamed-question” is no longer in the bank')).toBeVisible();
	await page.goto(to('practice/'));
	await expect(new Practice(page).due).toHaveText('16 new');
});
