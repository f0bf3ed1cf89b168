import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { visibleText } from '../site/visible-text.ts';
import { BankError, reportProblems } from './problems/problem-report.ts';
import { contentFolder } from './read/content-folder.node.ts';
import { loaderName, readPartLinks } from './read/loader.node.ts';
import { findBrokenParts } from './read/part-links.node.ts';

/** The components that a text may use: with one more or less, a text may be right that was wrong. */
const components = fileURLToPath(new URL('../prose/', import.meta.url));

/** While writing: reads the bank anew whenever a file of it is saved. Shows the report over the page; reloads it when it is mended. */
export function contentWatch(): AstroIntegration {
	return {
		name: 'content-watch',
		hooks: {
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				const watched = [contentFolder(), components];
				const isWatched = (path: string) =>
					watched.some((folder) => !relative(folder, path).startsWith(`..${sep}`));
				let report = '';
				let waiting: NodeJS.Timeout | undefined;

				/** Astro passes a call over, without a word, as long as it loads its own configuration: so it is asked until it has answered. */
				const readBank = async () => {
					let isLoaded = false;
					const onLoaded = (newReport: string) => {
						isLoaded = true;
						if (newReport) logger.error(`\n${visibleText(newReport)}\n`);
						else if (report) logger.info('The bank is sound again.');
						report = newReport;
					};
					await refreshContent?.({ loaders: [loaderName], context: { onLoaded } });
					if (!isLoaded) return readSoon();
					if (report) showReport();
				};
				const showReport = () =>
					server.ws.send({ type: 'error', err: { message: report, stack: '', plugin: 'story-bank' } });
				/** An editor may write several files, or one in several steps: the bank is read once it is quiet. */
				const readSoon = () => {
					clearTimeout(waiting);
					waiting = setTimeout(() => void readBank(), 60);
				};

				server.watcher.add(watched);
				server.watcher.on('all', (_event, path) => {
					if (isWatched(path)) readSoon();
				});
				server.ws.on('connection', () => {
					if (report) showReport();
				});
			},
		},
	};
}

/** Checks on the built pages that every part is there to which a text links. */
export function partCheck(): AstroIntegration {
	return {
		name: 'part-check',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				const problems = await findBrokenParts(fileURLToPath(dir), readPartLinks());
				if (problems.length > 0) throw new BankError(reportProblems(problems));
			},
		},
	};
}
