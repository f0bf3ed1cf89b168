import { join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { visibleText } from '../site/unseen.ts';
import { nearest } from './problems/nearest.ts';
import { BankError, type Problem, problem, reportProblems } from './problems/problem.ts';
import { contentFolder } from './read/content-folder.node.ts';
import { loaderName, type PartLink, readPartLinks, readReport } from './read/loader.node.ts';
import { decodeUtf8, readRegularFile } from './read/regular-file.node.ts';

/** The components that a text may use: with one more or less, a text may be right that was wrong. */
const components = fileURLToPath(new URL('../prose/', import.meta.url));

/** Milliseconds that a page is held back, at most, while the bank is read. */
const longestReading = 5000;

/**
 * While writing: reads the bank anew whenever a file of it is saved. As long as it has a problem, the report stands over the
 * pages that are open, and in place of those that are opened; they are loaded anew when it is mended.
 */
export function contentWatch(): AstroIntegration {
	const printReport = (logger: AstroIntegrationLogger) => logger.error(`\n${visibleText(readReport())}\n`);
	return {
		name: 'content-watch',
		hooks: {
			'astro:server:start': ({ logger }) => {
				if (readReport()) printReport(logger);
			},
			'astro:server:setup': ({ server, refreshContent, logger }) => {
				const watched = [contentFolder(), components];
				const isWatched = (path: string) =>
					watched.some((folder) => !relative(folder, path).startsWith(`..${sep}`));
				let waiting: NodeJS.Timeout | undefined;
				/** Settled when the bank is read as it was saved last. */
				let reading: PromiseWithResolvers<void> | undefined;

				/** Astro passes a call over, without a word, as long as it loads its own configuration: so it is asked until it has answered. */
				const readBank = async () => {
					const before = readReport();
					let isLoaded = false;
					const onLoaded = () => {
						isLoaded = true;
					};
					await refreshContent?.({ loaders: [loaderName], context: { onLoaded } });
					if (!isLoaded) return readSoon();
					if (readReport()) {
						printReport(logger);
						showReport();
					} else if (before) {
						logger.info('The bank is sound again.');
						server.ws.send({ type: 'full-reload' });
					}
				};
				const showReport = () =>
					server.ws.send({
						type: 'error',
						err: { message: readReport(), stack: '', plugin: 'story-bank' },
					});
				/** An editor may write several files, or one in several steps: the bank is read once it is quiet. */
				const readSoon = () => {
					reading ??= Promise.withResolvers();
					clearTimeout(waiting);
					waiting = setTimeout(async () => {
						const timer = waiting;
						await readBank();
						if (timer !== waiting) return;
						reading?.resolve();
						reading = undefined;
					}, 60);
				};

				server.watcher.add(watched);
				server.watcher.on('all', (_event, path) => {
					if (isWatched(path)) readSoon();
				});
				server.ws.on('connection', () => {
					if (readReport()) showReport();
				});
				server.middlewares.use(async (request, response, next) => {
					if (!request.headers.accept?.includes('text/html')) return next();
					// Vite has open pages loaded anew with the first event, when it is not read yet what stands in the file.
					await Promise.race([reading?.promise, pause(longestReading, undefined, { ref: false })]);
					if (!readReport()) return next();
					response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
					response.end(reportPage(readReport(), server.config.base));
				});
			},
		},
	};
}

/** The report for one who opens a page; Vite's script sets it over the page, and loads the page anew when all is mended. */
const reportPage = (report: string, base: string) =>
	`<!doctype html>
<html lang="en">
<title>The bank has problems</title>
<script type="module" src="${base}@vite/client"></script>
<pre>${visibleText(report).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
</html>`;

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

/**
 * A problem for each link to a part that the built page lacks. Only the page itself knows its parts, so this is asked once
 * the site is built.
 * @param folder of the built site
 */
export async function findBrokenParts(folder: string, links: readonly PartLink[]): Promise<Problem[]> {
	const pages = Map.groupBy(links, ({ path }) => path);
	const problems = [...pages].map(async ([path, ofPage]) => {
		const html = decodeUtf8(await readRegularFile(join(folder, path, 'index.html')));
		const parts = idsIn(htmlToHast(html));
		return ofPage
			.filter(({ part }) => !parts.includes(part))
			.map(({ file, line, part }) => {
				const meant = nearest(part, parts);
				const details = {
					value: part,
					other: path,
					nearest: meant && `#${meant}`,
					valid: parts.map((id) => `#${id}`).join(', '),
					...(parts.length === 0 && { todo: 'Link to the page: no part of it has a name.' }),
				};
				return problem('broken-part', { file, line }, details);
			});
	});
	return (await Promise.all(problems)).flat();
}

/** The places of a page that a link can lead to: what has an id in its main part, in the order of the page. */
function idsIn(node: Nodes, isInMain = false): string[] {
	if (!('children' in node)) return [];
	const inMain = isInMain || (node.type === 'element' && node.tagName === 'main');
	const id = node.type === 'element' && isInMain ? node.properties.id : undefined;
	const inside = node.children.flatMap((child) => idsIn(child, inMain));
	return typeof id === 'string' ? [id, ...inside] : inside;
}
