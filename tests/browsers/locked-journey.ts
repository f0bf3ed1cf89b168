import assert from 'node:assert/strict';
import { serveFolder } from '../support/server.ts';
import { type Browser, until } from './browser.ts';

const heading = `document.querySelector('h1')?.textContent.trim()`;
const results = `[...document.querySelectorAll('search-panel[data-place="page"] [data-results] a')].map((it) => it.textContent).join(' / ')`;
const form = `[...document.forms].some((it) => !it.hidden && it.elements.namedItem('passphrase'))`;
const unlockWith = (words: string, stay: boolean) => `(() => {
	document.querySelector('[name=passphrase]').value = ${JSON.stringify(words)};
	document.querySelector('[name=stay]').checked = ${stay};
	document.querySelector('form button').click();
})()`;

/** A deep link is unlocked, then the host stops: the bank, its search and "Lock" still work. Throws at the first that fails. */
export async function lockedJourney(
	browser: Browser,
	folder: string,
	passphrase: string,
	tell: (step: string) => void,
) {
	const server = await serveFolder(folder, '/');
	const to = (path: string) => server.url + path;
	const see = async (what: string, expression: string, wanted: RegExp) => {
		let last = '';
		const look = async () => {
			last = await browser.read(expression).catch(String);
			return wanted.test(last) ? last : undefined;
		};
		try {
			return await until(what, look, 30);
		} catch (error) {
			return assert.fail(`${error} The page shows: ${last}`);
		}
	};
	try {
		await browser.open(to('stories/census-pipeline/'));
		await see('the unlock page', form, /^true$/);
		await browser.read(unlockWith('not this one', false));
		await see(
			'a wrong passphrase is refused',
			`document.querySelector('[role=status]')?.textContent`,
			/not the passphrase/,
		);
		await browser.read(unlockWith(passphrase, true));
		await see('the story opens', heading, /census pipeline nobody owned/);
		tell('The passphrase opens the story that was asked for.');
		await server.close();

		await browser.open(to('principles/dive-deep/'));
		await see('a principle opens', heading, /^Dive Deep/);
		await browser.open(to('search/?q=SQL&outcome=Failure'));
		await see('a search with a facet finds its story', results, /My SQL bug/);
		tell('Pages and search work with the host stopped.');

		await see('"Lock" is there', `document.querySelector('[data-lock]')?.textContent`, /^Lock$/);
		await browser.read(`document.querySelector('[data-lock]').click()`);
		await see('"Lock" leads to the unlock page', heading, /^This bank is locked$/);
		await browser.open(to('stories/census-pipeline/'));
		await see('a story is locked', heading, /^This bank is locked$/);
		tell('"Lock" locks.');
	} finally {
		await server.close();
	}
}
