import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { isRecord, until } from '../../browsers/browser.ts';
import { test as base, expect, passphrase, Unlock } from '../../support/locked.ts';
import { resultsFolder, siteFolder } from '../../support/sites.ts';

// nginx as Debian has it, with the configuration that is shipped, in a folder of its host.
const folder = resolve(resultsFolder, 'nginx');
// Not every user has the folder of such programs on the path.
const program = '/usr/sbin/nginx';

const test = base.extend<object, { nginxUrl: string }>({
	nginxUrl: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture wants from a pattern.
		async ({}, use) => {
			rmSync(folder, { recursive: true, force: true });
			mkdirSync(`${folder}/html`, { recursive: true });
			cpSync(siteFolder('lockedSubpath'), `${folder}/html/story-bank`, {
				recursive: true,
			});
			// Its workers are of another user than its master, where that is root.
			chmodSync(folder, 0o755);
			const port = await freePort();
			writeFileSync(
				`${folder}/site.conf`,
				readFileSync('src/commands/publish/nginx.conf', 'utf8').replaceAll('/var/www/html', `${folder}/html`),
			);
			writeFileSync(
				`${folder}/nginx.conf`,
				`daemon off; pid ${folder}/pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((it) => `${it}_temp_path ${folder}/${it};`).join(' ')}
server { listen 127.0.0.1:${port}; include ${folder}/site.conf; } }`,
			);
			const child: ChildProcess = spawn(program, ['-c', `${folder}/nginx.conf`, '-p', folder], {
				stdio: 'inherit',
			});
			const url = `http://localhost:${port}/story-bank/`;
			await until('nginx', () => fetch(url).catch(() => undefined), 10);
			await use(url);
			child.kill();
		},
		{ scope: 'worker', timeout: 120_000 },
	],
});

// One nginx for all of them.
test.describe.configure({ mode: 'default' });
test.skip(!existsSync(program), 'nginx is not installed: apt-get install nginx-light');

test('behind nginx every answer has its headers, and an unknown address the unlock page', async ({
	nginxUrl,
	request,
}) => {
	for (const [path, status, type] of [
		['', 200, 'text/html'],
		['sw.js', 200, 'application/javascript'],
		['vault.bin', 200, 'application/octet-stream'],
		['site.webmanifest', 200, 'application/manifest+json'],
		['stories/census-pipeline/', 404, 'text/html'],
		['_headers', 404, 'text/html'],
	] as const) {
		const answer = await request.get(nginxUrl + path);
		const headers = answer.headers();
		expect(answer.status(), path).toBe(status);
		expect(headers['content-type'], path).toContain(type);
		expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
		expect(headers, path).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'x-frame-options': 'DENY',
			'strict-transport-security': 'max-age=31536000',
			'x-robots-tag': 'noindex, nofollow',
			'cache-control': 'no-cache',
			server: 'nginx',
		});
		expect(headers['permissions-policy'], path).toContain('camera=()');
		if (status === 404 && path !== '_headers') expect(await answer.text()).toContain('This bank is locked');
	}
});

test('behind nginx a deep link unlocks', async ({ nginxUrl, page }) => {
	await page.goto(`${nginxUrl}stories/census-pipeline/`);
	await new Unlock(page).with(passphrase);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/census pipeline nobody owned/);
	await page.goto(`${nginxUrl}search/?q=backbone`);
	await expect(page.getByText('Have Backbone; Disagree and Commit').first()).toBeVisible();
});

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => (isRecord(address) ? done(Number(address.port)) : fail(new Error('No free port.'))));
		});
	});
}
