import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { trimPages, trimStylesheet } from '../../../src/site/trim-styles.build.ts';

describe('the stylesheet of a page', () => {
	const page = '<p class="flex &#38;>p:m-1 [&amp;&gt;b]:m-1 before:content-[\'–\'] mt-[0.9rem]">hidden</p>';
	const script =
		'a.classList.add("told");getComputedStyle(a).getPropertyValue("--told");b(`<i class="w-1/2">`,c?\'[&_b]:p-2\':"")';
	const trim = (css: string) => trimStylesheet(css, [page], [script]);

	for (const [what, css] of [
		['of a class in the page', '.flex{display:flex}'],
		['of a class with signs', '.mt-\\[0\\.9rem\\]{margin-top:.9rem}'],
		['of a class that HTML escapes', '.\\&\\>p\\:m-1>p{margin:1px}'],
		['of a class that HTML escapes by names', '.\\[\\&\\>b\\]\\:m-1>b{margin:1px}'],
		['of a class with a quotation mark', '.before\\:content-\\[\\\'–\\\'\\]:before{content:"–"}'],
		['of a class that only a script sets', '.told{color:red}'],
		['of classes in the markup of a script', '.\\[\\&_b\\]\\:p-2 b{padding:2px}.w-1\\/2{width:50%}'],
		['where another selector of the rule is needed', '.flex{display:flex}'],
		['about what has no such class', 'p:not(.other){color:red}'],
		['without a class', '[data-told] mark,p:before,#main{color:red}'],
		['that set a property called like a class', 'p{text-wrap:pretty}.text-wrap{text-wrap:wrap}'],
		['for paper', '@media print{@page{margin:1cm}.flex{display:block}}'],
		['with names of their own', '@property --a{syntax:"*";inherits:false}@keyframes b{to{color:var(--a)}}'],
		['that set what a script reads', ':root{--told:1px}'],
		['for fonts', '@font-face{font-family:A;src:local(A)}'],
		['in nested layers', '@layer a;@layer b{:root{--c:1px}.flex{margin:var(--c)}}'],
	] as const)
		test(`keeps rules ${what}`, () => assert.equal(trim(css), css));

	for (const [what, css, left] of [
		['of a class that nothing has', '.grid{display:grid}p{color:red}', 'p{color:red}'],
		['of a class that is only a word of the text', '.hidden{display:none}', ''],
		['of a class that begins like another', '.fle{color:red}.mt-\\[0{color:red}', ''],
		['that want two classes', '.flex .grid,.flex.grid{color:red}', ''],
		['within others', '@media print{.grid{color:red}}@supports (color:red){.grid{color:red}}', ''],
		['for the children of a class', ':is(.grid>*){color:red}', ''],
		[
			'that stand in for `@property`',
			'@layer properties{@supports (not (a:b)){*,:before{--tw-a:0}}}p{color:red}',
			'p{color:red}',
		],
		['that set what nothing reads', ':root{--a:1px}p{--b:1px;color:red}', 'p{color:red}'],
	] as const)
		test(`loses rules ${what}`, () => assert.equal(trim(css), left));

	test('keeps the order of its rules', () => {
		const css = '.flex{color:red}.grid{color:#00f}.told{color:green}';
		assert.equal(trim(css), '.flex{color:red}.told{color:green}');
	});
});

describe('the pages of a build', () => {
	const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
	const pageWith = (css: string, body: string) =>
		`<meta content="style-src '${hashOf(css)}'"><style>${css}</style>${body}`;
	const rules = (names: string[]) => names.map((name) => `.${name}{color:red}`).join('');

	test('of one folder share a stylesheet with what one of them needs, and a hash that fits', async (t) => {
		const folder = await mkdtemp(join(tmpdir(), 'trim-'));
		t.after(() => rm(folder, { recursive: true }));
		const css = rules(['a', 'b', 'c', 'd', 'e']);
		const files = {
			'stories/one/index.html': pageWith(css, '<p class="a"></p><script src="/base/_astro/x.1.js"></script>'),
			'stories/two/index.html': pageWith(css, '<p class="b"></p>'),
			'other/index.html': pageWith(css, '<p class="b"></p>'),
			'none.html': '<link rel="stylesheet" href="x.css"><p class="a"></p>',
		};
		for (const [name, text] of Object.entries(files)) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		}
		await mkdir(join(folder, '_astro'));
		await writeFile(join(folder, '_astro/x.1.js'), 'import("./y.2.js")');
		await writeFile(join(folder, '_astro/y.2.js'), 'c.className="c"');
		await writeFile(join(folder, '_astro/z.3.js'), 'c.className="e"');
		await trimPages(folder);
		const read = (name: string) => readFile(join(folder, name), 'utf8');
		const shared = '.a,.b,.c{color:red}';
		assert.equal(
			await read('stories/one/index.html'),
			pageWith(shared, '<p class="a"></p><script src="/base/_astro/x.1.js"></script>'),
		);
		assert.equal(await read('stories/two/index.html'), pageWith(shared, '<p class="b"></p>'));
		assert.equal(await read('other/index.html'), pageWith('.a{color:red}', '<p class="a"></p>'));
		assert.equal(await read('none.html'), files['none.html']);
	});

	test('have short names for their classes, but for those of a script and those that a rule knows by a part', async (t) => {
		const folder = await mkdtemp(join(tmpdir(), 'trim-'));
		t.after(() => rm(folder, { recursive: true }));
		const css =
			'.mt-\\[0\\.9rem\\],.flex{color:red}.told{color:green}.min-h-11{color:#00f}.hover\\:flex:hover{color:red}@media print{[class*=min-h-1]{min-height:0}}';
		const text = '<code> class="flex"</code><script>a.className="told"</script>';
		await mkdir(join(folder, 'other'));
		await writeFile(
			join(folder, 'other/index.html'),
			pageWith(
				css,
				`<p title="a>b" class="flex told min-h-11 gone"><b class="flex"></b><i class="mt-[0.9rem] hover:flex"></i>${text}`,
			),
		);
		await trimPages(folder);
		const short =
			'.c,.a{color:red}.told{color:green}.min-h-11{color:#00f}.b:hover{color:red}@media print{[class*=min-h-1]{min-height:0}}';
		assert.equal(
			await readFile(join(folder, 'other/index.html'), 'utf8'),
			pageWith(short, `<p title="a>b" class="a told min-h-11"><b class="a"></b><i class="c b"></i>${text}`),
		);
	});
});
