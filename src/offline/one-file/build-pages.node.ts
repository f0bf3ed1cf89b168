import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { pathsNotInFile } from '../../site/page-table.ts';
import { withBuild } from '../../site/with-build.node.ts';

/** Where the build puts the frame that the pages go into. */
export const framePath = '/one-file/';

const leftOut = [...pathsNotInFile, '/404.html', framePath];

/** Builds the site with the frame, and with the styles in files of their own, so that each is there once. */
export const withBuildForFile = <T>(use: (site: string) => Promise<T>): Promise<T> =>
	withBuild(
		{
			base: '/',
			logLevel: 'error',
			build: { inlineStylesheets: 'never' },
			integrations: [frame],
		},
		use,
	);

const frame: AstroIntegration = {
	name: 'one-file',
	hooks: {
		'astro:config:setup': ({ injectRoute }) => {
			const entrypoint = fileURLToPath(new URL('../../pages/_one-file.astro', import.meta.url));
			injectRoute({ pattern: framePath.slice(0, -1), entrypoint });
		},
	},
};

/** The paths of the pages of a build that go into the file: those of `order` first, in its order. */
export function chooseFilePages(built: readonly string[], order: readonly string[]): string[] {
	const chosen = built.filter((text) => !leftOut.includes(text));
	const place = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
	return chosen.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The rules of pages, each file of them once, in the order in which they are met. */
export async function readStyles(folder: string, addresses: Iterable<string>): Promise<string> {
	const texts = [...new Set(addresses)].map((text) => readFile(join(folder, text), 'utf8'));
	return (await Promise.all(texts)).map((text) => text.trim()).join('\n');
}
