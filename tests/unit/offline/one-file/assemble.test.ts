import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { assembleFile } from '../../../../src/offline/one-file/assemble.ts';
import { fragmentOf } from '../../../../src/offline/one-file/ids.ts';
import { takePage } from '../../../../src/offline/one-file/page.ts';

const kept = new Set(['/', '/stories/a/', '/stories/b/', '/questions/', '/search/']);

const pageOf = (path: string, main: string) =>
	takePage(path, fromHtml(`<!doctype html><body><nav>Frame</nav><main>${main}</main>`), kept);

const contentOf = (path: string, main: string) =>
	toHtml({ type: 'root', children: [...pageOf(path, main).content] });

const cases: [address: string, fragment: string][] = [
	['/', '#home/'],
	['/#stories', '#home/stories'],
	['/stories/a/', '#stories/a/'],
	['/stories/a/#action', '#stories/a/action'],
	['/search/?q=dbt', '#search/'],
	['/questions/#disagreed', '#questions/disagreed'],
	['/questions/disagreed/', '#questions/disagreed/'],
];
for (const [address, fragment] of cases) {
	test(`${address} becomes ${fragment}`, () => assert.equal(fragmentOf(address), fragment));
}

const taken: [name: string, before: string, after: string][] = [
	[
		'a link into the file is a fragment',
		'<a href="/stories/b/#task">B</a>',
		'<a href="#stories/b/task">B</a>',
	],
	['a link within the page names the page', '<a href="#x">X</a>', '<a href="#stories/a/x">X</a>'],
	[
		'a link out of the site stays',
		'<a href="https://example.org/">Out</a>',
		'<a href="https://example.org/">Out</a>',
	],
	[
		'a link to a tool is gone, with what stood around it',
		'<ul><li><a href="/practice/">P</a></li></ul><p>T</p>',
		'<p>T</p>',
	],
	[
		'in prose the words of such a link stay',
		'<div class="prose"><p>See <a href="/practice/">it</a>.</p></div>',
		'<div class="prose"><p>See it.</p></div>',
	],
	[
		'ids and what names them belong to the page',
		'<h2 id="x">X</h2><section aria-labelledby="x y"></section>',
		'<h2 id="stories/a/x">X</h2><section aria-labelledby="stories/a/x stories/a/y"></section>',
	],
	[
		'a group of folds is the page’s own',
		'<details name="f"><summary>S</summary></details>',
		'<details name="stories/a/f"><summary>S</summary></details>',
	],
	[
		'a search for words keeps them for the script',
		'<a href="/search/?q=power%20bi">Power BI</a>',
		'<a href="#search/" data-query="power bi">Power BI</a>',
	],
	[
		'scripts and what waits for them are gone',
		'<p hidden>H</p><script>x</script><noscript>N</noscript><b>T</b>',
		'<b>T</b>',
	],
	[
		'the search waits for the script that the file has',
		'<search-panel hidden><form action="/search/"><p role="status"></p></form></search-panel>',
		'<search-panel hidden><form><p role="status"></p></form></search-panel>',
	],
];
for (const [name, before, after] of taken) {
	test(name, () => assert.equal(contentOf('/stories/a/', before), after));
}

const frame = () =>
	fromHtml(
		'<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="x"><title>Bank</title><link rel="icon" type="image/svg+xml" href="/icon.svg"><link rel="stylesheet" href="/a.css"></head><body><ul><li><a href="/practice/">P</a></li><li><a href="/">Bank</a></li></ul><main id="pages"></main></body></html>',
	);

const fileOf = (mains: Readonly<Record<string, string>>, css = '') =>
	assembleFile({
		frame: frame(),
		pages: Object.entries(mains).map(([path, main]) => pageOf(path, main)),
		css,
		script: 'go()',
		data: { words: 'eA==' },
		icon: 'data:image/svg+xml;base64,eA==',
		hash: () => "'sha256-x'",
	});

test('the file has one policy, one style, its pages in order, and links that lead into them', () => {
	const file = fileOf({
		'/': '<h1>Start</h1><a href="/stories/a/">A</a>',
		'/stories/a/': '<h1 id="t">A</h1>',
	});
	assert.equal(file.match(/content-security-policy/g)?.length, 1);
	assert.match(file, /^<!doctype html><html lang=en><meta charset=utf-8><meta name=generator/);
	assert.ok(file.indexOf('id=home/') < file.indexOf('id=stories/a/'));
	assert.match(file, /<a href=#stories\/a\/>A<\/a>/);
	assert.doesNotMatch(file, /practice|stylesheet|icon\.svg/);
});

test('the same id on two pages is two ids', () => {
	const file = fileOf({ '/stories/a/': '<h2 id="task">T</h2>', '/stories/b/': '<h2 id="task">T</h2>' });
	assert.match(file, /id=stories\/a\/task/);
	assert.match(file, /id=stories\/b\/task/);
});

test('a link to a part that is not there leads to its page', () => {
	const file = fileOf({ '/': '<a href="/stories/a/#gone">A</a>', '/stories/a/': '<h1>A</h1>' });
	assert.match(file, /<a href=#stories\/a\/>/);
});

test('what the file would ask for from outside is named, and no file is made', () => {
	assert.throws(() => fileOf({ '/': '<img src="/photo.png" alt="">' }), /would need "\/photo\.png"/);
	assert.throws(() => fileOf({ '/': '<h1>A</h1>' }, 'a{background:url(/b.png)}'), /would need "\/b\.png"/);
	assert.throws(
		() => fileOf({ '/': '<i id="x"></i>', '/stories/a/': '', '/search/': '<i id="x"></i><i id="x"></i>' }),
		/the id "search\/x"/,
	);
});

test('scopes of styles have short names, the same in rules and elements', () => {
	const file = fileOf({ '/': '<b data-astro-cid-abc>A</b>' }, 'b[data-astro-cid-abc]{color:red}');
	assert.match(file, /b\[data-s0\]\{color:red\}/);
	assert.match(file, /<b data-s0>A<\/b>/);
});
