import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFields } from '../../../../src/bank/read/fields.ts';
import { settings } from '../../../../src/bank/schema/settings.ts';
import { deepest, isDeep } from '../../../../src/bank/text/nesting.ts';
import { readBody } from '../../../../src/bank/text/read-text.node.ts';
import { assertInTime, processorTime } from '../../../support/processor-time.ts';

const place = { file: 'f', firstLine: 1 };
const around = (open: string, close: string) => (levels: number) =>
	`${open.repeat(levels)}x${close.repeat(levels)}`;
const eachFurther = (line: string, step: string) => (levels: number) =>
	Array.from({ length: Math.min(levels, 1000) }, (_, level) => step.repeat(level) + line).join('\n');

const fields: Readonly<Record<string, (levels: number) => string>> = {
	brackets: (levels) => `title: ${around('[', ']')(levels)}`,
	'brackets that stay open': (levels) => `title: ${'['.repeat(levels)}`,
	braces: (levels) => `title: ${around('{a: ', '}')(levels)}`,
	'lists in lists': (levels) => `title:\n  ${'- '.repeat(levels)}x`,
	'keys below keys': (levels) => `${eachFurther('a:', ' ')(levels)} 1`,
	questions: (levels) => `title:\n  ${'? '.repeat(levels)}x`,
};

const texts: Readonly<Record<string, (levels: number) => string>> = {
	quotes: around('> ', ''),
	'quotes without spaces': around('>', ''),
	'lists in lists': around('- ', ''),
	'numbers in numbers': around('1. ', ''),
	'lists below lists': eachFurther('- x', '  '),
	emphasis: around('*a ', ' a*'),
	stars: (levels) => around('**', '**')(levels),
	strokes: around('~~a ', ' a~~'),
	tags: around('<Say>', '</Say>'),
	'tags on lines': around('<Say>\n\n', '\n\n</Say>'),
	'quotes with lists': around('> - ', ''),
};

for (const [kind, cases, read] of [
	['fields', fields, (text: string) => readFields(text, settings, place).problems],
	['a text', texts, (text: string) => readBody(text, place).problems],
] as const) {
	for (const [name, make] of Object.entries(cases)) {
		test(`${kind} of too many ${name} is called that, however many, in bounded time`, () => {
			const time = (levels: number) =>
				processorTime(() => {
					const codes = read(make(levels)).map(({ code }) => code);
					assert.deepEqual(codes, ['too-deep'], String(levels));
				});
			time(deepest + 10);
			assertInTime(() => {
				const [few, many] = [time(1000), time(30_000)];
				return { isInTime: many < 60 * Math.max(few, 50), times: [few, many] };
			});
			assert.ok(!read(make(10)).some(({ code }) => code === 'too-deep'));
		});
	}
}

test('what is long or has many signs is not called deep', () => {
	for (const text of [
		'<Say>a</Say> '.repeat(500),
		'- x\n'.repeat(500),
		'[a](/) '.repeat(500),
		`${'-'.repeat(500)}\n`,
		'\\<A '.repeat(90),
	])
		assert.ok(!readBody(text, place).problems.some(({ code }) => code === 'too-deep'), text.slice(0, 20));
	assert.equal(isDeep(Array.from({ length: 100_000 }, () => ({ a: [1] }))), false);
});
