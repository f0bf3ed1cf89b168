import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createReader, createSymbols, createWriter } from '../../../../src/search/ask/coding.ts';

const write = (bits: number, symbols: readonly number[]) => {
	const [writer, code] = [createWriter(), createSymbols(bits, [1, 8], 1 << 12)];
	for (const [at, it] of symbols.entries()) code(writer, [0, symbols[at - 1] ?? 0], it);
	return Uint8Array.from(writer.finish());
};
const read = (bits: number, bytes: Uint8Array, count: number) => {
	const [reader, code] = [createReader(bytes), createSymbols(bits, [1, 8], 1 << 12)];
	const symbols: number[] = [];
	while (symbols.length < count) symbols.push(code(reader, [0, symbols.at(-1) ?? 0]));
	return symbols;
};

test('symbols of any width are read as they were written', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 14 }), fc.array(fc.nat()), (bits, numbers) => {
			const symbols = numbers.map((it) => it % 2 ** bits);
			assert.deepEqual(read(bits, write(bits, symbols), symbols.length), symbols);
		}),
	);
});

test('what comes again and again takes hardly any room', () => {
	const same = Array.from({ length: 4000 }, () => 77);
	const bytes = write(8, same);
	assert.ok(bytes.length < 40, `${bytes.length} bytes`);
	assert.deepEqual(read(8, bytes, same.length), same);
});

test('what never comes again takes no more room than its bits, but for a little', () => {
	const symbols = Array.from({ length: 4000 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 20) % 256);
	const bytes = write(8, symbols);
	assert.ok(bytes.length < 4600, `${bytes.length} bytes`);
	assert.deepEqual(read(8, bytes, symbols.length), symbols);
});

test('of two digits the less likely takes more room, and carries run through', () => {
	const writer = createWriter();
	const [shares, digits] = [
		Int32Array.of(1, 16_777_214),
		Array.from({ length: 9000 }, (_, at) => (at % 3000 ? 1 : 0)),
	];
	for (const it of digits) writer.code(shares, 16_777_215, it);
	const bytes = Uint8Array.from(writer.finish());
	const reader = createReader(bytes);
	assert.deepEqual(
		digits.map(() => reader.code(shares, 16_777_215, 0)),
		digits,
	);
	assert.ok(bytes.length < 2000, `${bytes.length} bytes`);
});

test('what is cut short is read as zeros and ends', () => {
	assert.equal(read(8, new Uint8Array(4), 100).length, 100);
});
