import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Bank } from '../bank/bank.ts';
import { decodeUtf8, readRegularFile } from '../bank/read/regular-file.node.ts';
import { assembleFile, generator } from '../offline/one-file/assemble.ts';

import { modelId, searchDataId } from '../offline/one-file/ids.ts';
import { elementsOf, takePage } from '../offline/one-file/page.ts';
import { hashOf } from '../site/built-files.node.ts';
import { bundle } from '../site/bundle.node.ts';
import { fixedPages, pathsNotInFile } from '../site/page-table.ts';
import { entryPath } from '../site/paths.ts';
import { type Build, extraPage, withBuild } from '../site/with-build.node.ts';

/** Where the build puts the frame that the pages go into. */
const framePath = '/one-file/';

/** The build has the frame, and the styles in files of their own, so that each is there once. */
const config = {
	base: '/',
	logLevel: 'error',
	build: { inlineStylesheets: 'never' },
	integrations: [extraPage(framePath, '_one-file.astro')],
} as const satisfies Build;

/**
 * The whole bank as one HTML file, made of a fresh build of the site, so that it never shows an older one.
 * @returns its text, and how large it is
 */
export async function writeHtml(bank: Bank): Promise<{ text: string; remark: string }> {
	const text = await withBuild(config, (folder) => makeFile(folder, bank));
	const size = Math.ceil(Buffer.byteLength(text) / 1000);
	return { text, remark: `${size} KB. Send it to a phone and open it there; it needs no network.` };
}

/** By the mark that it carries in its first lines. */
export const isOurHtml = (text: string): boolean =>
	text.startsWith('<!doctype html>') && text.slice(0, 500).includes(generator);

async function makeFile(folder: string, bank: Bank): Promise<string> {
	const built: string[] = [];
	for await (const file of glob('**/*.html', { cwd: folder })) built.push(pathOf(file));
	const chosenPages = chooseFilePages(built, orderOf(bank));
	const documents = await Promise.all(chosenPages.map((path) => readPage(folder, path)));
	const frame = await readPage(folder, framePath);
	const keptPaths = new Set(chosenPages);
	const pages = chosenPages.map((path, at) => takePage(path, documents[at] ?? frame, keptPaths));
	const styles = new Set([...documents, frame].flatMap(stylesOf));
	const rules = [...styles].map((name) => readRegularFile(join(folder, name)).then(decodeUtf8));
	const [css, { code }, icon, data, model] = await Promise.all([
		Promise.all(rules),
		bundle('offline/one-file/one-file.client.ts'),
		readRegularFile(join(folder, 'icon.svg')),
		readRegularFile(join(folder, 'search.json')),
		readRegularFile(join(folder, 'ask.bin')),
	]);
	return assembleFile({
		frame,
		pages,
		css: css.map((text) => text.trim()).join('\n'),
		script: code.trim().replaceAll('</script', '<\\/script'),
		data: {
			[searchDataId]: pack(data),
			[modelId]: Buffer.from(model).toString('base64'),
		},
		icon: `data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`,
		hash: (text) => `'sha256-${hashOf(text)}'`,
	});
}

const pack = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).toString('base64');

/** `/stories/census-pipeline/` for `stories/census-pipeline/index.html`. */
const pathOf = (file: string) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;

async function readPage(folder: string, path: string): Promise<Root> {
	return fromHtml(decodeUtf8(await readRegularFile(join(folder, path, 'index.html'))));
}

function stylesOf(document: Root): string[] {
	return [...elementsOf(document)]
		.filter(({ tagName, properties }) => tagName === 'link' && String(properties.rel) === 'stylesheet')
		.map(({ properties }) => String(properties.href));
}

/** The paths of the pages of a build that go into the file: those of `order` first, in its order. */
export function chooseFilePages(built: readonly string[], order: readonly string[]): string[] {
	const leftOut = [...pathsNotInFile, '/404.html', framePath];
	const place = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
	return built
		.filter((path) => !leftOut.includes(path))
		.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

/** The order on paper: what one reads first comes first. */
function orderOf({ stories, principles, questions, about }: Bank): string[] {
	return [
		fixedPages.home.path,
		fixedPages.matrix.path,
		...stories.map((story) => entryPath('story', story.id)),
		...principles.map((principle) => entryPath('principle', principle.id)),
		fixedPages.questions.path,
		...questions.map((question) => entryPath('question', question.id)),
		...about.map((entry) => entryPath('about', entry.id)),
		fixedPages.frameworks.path,
		fixedPages.onePage.path,
		fixedPages.search.path,
	];
}
