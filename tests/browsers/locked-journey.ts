import { serveFolder } from '../support/server.ts';
import { type Browser, see } from './browser.ts';

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
	try {
		await browser.open(to('stories/census-pipeline/'));
		await see(browser, 'the unlock page', form, /^true$/);
		await browser.read(unlockWith('not this one', false));
		await see(
			browser,
			'a wrong passphrase is refused',
			`document.querySelector('[role=status]')?.textContent`,
			/not the passphrase/,
		);
		await browser.read(unlockWith(passphrase, true));
		await see(browser, 'the story opens', heading, /census pipeline nobody owned/);
		tell('The passphrase opens the story that was asked for.');
		await server.close();

		await browser.open(to('principles/dive-deep/'));
		await see(browser, 'a principle opens', heading, /^Dive Deep/);
		await browser.open(to('search/?q=SQL&outcome=Failure'));
		await see(browser, 'a search with a facet finds its story', results, /My SQL bug/);
		tell('Pages and search work with the host stopped.');

		await see(browser, '"Lock" is there', `document.querySelector('[data-lock]')?.textContent`, /^Lock$/);
		await browser.read(`document.querySelector('[data-lock]').click()`);
		await see(browser, '"Lock" leads to the unlock page', heading, /^This bank is locked$/);
		await browser.open(to('stories/census-pipeline/'));
		await see(browser, 'a story is locked', heading, /^This bank is locked$/);
		tell('"Lock" locks.');
	} finally {
		await server.close();
	}
}
