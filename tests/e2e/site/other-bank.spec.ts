import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/read/load-bank.node.ts';
import { builtFiles, builtPages } from '../../support/built.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { siteFolder, sites } from '../../support/sites.ts';
import { expect, test } from '../../support/test.ts';
import { Practice } from '../pages/practice.ts';
import { Search } from '../pages/search-dialog.ts';

test.use({ site: 'other' });

const bankOf = async (folder: string): Promise<Bank> => {
	const { bank } = await loadBank(folder);
	if (!bank) throw new Error(`The bank in ${folder} is not sound.`);
	return bank;
};

test('another company’s eight principles have their pages, with the seconds of their own framework', async ({
	page,
	to,
}) => {
	const bank = await bankOf(sites.other.content);
	const built = new Set(builtPages('other').map((it) => it.path));
	for (const it of bank.principles) expect.soft(built, it.name).toContain(`principles/${it.id}/`);
	for (const it of bank.stories) expect.soft(built, it.title).toContain(`stories/${it.id}/`);
	for (const it of bank.questions) expect.soft(built, it.title).toContain(`questions/${it.id}/`);

	await page.goto(to());
	for (const { short } of bank.principles)
		await expect.soft(page.getByRole('main').getByRole('link', { name: short }).first()).toBeVisible();
	await page.goto(to('frameworks/'));
	await expect(page.getByRole('heading', { name: 'Three acts' })).toBeVisible();
	await expect(page.locator('main')).toContainText('45–75 s');
	await page.goto(to('readiness/'));
	await expect(page.locator('main')).toContainText('87%');
	await expect(page.locator('main')).toContainText('8 of 8 principles have a written story');
});

test('its recall drill keeps to its own seconds and questions', async ({ page, to }) => {
	// After the interview: before it there are fewer, as they are spread over the days.
	await page.clock.setFixedTime(new Date('2026-12-11T09:00:00'));
	await page.goto(to('practice/'));
	const practice = page.locator('practice-start');
	await expect(practice).toContainText('name its story within 15 seconds.');
	await practice.getByRole('link', { name: 'Start: 4 questions' }).click();
	await expect(page.getByText('1 of 4')).toBeVisible();
	await expect(page.getByRole('timer')).toHaveText('15');
});

const finds: [words: string, first: RegExp][] = [
	['PBP', /Proof Before Pride/],
	['SAB', /Speak at the Bench; Bake It Anyway/],
	['leftovers', /No Crumb Lost/],
	['dissent', /Speak at the Bench/],
	['front of house', /Warm Welcome First/],
];
test('the nicknames of its principles find them', async ({ page, to }) => {
	await page.goto(to('matrix/'));
	const search = new Search(page);
	await search.open();
	for (const [words, first] of finds) {
		await search.ask(words);
		await expect(search.results.filter({ hasText: first }).first(), words).toBeVisible();
	}
});

test('its one page holds every principle and the names of its frameworks', async ({ page, to }) => {
	const bank = await bankOf(sites.other.content);
	await page.goto(to('cheat-sheet/'));
	const sheet = page.locator('main');
	for (const { short } of bank.principles) await expect.soft(sheet).toContainText(short);
	for (const { short, status } of bank.stories)
		if (status === 'ready') await expect.soft(sheet).toContainText(short);
	await expect(sheet).toContainText('Three acts');
});

test('no file of it names a principle, a story or the company of the bank that it replaces', async () => {
	const guide = await bankOf(guideBank);
	const nicknames = ['HBDC', 'SEBE', 'Amazon', 'AWS', 'Leadership Principle', 'bar raiser'];
	const names = [
		...guide.principles.map((it) => it.name),
		...guide.stories.flatMap((it) => [it.title, it.short]),
		...guide.principles.map((it) => it.id).filter((it) => it.includes('-')),
		...nicknames,
	];
	const found: string[] = [];
	for (const file of builtFiles('other').filter((it) =>
		/\.(html|json|js|txt|svg|webmanifest|bin)$/.test(it),
	)) {
		const text = readFileSync(join(siteFolder('other'), file), 'latin1');
		for (const name of names) {
			const pattern = new RegExp(
				`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
				'iu',
			);
			if (pattern.test(text)) found.push(`${file}: ${name}`);
		}
	}
	expect(names.length).toBeGreaterThan(40);
	expect(found).toEqual([]);
});

test('with the date of the interview nothing waits until after it: some today, the rest tonight, a little in the morning', async ({
	page,
	to,
}) => {
	const { stories, about, questions } = await bankOf(sites.other.content);
	const ready = [
		...stories.filter((story) => story.status === 'ready'),
		...about.filter((answer) => answer.opening),
	].length;
	const today = page.getByRole('region', { name: /^Today/ });
	const tonight = page.getByRole('region', { name: 'Tonight' });

	await page.clock.setFixedTime(new Date('2026-12-08T19:00:00'));
	await page.goto(to('practice/'));
	await expect(today.getByRole('heading')).toHaveText('Today, 2 days before the interview');
	await expect(today.getByRole('link', { name: /^Tell aloud/ })).toHaveCount(Math.ceil(ready / 2));
	await expect(today.getByRole('link', { name: /^Name the stories/ })).toContainText(
		`${Math.ceil(questions.length / 2)} question`,
	);

	await page.clock.setFixedTime(new Date('2026-12-09T19:00:00'));
	await page.reload();
	await expect(tonight.getByRole('link', { name: /^Tell aloud/ })).toHaveCount(ready);
	await expect(page.getByRole('region', { name: 'In the morning' })).toBeVisible();
	await tonight.getByRole('link', { name: /^Name the stories/ }).click();
	const practice = new Practice(page);
	await practice.reveal.click();
	await expect(practice.grade('Easy')).toContainText('11 h');

	await page.clock.setFixedTime(new Date('2026-12-10T07:00:00'));
	await page.goto(to('practice/'));
	await expect(page.getByRole('region', { name: 'This morning' }).getByRole('link').first()).toHaveText(
		'Read the one page once',
	);
	await expect(tonight).toHaveCount(0);

	await page.clock.setFixedTime(new Date('2026-12-11T07:00:00'));
	await page.reload();
	await expect(practice.start).toBeVisible();
	await expect(page.getByRole('region', { name: 'This morning' })).toHaveCount(0);
});
