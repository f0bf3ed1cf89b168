import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import fc from 'fast-check';
import { line } from '../../../src/bank/schema/text.ts';
import { newContext } from '../../../src/guide/context.ts';
import { cutAtHeadings } from '../../../src/guide/cut-stories.ts';
import { generalLines, readGeneralFields } from '../../../src/guide/general-bullets.ts';
import { fieldLabel } from '../../../src/guide/labels.ts';
import { readGuide } from '../../../src/guide/read.ts';
import { differingFiles, exportGuide } from '../../../src/guide/write.ts';
import { anyBank, anyLine, runsOf } from './banks.ts';

const schema = z.strictObject({
	text: line.optional(),
	words: z.array(line).default([]),
	choice: z.enum(['red', 'sea green']).optional(),
	place: z.strictObject({ town: line, yearOf: z.int().optional() }).optional(),
	seconds: z.array(z.strictObject({ listener: line, isLong: z.boolean() })).optional(),
	amount: z.number().optional(),
	either: z.union([line, z.strictObject({ gap: line })]).optional(),
	deep: z.strictObject({ lists: z.array(z.array(line)), text: z.string() }).optional(),
});

/** What a guide gives for the fields: the bullets are read under the labels of these fields. */
function readBack(text: string) {
	const context = newContext(text);
	const pieces = cutAtHeadings(text).flatMap((block) => block.pieces);
	const names = Object.keys(schema.shape);
	const labels = new Map(pieces.map((piece, i) => [fieldLabel(names[i] ?? ''), piece]));
	return { ...readGeneralFields(schema, labels, 'x.mdx', context), remarks: context.remarks };
}

test('any value of any field is read back as it was written', () => {
	const any: fc.Arbitrary<z.infer<typeof schema>> = fc.record(
		{
			text: anyLine,
			words: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
			choice: fc.constantFrom('red' as const, 'sea green' as const),
			place: fc
				.tuple(anyLine, fc.option(fc.integer()))
				.map(([town, yearOf]) => ({ town, ...(yearOf !== null && { yearOf }) })),
			seconds: fc.array(
				fc.tuple(anyLine, fc.boolean()).map(([listener, isLong]) => ({ listener, isLong })),
				{ minLength: 1, maxLength: 3 },
			),
			amount: fc.integer().map((eighths) => eighths / 8),
			either: fc.oneof(
				anyLine,
				anyLine.map((gap) => ({ gap })),
			),
			deep: fc
				.tuple(fc.array(fc.array(anyLine, { maxLength: 2 }), { maxLength: 2 }), fc.string())
				.map(([lists, text]) => ({ lists, text })),
		},
		{ noNullPrototype: true },
	);
	fc.assert(
		fc.property(any, (fields) => {
			const text = generalLines(schema, fields).join('\n');
			const { fields: read, others } = readBack(text);
			assert.deepEqual([read, others], [fields, []], text);
		}),
		runsOf(200),
	);
});

test('what is no value of its field stays in the text, and that is said', () => {
	const { fields, others, remarks } = readBack(
		'- **Text**: so\n- **Words**: a, b\n- **Choice**: blue\n  - or not',
	);
	assert.deepEqual(fields, { text: 'so', words: ['a', 'b'] });
	assert.deepEqual(others, ['- **Choice**: blue\n    - or not']);
	assert.deepEqual(
		remarks.map((remark) => remark.todo),
		['Write one of red, sea green.'],
	);
});

test('findings that are left as they are come back from a guide, whosever they are', () => {
	const accepted = [{ rule: 'no-date', reason: 'Nobody: *asks* for it' }];
	const [bank] = fc.sample(anyBank, { numRuns: 1, seed: 7 });
	assert.ok(bank);
	const add = <E extends { fields: object }>(entry: E): E => ({
		...entry,
		fields: { ...entry.fields, accepted },
	});
	const { text, differing } = exportGuide({
		...bank,
		stories: bank.stories.map(add),
		principles: bank.principles.map(add),
		questions: bank.questions.map(add),
		about: bank.about.map(add),
		frameworks: bank.frameworks.map(add),
	});
	assert.deepEqual(differing, [], text);
	assert.equal(differingFiles(bank, readGuide(text).bank).length > 0, true);
	assert.equal(
		text.match(/- \*\*Rule\*\*: no-date/g)?.length,
		3 + bank.stories.length + bank.principles.length + bank.questions.length + bank.about.length,
	);
});
