import { fakeMicrophone } from '../../support/browser.ts';
import { expect, test } from '../../support/test.ts';
import { Practice } from '../pages/practice.ts';

test.use(fakeMicrophone);

test('by choice: kept on the device, played beside the text, deleted', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.goto(to('practice/?tell=census-pipeline'));
	await expect(practice.setting('Record my voice')).not.toBeChecked();
	await practice.setting('Record my voice').check();
	await practice.startClock.click();
	for (let i = 0; i < 3; i++) {
		// A recording of no length is none.
		await expect(practice.time).toContainText('0:01');
		await practice.next.click();
	}
	await expect(page.getByRole('heading', { name: /^1 recording, / })).toBeVisible();
	await page.reload();
	await page.getByRole('button', { name: /^Play the recording of/ }).click();
	await expect(page.locator('[data-words]')).toContainText('Ingesting census data was critical');
	const audio = page.locator('audio');
	await expect
		.poll(() =>
			audio.evaluate(
				(player) => player instanceof HTMLAudioElement && player.readyState > 1 && !player.error,
			),
		)
		.toBe(true);
	await page.getByRole('button', { name: /^Delete the recording of/ }).click();
	await expect(page.getByRole('heading', { name: 'No recordings' })).toBeFocused();
	await page.reload();
	await expect(practice.startClock).toBeVisible();
	await expect(page.getByRole('heading', { name: /recording/ })).toBeHidden();
});

test('refused, it says so and the clock works without', async ({ page, to }) => {
	const practice = new Practice(page);
	await page.addInitScript(() => {
		navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
	});
	await page.goto(to('practice/?tell=census-pipeline'));
	await practice.setting('Record my voice').check();
	await practice.startClock.click();
	await expect(page.getByText('The microphone is not allowed for this site')).toBeVisible();
	await practice.startClock.click();
	await expect(practice.time).toBeVisible();
});

test('not offered where the browser can’t', async ({ page, to }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'MediaRecorder');
	});
	await page.goto(to('practice/?tell=census-pipeline'));
	await expect(page.getByText('This browser can’t record.')).toBeVisible();
	await expect(new Practice(page).setting('Record my voice')).toBeHidden();
});
