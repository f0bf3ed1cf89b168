import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { assembleFile } from '../../../../src/offline/one-file/assemble.ts';
import { takePage } from '../../../../src/offline/one-file/page.ts';
import { fragmentOf } from '../../../../src/offline/one-file/page-ids.ts';
import { slim } from '../../../../src/offline/one-file/slim.ts';

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
		read: new Set(),
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

test('slimming renames scopes and classes alike in rules and document, and only where a rule can mean the element', () => {
	const css =
		'.card[data-astro-cid-abc]{color:red}h2[data-astro-cid-abc]:hover{top:.5em}.md\\:x{a:".card"}td:before{content:attr(data-rank)}';
	const html =
		'<div class="card lost" data-astro-cid-abc><h2 data-astro-cid-abc>H</h2><b data-astro-cid-abc data-hook="1">B</b><td-x class="md:x" data-rank="P"></td-x></div>';
	const document: Root = fromHtml(html, { fragment: true });
	const slimmed = slim(document, css, new Set());
	assert.equal(
		slimmed.css,
		'.a[data-a]{color:red}h2[data-a]:hover{top:.5em}.b{a:".card"}td:before{content:attr(data-rank)}',
	);
	assert.equal(
		toHtml(slimmed.document),
		'<div class="a" data-a=""><h2 data-a="">H</h2><b>B</b><td-x class="b" data-rank="P"></td-x></div>',
	);
});

test('a drawing that stands twice is kept once', () => {
	const html =
		'<body><svg class="i"><path d="M0 0"></path></svg><svg><path d="M0 0"></path></svg><svg><path d="M1 1"></path></svg></body>';
	const text = toHtml(slim(fromHtml(html), '', new Set()).document);
	assert.equal(text.match(/M0 0/g)?.length, 1);
	assert.equal(text.match(/<use href="#drawing\/1">/g)?.length, 2);
	assert.equal(text.match(/M1 1/g)?.length, 1);
});
