import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderJSX } from 'astro/runtime/server/index.js';
import { compileText, partTag } from '../../../src/bank/text/compile-text.build.ts';
import { componentName } from '../../../src/bank/text/component-name.ts';

const rules = { components: ['Say', 'Private', 'Pause'], linkTo: (address: string) => `/base${address}` };

/** The HTML of a text, with plain tags for the components: `<b>` for `<Say>`, `<i>` for `<Private>`. */
async function htmlOf(text: string): Promise<string> {
	const { content } = compileText(text, rules);
	const components = { Say: 'b', Private: 'i', Pause: 'hr', [partTag]: 'section', Fragment: fragment };
	return String(await renderJSX({} as Parameters<typeof renderJSX>[0], content({ components })));
}
const fragment = Symbol.for('astro:fragment');

for (const [name, text, reason] of [
	['an import', 'import x from "node:fs"\n\nText', /program code/],
	['an export', 'export const x = 1\n\nText', /program code/],
	['an expression', 'It took {1 + 1} days.', /"\{1 \+ 1\}" is program code/],
	['an expression alone', '{process.exit()}', /program code/],
	['a spread', '<Say {...props}>so</Say>', /program code/],
	['an expression as an attribute', '<Say to={alert(1)}>so</Say>', /program code/],
	['a directive of Astro', '<Say set:html="<script>alert(1)</script>" />', /takes no attribute "set:html"/],
	['a directive of Astro that loads', '<Say client:load>so</Say>', /takes no attribute "client:load"/],
	['a slot', '<Say slot="x">so</Say>', /takes no attribute "slot"/],
	['a handler', '<Say onclick="alert(1)">so</Say>', /takes no attribute "onclick"/],
	['a tag of HTML', '<b>so</b>', /no component <b>/],
	['a script', '<script>alert(1)</script>', /./],
	['an unknown component', '<Sya>so</Sya>', /no component <Sya>/],
	['a part of our own', '<_Part name="action">so</_Part>', /no component <_Part>/],
	['a fragment', '<>so</>', /no component <>/],
	['a member', '<Say.x>so</Say.x>', /no component <Say\.x>/],
	['a link that runs', '[so](javascript:alert(1))', /does not allow/],
	['a link to another host without a scheme', '[so](//elsewhere.example)', /does not allow/],
	['a picture', '![so](https://elsewhere.example/x.png)', /pictures/],
] as const) {
	test(`past the reader, a text with ${name} is not compiled`, () => {
		assert.throws(() => compileText(text, rules), reason);
	});
}

for (const [name, text, html] of [
	['text', 'Nine *times* in **one** winter.', '<p>Nine <em>times</em> in <strong>one</strong> winter.</p>'],
	['a component', 'He said <Say>nine **times**</Say>.', '<p>He said <b>nine <strong>times</strong></b>.</p>'],
	['plain attributes', '<Say to="all" loud>so</Say>', '<p><b to="all" loud="true">so</b></p>'],
	['a component around nothing', 'Nine<Pause />times', '<p>Nine<hr/>times</p>'],
	['a component around paragraphs', '<Say>\n\none\n\ntwo\n\n</Say>', '<p><b>one</b></p><p><b>two</b></p>'],
	['one in another', '<Private>a <Private>b</Private></Private>', '<p><i>a <i>b</i></i></p>'],
	['signs', '\\<script>1 \\< 2 & \\{3\\}', '<p>&lt;script>1 &lt; 2 &amp; {3}</p>'],
	['quotes as they are', `"so" 'it' -- was...`, `<p>"so" 'it' -- was...</p>`],
	['a link to this site', '[so](/stories/x/#action)', '<p><a href="/base/stories/x/#action">so</a></p>'],
	['a link on its page', '[so](#action)', '<p><a href="#action">so</a></p>'],
	[
		'a link to another',
		'[so](https://a.example/?b&c)',
		'<p><a href="https://a.example/?b&amp;c" rel="noreferrer">so</a></p>',
	],
	['a box to tick', '- [x] done', '<ul><li>☑ done</li></ul>'],
	[
		'a table without a style attribute',
		'| a |\n| :-: |\n| 1 |',
		'<table><thead><tr><th align="center">a</th></tr></thead><tbody><tr><td align="center">1</td></tr></tbody></table>',
	],
	[
		'parts',
		'Before.\n\n## Action\n\nI did.\n\n## Follow-ups\n\n### Why?\n\nSo.\n\n### Then?\n\n<Say>No.</Say>',
		'<p>Before.</p><h2>Action</h2><section name="action"><p>I did.</p></section><h2>Follow-ups</h2><section name="follow-ups"><h3>Why?</h3><section name="follow-ups/0"><p>So.</p></section><h3>Then?</h3><section name="follow-ups/1"><p><b>No.</b></p></section></section>',
	],
] as const) {
	test(`the compiled text with ${name} is the HTML that is meant`, async () => {
		const rendered = (await htmlOf(text)).replace(/&#3[49];|&quot;/g, (sign) =>
			sign === '&#39;' ? "'" : '"',
		);
		assert.equal(rendered.replaceAll('&gt;', '>').replace(/>\s+</g, '><').trim(), html);
	});
}

test('the name of a file is the tag', () => {
	assert.deepEqual(componentName('../prose/Aloud.astro'), ['Aloud']);
	assert.deepEqual(componentName('../prose/README.md'), []);
	for (const wrong of ['aloud.astro', 'Two-Words.astro', 'Fragment.astro', '_Part.astro']) {
		assert.throws(() => componentName(`src/prose/${wrong}`), /Rename the file/);
	}
});
