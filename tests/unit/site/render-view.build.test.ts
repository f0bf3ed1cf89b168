import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { renderView } from '../../../src/site/render-view.build.ts';

const cases: [name: string, view: unknown, html: string][] = [
	['text', html`<p>${'a < b & "c"'}</p>`, '<p>a &lt; b &amp; &quot;c&quot;</p>'],
	['nothing', html`<p>${nothing}${undefined}${null}${''}</p>`, '<p></p>'],
	['lists', html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}</ul>`, '<ul><li>1</li><li>2</li></ul>'],
	[
		'directives',
		html`<ul>${repeat(
			['a'],
			(id) => id,
			(id) => html`<li>${id}</li>`,
		)}</ul>`,
		'<ul><li>a</li></ul>',
	],
	[
		'attributes',
		html`<input class="has-[>p]:a ${'b'} c" value=${'x"y'} ?disabled=${true} ?hidden=${false} .checked=${true} id=${nothing}>`,
		'<input class="has-[>p]:a b c" value="x&quot;y" disabled checked>',
	],
];

for (const [name, view, expected] of cases)
	test(`a view becomes HTML: ${name}`, () => assert.equal(renderView(view), expected));
