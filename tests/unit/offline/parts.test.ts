import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partsOf, putTogether, sharedPartIds, takeApart } from '../../../src/offline/parts.ts';

const long = `a{color:red}${' '.repeat(600)}`;
const ids = new Map([[long, 'ab12']]);

test('takes out the policy, the foot and the search as well', () => {
	const html = `<meta http-equiv="content-security-policy" content="${'p'.repeat(600)}"><footer class="a">${'f'.repeat(600)}</footer><dialog>${'d'.repeat(600)}</dialog>`;
	assert.deepEqual(
		partsOf(html),
		['p', 'f', 'd'].map((letter) => letter.repeat(600)),
	);
});

test('takes the long styles out of a page and leaves the short ones', () => {
	const html = `<style>${long}</style><style>b{}</style><p>Text</p>`;
	assert.deepEqual(partsOf(html), [long]);
	assert.equal(takeApart(html, ids), '<style>\0ab12\0</style><style>b{}</style><p>Text</p>');
	assert.deepEqual(sharedPartIds(takeApart(html, ids)), ['ab12']);
});

test('puts any page together again as it was', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			`<style>${long}</style>`,
			'<style data-x>$& $1</style>',
			'<style>',
			'</style>',
			'<p>$&</p>',
		),
		fc.string().map((text) => text.replaceAll('\0', '')),
	);
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			const html = pieces.join('');
			const parts = new Map(partsOf(html).map((part, at) => [part, at.toString(16)]));
			const byId = new Map([...parts].map(([part, id]) => [id, part]));
			assert.equal(putTogether(takeApart(html, parts), byId), html);
		}),
	);
});

test('leaves a missing part out, so that the page no longer fits its id', () => {
	assert.equal(putTogether('<style>\0ab12\0</style>', new Map()), '<style></style>');
});
