import { serveFolder } from '../support/server.ts';
import { type Browser, see } from './browser.ts';

const heading = `document.querySelector('h1')?.textContent.trim()`;
const state = `document.querySelector('offline-state [data-state]')?.textContent`;
const results = `[...document.querySelectorAll('search-panel[data-place="page"] [data-results] a')].map((it) => it.textContent).join(' / ')`;

/** A story is visited, the host stops, and the bank and its search still work. Tells each step; throws at the first that fails. */
export async function offlineJourney(browser: Browser, folder: string, tell: (step: string) => void) {
	const server = await serveFolder(folder, '/');
	const to = (path: string) => server.url + path;
	try {
		await browser.open(to('stories/census-pipeline/'));
		tell(await see(browser, 'the copy is saved', state, /^Works offline \([\d.]+ [KM]B/));
		await server.close();

		await browser.open(to(''));
		await see(browser, 'the start page opens', heading, /./);
		await browser.open(to('principles/dive-deep/'));
		await see(browser, 'a principle opens', heading, /^Dive Deep/);
		await browser.open(to('stories/claims-gen-ai'));
		await see(
			browser,
			'an address without its slash is moved',
			'location.pathname',
			/^\/stories\/claims-gen-ai\/$/,
		);
		await browser.open(to('stories/no-such-story/'));
		await see(browser, 'an unknown address gets a page', heading, /^This page is not in the bank$/);
		tell('Pages open with the host stopped.');

		await browser.open(to('search/?q=SQL&outcome=Failure'));
		await see(browser, 'a search with a facet finds its story', results, /My SQL bug/);
		await browser.read(`(() => {
			const input = document.querySelector('search-panel[data-place="page"] textarea');
			input.value = 'backbone';
			for (const select of document.querySelectorAll('search-panel[data-place="page"] select')) select.value = '';
			input.dispatchEvent(new Event('input', { bubbles: true }));
		})()`);
		await see(browser, 'a nickname finds its principle', results, /Have Backbone; Disagree and Commit/);
		tell('Search works with the host stopped.');
	} finally {
		await server.close();
	}
}
