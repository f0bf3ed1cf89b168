import { glob, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import type { Connect } from 'vite';
import { contentFolder } from '../bank/read/content-folder.node.ts';

/** Files of Pagefind's own screens: 390 KB that this site, which has its own, never loads. */
const unused = 'pagefind-{ui,modular-ui,component-ui,highlight}*';

/** Builds the search index from the finished pages; while writing, from the pages that the dev server gives. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const folder = fileURLToPath(new URL('pagefind/', dir));
				const index = await newIndex();
				const { page_count } = orThrow(await index.addDirectory({ path: fileURLToPath(dir) }));
				orThrow(await index.writeFiles({ outputPath: folder }));
				await pagefind.close();
				for await (const file of glob(unused, { cwd: folder })) await rm(`${folder}/${file}`);
				logger.info(`${page_count} pages are in the search index.`);
			},
			'astro:server:setup': ({ server, logger }) => {
				let files: Promise<Map<string, Uint8Array>> | undefined;
				// The bank's files and the project's own: whatever else is written in the project changes no page.
				const watched = [contentFolder(), fileURLToPath(new URL('..', import.meta.url))];
				server.watcher.on('all', (_event, path) => {
					if (watched.some((folder) => path.startsWith(folder))) files = undefined;
				});
				const base = server.config.base.replace(/\/*$/, '/');
				const serve: Connect.NextHandleFunction = async (request, response, next) => {
					const path = (request.url ?? '').replace(/\?.*$/, '').split('/pagefind/')[1];
					if (path === undefined) return next();
					try {
						files ??= indexFromServer(`http://${request.headers.host}${base}`);
						const content = (await files).get(path);
						if (!content) return next();
						response.setHeader(
							'Content-Type',
							path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
						);
						response.end(content);
					} catch (error) {
						files = undefined;
						logger.error(
							`The search index could not be made: ${error instanceof Error ? error.message : error}`,
						);
						next();
					}
				};
				server.middlewares.use(serve);
			},
		},
	};
}

/** The index of every page that can be reached from the start page of a running server. */
async function indexFromServer(start: string): Promise<Map<string, Uint8Array>> {
	const index = await newIndex();
	const seen = new Set([start]);
	for (const url of seen) {
		const response = await fetch(url);
		if (!response.ok || !response.headers.get('content-type')?.includes('text/html')) continue;
		const content = await response.text();
		orThrow(await index.addHTMLFile({ url: new URL(url).pathname, content }));
		for (const [, href = ''] of content.matchAll(/<a\b[^>]*?\bhref="([^"#?]+)/g)) {
			const linked = new URL(href, url).href;
			if (linked.startsWith(start) && linked.endsWith('/')) seen.add(linked);
		}
	}
	const { files } = orThrow(await index.getFiles());
	await pagefind.close();
	return new Map(files.map((file) => [file.path, file.content]));
}

async function newIndex(): Promise<pagefind.PagefindIndex> {
	const { index } = orThrow(await pagefind.createIndex({ forceLanguage: 'en' }));
	if (!index) throw new Error('Pagefind gave no index.');
	return index;
}

function orThrow<R extends { errors: string[] }>(response: R): R {
	if (response.errors.length > 0) throw new Error(response.errors.join('; '));
	return response;
}
