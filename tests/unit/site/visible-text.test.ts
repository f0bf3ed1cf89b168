import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visibleText } from '../../../src/site/unseen.ts';
import { assertInTime, processorTime } from '../../support/processor-time.ts';

for (const [name, text, expected] of [
	['colours', 'a \u001b[31mred\u001b[0m', 'a \\u{1b}[31mred\\u{1b}[0m'],
	[
		'a bell, a return, a deleted sign, a control of one byte',
		'\u0007\r\u007f\u009b',
		'\\u{7}\\u{d}\\u{7f}\\u{9b}',
	],
	['lines and tabs, which are no harm', 'a\n\tb', 'a\n\tb'],
	['an override and marks of direction', 'a\u202eb\u200f\u2066', 'a\\u{202e}b\\u{200f}\\u{2066}'],
	['a lone half of a sign', 'a\ud800b', 'a\\u{d800}b'],
	['a tag nobody sees', 'a\u{e0041}', 'a\\u{e0041}'],
	['an emoji of joined signs', '👩‍💻 é', '👩‍💻 é'],
	['Hebrew among English', 'say שלום עולם now', 'say \u2068שלום עולם\u2069 now'],
	['Arabic with digits in it, and a number after it', 'מ 12 כ: 30', '\u2068מ 12 כ\u2069: 30'],
	['a mark after the last letter', 'שָׁ x', '\u2068שָׁ\u2069 x'],
	['each line for itself', 'שלום\nשלום', '\u2068שלום\u2069\n\u2068שלום\u2069'],
] as const) {
	test(`in a terminal, ${name}`, () => assert.equal(visibleText(text), expected));
}

test('the time for it grows with the length alone', () => {
	const time = (length: number) => {
		const text = 'ש1 '.repeat(length) + ' '.repeat(length);
		return processorTime(() => {
			for (let i = 0; i < 20; i++) visibleText(text);
		});
	};
	time(10_000);
	assertInTime(() => {
		const [short, long] = [time(10_000), time(40_000)];
		return { isInTime: long < 12 * Math.max(short, 1), times: [short, long] };
	});
});
