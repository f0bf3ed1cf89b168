import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { headLength } from '../../../src/lock/encryption/locked-bank.ts';
import { guideBank } from '../../support/fixture-banks.ts';
import { lockBuilt, lockedFolder } from '../../support/locked.ts';

const wordsOf = (text: string) => new Set(text.match(/\p{L}{5,}/gu) ?? []);
const filesOf = (folder: string) => globSync('**/*', { cwd: folder }).sort();

/** Beside each hash stand the bytes of its file, which anyone can count. */
const withoutHashes = (code = '') => code.replace(/[\w+/]{43}=[`'"],[\de]+/g, '');

/** As its owner builds it. */
const guide = lockedFolder;
let otherBank = '';

test.describe.configure({ mode: 'default' });
test.beforeAll(async () => {
	otherBank = await lockBuilt('output-other', { site: 'other' });
});

test('two banks give the same files but for the locked bank and its hash: nothing else can tell of the content', () => {
	expect(filesOf(guide)).toEqual(filesOf(otherBank));
	for (const file of filesOf(guide)) {
		if (file === 'vault.bin') continue;
		const [one, other] = [guide, otherBank].map((it) => readFileSync(join(it, file), 'latin1'));
		if (file === 'sw.js') expect(withoutHashes(one)).toBe(withoutHashes(other));
		else expect(one, file).toBe(other);
	}
});

test('no word of the content is in any byte of the output, raw or decompressed', () => {
	const names = filesOf(guideBank)
		.join(' ')
		.replaceAll(/[-_./]/g, ' ');
	const texts = globSync(`${guideBank}/**/*.{mdx,yaml,txt}`).map((it) => readFileSync(it, 'utf8'));
	const content = wordsOf(`${names} ${texts.join(' ')}`);
	expect(content.size).toBeGreaterThan(1000);
	// What the page that everyone sees says, and what the shell has that another bank's has as well.
	const known = filesOf(otherBank)
		.filter((it) => !it.endsWith('.bin') && !it.endsWith('.png'))
		.map((it) => readFileSync(join(otherBank, it), 'utf8').toLowerCase())
		.join(' ');
	const wanted = [...content].filter((it) => !known.includes(it.toLowerCase()));
	expect(wanted.length).toBeGreaterThan(1000);
	for (const file of filesOf(guide)) {
		const bytes = readFileSync(join(guide, file));
		for (const text of [bytes, ...decompressed(bytes), ...decompressed(bytes.subarray(headLength))]) {
			const all = text.toString('latin1');
			const found = wanted.filter((it) => all.includes(Buffer.from(it).toString('latin1')));
			expect(found, file).toEqual([]);
		}
	}
});

test('one bank locked twice shares no ciphertext', async () => {
	const [one, other] = [await lockBuilt('output-one'), await lockBuilt('output-again')].map((folder) =>
		readFileSync(join(folder, 'vault.bin')),
	);
	if (!one || !other) throw new Error('There is no locked bank.');
	expect(one.length).toBe(other.length);
	// The salt, before them, is kept.
	expect(one.subarray(0, 36).equals(other.subarray(0, 36))).toBe(true);
	const blocks = new Set<string>();
	for (let at = 36; at + 8 <= one.length; at += 8) blocks.add(one.toString('latin1', at, at + 8));
	for (let at = 36; at + 8 <= other.length; at++) {
		if (blocks.has(other.toString('latin1', at, at + 8)))
			throw new Error(`Eight bytes at ${at} are the same.`);
	}
});

/** What a content is, packed in any of the ways that the web knows. */
function decompressed(bytes: Buffer): Buffer[] {
	return [gunzipSync, inflateSync, inflateRawSync, brotliDecompressSync].flatMap((unpack) => {
		try {
			return [unpack(bytes)];
		} catch {
			return [];
		}
	});
}
