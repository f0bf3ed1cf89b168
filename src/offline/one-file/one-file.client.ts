import { resultStyle } from '../../search/index.client.ts';
import { adoptStyle } from '../../site/dom.client.ts';
import { FileSearch } from './file-search.client.ts';
import { searchPage } from './ids.ts';

/** The script of the one file. Everything is there without it: it adds the search, the title and the mark of the page. */
document.documentElement.dataset.script = '';
const ownTitle = document.title;
adoptStyle(resultStyle);
customElements.define('search-panel', FileSearch);

showPlace();
addEventListener('hashchange', showPlace);

document.addEventListener('click', (event) => {
	const link = event.target instanceof Element ? event.target.closest('a') : null;
	if (link?.getAttribute('href') !== `#${searchPage}` || event.ctrlKey || event.metaKey) return;
	event.preventDefault();
	openSearch(link.dataset.query);
});

document.addEventListener('keydown', (event) => {
	const { key, ctrlKey, metaKey, altKey, target } = event;
	const typing = target instanceof Element && target.closest('input, textarea, select');
	const wanted = ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/' && !altKey && !typing;
	if (!wanted) return;
	event.preventDefault();
	openSearch();
});

/** Focus is given in the same turn as the tap, or no keyboard comes up. */
function openSearch(words?: string) {
	location.hash = searchPage;
	document.querySelector<FileSearch>('search-panel')?.open(words);
}

/** Says in the title and the bar where the reader is. */
function showPlace() {
	const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
	const pages = [...(document.querySelector('#pages')?.children ?? [])];
	const page = pages.find((page) => page.contains(place)) ?? pages[0];
	const heading = page === pages[0] ? '' : (page?.querySelector('h1')?.textContent ?? '');
	document.title = heading ? `${heading} · ${ownTitle}` : ownTitle;
	for (const link of document.querySelectorAll('header nav a')) {
		const leadsHere = link.getAttribute('href')?.slice(1) === page?.id;
		if (leadsHere) link.setAttribute('aria-current', 'page');
		else link.removeAttribute('aria-current');
	}
}
