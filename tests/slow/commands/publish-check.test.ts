import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inspectOutput } from '../../../src/commands/publish/inspect.node.ts';
import { reportOutput } from '../../../src/commands/publish-check.node.ts';
import { cost, headLength } from '../../../src/lock/encryption/head.ts';
import { concat, encryptBank, importKey } from '../../../src/lock/encryption/seal.ts';
import { lockSite } from '../../../src/lock/lock-site.node.ts';

const page = `<!doctype html><head><meta name="robots" content="noindex, nofollow"><meta http-equiv="content-security-policy" content="x"></head><body></body>`;
const [headers, robots] = ['public/_headers', 'public/robots.txt'].map((it) => readFileSync(it, 'utf8'));
const sound: Record<string, string> = {
	'index.html': page,
	'404.html': page,
	'robots.txt': robots ?? '',
	_headers: headers ?? '',
};

/** What the check says of a folder with these files, locked or as they are. */
async function check(
	files: Record<string, string>,
	{ lock = false, open = false, after = {} as Readonly<Record<string, string | Uint8Array>> } = {},
) {
	const folder = await mkdtemp(join(tmpdir(), 'publish-'));
	const out = join(folder, lock ? 'locked' : '');
	try {
		for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
		if (lock) await lockSite(folder, out, { base: '/', passphrase: 'x', salt: new Uint8Array(16) });
		for (const [name, text] of Object.entries(after)) await writeFile(join(out, name), text);
		return reportOutput(await inspectOutput(out), 'dist', open);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test('an open build is never called private, and is ready only where its owner says that it is open', async () => {
	const { text, ready } = await check(sound);
	assert.match(text, /^dist\/ is OPEN: .* It is not private\./);
	assert.equal(ready, false);
	const said = await check(sound, { open: true });
	assert.match(said.text, /OPEN[\s\S]*Ready to publish, in the open as you say\.$/);
	assert.equal(said.ready, true);
});

test('a locked build is ready, and the files in the clear are named', async () => {
	const { text, ready } = await check(sound, { lock: true });
	assert.match(text, /^dist\/ is LOCKED/);
	assert.match(text, /AES-256-GCM; key by Argon2id, 64 MiB, 1 pass, 1 lane/);
	assert.match(text, /in clear {3}404\.html, _headers, index\.html, robots\.txt, sw\.js\n/);
	assert.equal(ready, true);
});

test('what lies in the clear beside a locked bank, or does not belong to it, is found', async () => {
	const lock = await encryptBank(
		new Uint8Array(9),
		await importKey(new Uint8Array(32)),
		cost,
		new Uint8Array(16),
	);
	const inClear = concat(lock.subarray(0, headLength), new TextEncoder().encode('my story '.repeat(7300)));
	for (const [after, said] of [
		[{ 'bank.json': '{}' }, /bank\.json is no part of a locked site/],
		[{ 'vault.bin': 'x' }, /vault\.bin is no locked bank/],
		[{ 'vault.bin': lock }, /sw\.js is not what this program makes for this locked bank/],
		[{ 'vault.bin': inClear }, /vault\.bin is not encrypted/],
		[{ '404.html': page }, /404\.html is not what this program makes/],
		[{ 'index.html': '<input name="passphrase">My story' }, /index\.html is not what this program makes/],
		[{ 'robots.txt': `${robots}# My story\n` }, /robots\.txt is not what a build puts there/],
		[{ 'site.webmanifest': '{}' }, /site\.webmanifest is not what a build puts there/],
	] as const) {
		const { text, ready } = await check(sound, { lock: true, after });
		assert.match(text, said);
		assert.match(text, /OPEN/);
		assert.equal(ready, false);
	}
});

for (const [name, changed, said] of [
	['noindex', { 'index.html': page.replace('noindex', 'index') }, /noindex is missing/],
	['the policy', { '404.html': page.replace(/<meta http.*?>/, '') }, /policy is missing in 404\.html/],
	['robots.txt', { 'robots.txt': 'User-agent: *\nDisallow:\n' }, /robots\.txt does not/],
	[
		'a header',
		{ _headers: headers?.replace('Referrer-Policy', 'X') ?? '' },
		/_headers lacks Referrer-Policy/,
	],
] as const) {
	test(`a site without ${name} is not ready, open or not`, async () => {
		const { text, ready } = await check({ ...sound, ...changed }, { open: true });
		assert.match(text, said);
		assert.equal(ready, false);
	});
}
