import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cp, link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { inspectOutput } from '../../../src/commands/publish/inspect.node.ts';
import { reportOutput } from '../../../src/commands/publish-check.node.ts';
import { encryptBank, headLength } from '../../../src/lock/encryption/locked-bank.ts';
import { cost, importKey } from '../../../src/lock/encryption/seal.ts';
import { lockSite } from '../../../src/lock/lock-site.node.ts';

const page = `<!doctype html><head><meta name="robots" content="noindex, nofollow"><meta http-equiv="content-security-policy" content="x"></head><body></body>`;
const [headers, robots] = ['public/_headers', 'public/robots.txt'].map((path) => readFileSync(path, 'utf8'));
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
const sound: Record<string, string> = {
	'index.html': page,
	'404.html': page,
	'robots.txt': robots ?? '',
	_headers: headers ?? '',
	'sw.js': `const files = [["","${hashOf(page)}"],['404.html','${hashOf(page)}'],[\`notes.txt\`,\`${hashOf('x')}\`]]`,
};

const parent = await mkdtemp(join(tmpdir(), 'publish-'));
after(() => rm(parent, { recursive: true, force: true }));
let lockedOnce: Promise<string> | undefined;

/** What the check says of a folder with these files, locked or as they are. */
async function check(
	files: Record<string, string>,
	{
		lock = false,
		open = false,
		after = {} as Readonly<Record<string, string | Uint8Array>>,
		change = async (_folder: string): Promise<unknown> => undefined,
	} = {},
) {
	const folder = await mkdtemp(join(parent, 'check-'));
	const out = join(folder, lock ? 'locked' : '');
	try {
		for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
		if (lock) {
			// The key takes long to derive: once for all.
			const locked = join(parent, 'locked');
			lockedOnce ??= lockSite(folder, locked, { base: '/', passphrase: 'x', salt: new Uint8Array(16) }).then(
				() => locked,
			);
			await cp(await lockedOnce, out, { recursive: true });
		}
		for (const [name, text] of Object.entries(after)) await writeFile(join(out, name), text);
		await change(out);
		return reportOutput(await inspectOutput(out), 'dist', open);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

test('an open build is never called private, and is ready only where its owner says that it is open', async () => {
	const { text, ready } = await check(sound);
	assert.match(text, /^dist\/ is OPEN: .* It is not private\./);
	assert.equal(ready, false);
	const report = await check(sound, { open: true });
	assert.match(report.text, /OPEN[\s\S]*Ready to publish, in the open as you say\.$/);
	assert.equal(report.ready, true);
});

test('a locked build is ready, and the files in the clear are named', async () => {
	const { text, ready } = await check(sound, { lock: true });
	assert.match(text, /^dist\/ is LOCKED/);
	assert.match(text, /AES-256-GCM; key by Argon2id, 64 MiB, 2 passes, 1 lane/);
	assert.match(text, /in clear {3}404\.html, _headers, index\.html, licences\.md, robots\.txt, sw\.js\n/);
	assert.equal(ready, true);
});

test('what lies in the clear beside a locked bank, or does not belong to it, is found', async () => {
	const lock = await encryptBank(new Uint8Array(9), await importKey(new Uint8Array(32)), {
		cost,
		salt: new Uint8Array(16),
	});
	const inClear = Buffer.concat([
		lock.subarray(0, headLength),
		new TextEncoder().encode('my story '.repeat(7300)),
	]);
	for (const [after, expected] of [
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
		assert.match(text, expected);
		assert.match(text, /OPEN/);
		assert.equal(ready, false);
	}
});

/** What a folder may hold beside its files, as copying tools, other programs and other people leave it. */
const strays: readonly [name: string, make: (place: string) => unknown, expected: RegExp][] = [
	['a link to a file', (place) => symlink(resolve('package.json'), place), /story\.mdx is a link/],
	['a link to a folder', (place) => symlink(resolve('src'), place), /story\.mdx is a link/],
	['a link to a folder of folders', (place) => symlink('/', place), /story\.mdx is a link/],
	['a link to itself', (place) => symlink(place, place), /story\.mdx is a link/],
	['a link that leads nowhere', (place) => symlink('/nowhere', place), /story\.mdx is a link/],
	['a link to a device', (place) => symlink('/dev/zero', place), /story\.mdx is a link/],
	['a second name of a file', (place) => link(resolve('package.json'), place), /story\.mdx is no part of/],
	['a pipe', (place) => execFileSync('mkfifo', [place]), /story\.mdx cannot be checked: it is a pipe/],
	['a socket', (place) => listen(place), /story\.mdx cannot be checked: it is a socket/],
	['a hidden file', (place) => writeFile(join(place, '../.story'), 'x'), /\.story is no part of/],
	['an empty folder', (place) => mkdir(place), /story\.mdx\/ is an empty folder/],
	[
		'a folder in folders',
		(place) => mkdir(join(place, 'a/b'), { recursive: true }).then(() => writeFile(join(place, 'a/b/c'), '')),
		/story\.mdx\/a\/b\/c is no part of/,
	],
	[
		'a link deep in folders',
		(place) => mkdir(join(place, 'a'), { recursive: true }).then(() => symlink('/etc', join(place, 'a/b'))),
		/story\.mdx\/a\/b is a link/,
	],
	[
		'a name that is no text',
		(place) => writeFile(Buffer.from(`${place}\xff`, 'latin1'), 'x'),
		/story\.mdx\ufffd/,
	],
	[
		'a name with a sign for the terminal',
		(place) => writeFile(`${place}\u001b[2J`, 'x'),
		/story\.mdx.*no part of/,
	],
];

for (const lock of [true, false]) {
	test(`whatever else lies in ${lock ? 'a locked' : 'an open'} site is named, and the site is not ready`, async () => {
		const change = async (out: string) => {
			for (const [number, [, make]] of strays.entries()) {
				const folder = join(out, String(number));
				await mkdir(folder);
				await make(join(folder, 'story.mdx'));
			}
		};
		const { text, ready } = await check(sound, { lock, open: !lock, change });
		for (const [number, [name, , expected]] of strays.entries()) {
			const line = text.split('\n').find((line) => line.startsWith(`  WRONG      ${number}/`));
			assert.match(line ?? '', expected, name);
		}
		assert.doesNotMatch(text, /LOCKED|Ready/);
		assert.equal(ready, false);
	});
	test(`one link is enough for ${lock ? 'a locked' : 'an open'} site not to be ready`, async () => {
		const change = (out: string) => symlink(resolve('package.json'), join(out, 'story.mdx'));
		const { text, ready } = await check(sound, { lock, open: !lock, change });
		assert.match(text, /OPEN[\s\S]*story\.mdx is a link[\s\S]*Not ready/);
		assert.equal(ready, false);
	});
}

async function listen(place: string): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(place, resolve));
	server.unref();
}

test('of an open site, what was changed after the build is named; what public/ has is not', async () => {
	const changed = await check(sound, { open: true, after: { 'notes.txt': 'y' } });
	assert.match(changed.text, /notes\.txt is no part of what was built/);
	const icon = readFileSync('public/icon.svg');
	assert.equal(
		(await check(sound, { open: true, after: { 'notes.txt': 'x', 'icon.svg': icon } })).ready,
		true,
	);
});

for (const [name, changed, expected] of [
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
		assert.match(text, expected);
		assert.equal(ready, false);
	});
}
