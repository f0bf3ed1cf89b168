import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { addressOf } from './find-file.ts';
import { partsOf } from './parts.ts';

const worker = 'sw.js';

/** What no reader opens: words to robots and hosts, maps, Pagefind's reader of other languages. */
const leftOut = [
	/^robots\.txt$/,
	/^_(?:headers|redirects)$/,
	/(?:^|\/)\./,
	/^sw\.js$/,
	/\.map$/,
	/\.pdf$/,
	/^pagefind\/wasm\.unknown\.pagefind$/,
];

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
				const { files, parts } = await listFiles(fileURLToPath(dir));
				await buildWorker(fileURLToPath(dir), {
					__OFFLINE_FILES__: JSON.stringify(files),
					__OFFLINE_PARTS__: JSON.stringify(parts),
				});
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

/** Every file of a built site that the copy holds, in the order of their names, and the parts that pages share. */
async function listFiles(folder: string): Promise<{ files: [path: string, id: string][]; parts: string[] }> {
	const files: [string, string][] = [];
	const parts = new Set<string>();
	for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const path = `${entry.parentPath}${sep}${entry.name}`;
		const name = path
			.slice(folder.length)
			.replace(/^[\\/]/, '')
			.replaceAll('\\', '/');
		if (leftOut.some((pattern) => pattern.test(name))) continue;
		const content = await readFile(path);
		files.push([addressOf(name), idOf(content)]);
		if (name.endsWith('.html')) for (const part of partsOf(content.toString())) parts.add(idOf(part));
	}
	const byPath = files.sort(([a], [b]) => (a < b ? -1 : 1));
	return { files: byPath, parts: [...parts].sort() };
}

/** The same as the worker reckons (src/offline/copy-files.worker.ts). */
const idOf = (content: Uint8Array | string) =>
	createHash('sha256').update(content).digest('hex').slice(0, 16);

async function buildWorker(folder: string, define: Record<string, string>): Promise<void> {
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		define,
		build: {
			outDir: folder,
			emptyOutDir: false,
			lib: {
				entry: fileURLToPath(new URL('./offline.worker.ts', import.meta.url)),
				formats: ['iife'],
				name: 'worker',
				fileName: () => worker,
			},
		},
	});
}
