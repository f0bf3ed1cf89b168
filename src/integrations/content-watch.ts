import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentFolder } from '../data/folder.ts';
import { loadBank } from '../data/load.ts';
import { reportProblems } from '../domain/problems/report.ts';

/** While writing: checks the bank whenever a file of it is saved. Shows the report over the page; reloads it when it is mended. */
export function contentWatch(): AstroIntegration {
	return {
		name: 'content-watch',
		hooks: {
			'astro:server:setup': ({ server, logger }) => {
				const folder = contentFolder();
				const isContent = (path: string) => !relative(folder, path).startsWith(`..${sep}`);
				let broken = false;
				let waiting: NodeJS.Timeout | undefined;
				const check = async () => {
					const { problems } = await loadBank(folder);
					forgetPages(server);
					if (problems.length > 0) {
						const report = reportProblems(problems);
						logger.error(`\n${report}\n`);
						server.ws.send({ type: 'error', err: { message: report, stack: '', plugin: 'story-bank' } });
					} else {
						if (broken) logger.info('The bank is sound again.');
						server.ws.send({ type: 'full-reload' });
					}
					broken = problems.length > 0;
				};
				server.watcher.add(folder);
				server.watcher.on('all', (_event, path) => {
					if (!isContent(path)) return;
					// An editor may write several files, or one in several steps: look once it is quiet.
					clearTimeout(waiting);
					waiting = setTimeout(check, 60);
				});
				server.ws.on('connection', () => {
					if (broken) void check();
				});
			},
		},
	};
}

/** Has Astro ask the pages anew which entries there are. */
function forgetPages(server: ViteDevServer) {
	server.environments['ssr']?.hot.send('astro:content-changed', {});
}
