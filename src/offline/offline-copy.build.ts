import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { hashOf, readFiles } from '../site/built-files.node.ts';
import { bundle, joinLicences, licenceOf, licencesFile } from '../site/bundle.node.ts';
import { addressOf } from './index.ts';

const worker = 'sw.js';

/** What a build makes and no reader opens: words to robots and hosts, notices of licences, the worker, Pagefind's reader of other languages. */
const besideCopy =
	/^(?:robots\.txt|licences\.md|_headers|_redirects|sw\.js|pagefind\/wasm\.unknown\.pagefind)$/;

/** With what an owner may have in public/ for others than readers. */
const leftOut = [besideCopy, /(?:^|\/)\./, /\.map$/, /\.pdf$/];

/** While writing, in place of the worker: takes itself and its copy away, so that no saved page hides a new one. */
const goodbye = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
	for (const name of await caches.keys()) if (name.startsWith('story-bank:offline:')) await caches.delete(name);
	await self.registration.unregister();
	for (const client of await self.clients.matchAll({ type: 'window' })) client.navigate(client.url);
})()));
`;

/**
 * Builds the service worker, with the list of all that it keeps. Runs after every step that writes files: after the
 * search index.
 */
export function offlineCopy(): AstroIntegration {
	return {
		name: 'offline-copy',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(dir);
				const files = await listFiles(folder);
				const { code, licences } = await bundle('offline/offline.worker.ts', {
					define: { __OFFLINE_FILES__: JSON.stringify(files) },
				});
				await writeFile(join(folder, worker), code);
				const ofPages = await readFile(join(folder, licencesFile), 'utf8').catch(() => '');
				const others = await Promise.all(['pagefind', 'tailwindcss'].map(licenceOf));
				await writeFile(join(folder, licencesFile), joinLicences([ofPages, licences, ...others]));
				logger.info(`${files.length} files are in the offline copy.`);
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(`/${worker}`, (_request, response) => {
					response.setHeader('Content-Type', 'text/javascript');
					response.end(goodbye);
				});
			},
		},
	};
}

/** What says whether a file is, to the byte, one that a built worker lists; or one that a build puts beside those. */
export function builtFiles(workerCode: string): (name: string, content: Uint8Array) => boolean {
	const code = workerCode.replace(/['`]/g, '"');
	return (name, content) =>
		besideCopy.test(name) || code.includes(`"${addressOf(name)}","${hashOf(content)}"`);
}

/** Every file of a built site that the copy holds, as its worker knows them, in the order of their names. */
async function listFiles(folder: string): Promise<[path: string, hash: string, bytes: number][]> {
	const files: [string, string, number][] = [];
	for await (const [name, content] of readFiles(folder)) {
		if (leftOut.some((pattern) => pattern.test(name))) continue;
		files.push([addressOf(name), hashOf(content), content.length]);
	}
	return files.sort(([a], [b]) => (a < b ? -1 : 1));
}
