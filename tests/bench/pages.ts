import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The largest page of one kind. */
export interface Page {
	/** Where pages of its kind lie: `/stories/…/`. */
	readonly route: string;
	/** How many there are. */
	readonly count: number;
	readonly bytes: number;
	readonly gzipped: number;
}

/** The pages of a built site: how many, and the largest of each kind. */
export function largestPages(site: string): { pages: number; largest: Page[] } {
	const pages = files(site)
		.filter((it) => it.endsWith('.html'))
		.map((path) => ({ path, bytes: statSync(path).size, route: routeOf(relative(site, path)) }));
	const kinds = [...Map.groupBy(pages, (it) => it.route)];
	const largest = kinds.map(([route, found]): Page => {
		const page = found.reduce((most, it) => (it.bytes > most.bytes ? it : most));
		return {
			route,
			count: found.length,
			bytes: page.bytes,
			gzipped: gzipSync(readFileSync(page.path), { level: 9 }).length,
		};
	});
	return { pages: pages.length, largest };
}

export function folderBytes(folder: string): number {
	return files(folder).reduce((sum, it) => sum + statSync(it).size, 0);
}

function files(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((it) => it.isFile())
		.map((it) => join(it.parentPath, it.name));
}

/** `stories/census-pipeline/index.html` is of the kind `/stories/…/`, `matrix/index.html` of `/matrix/`. */
function routeOf(file: string): string {
	const folders = file.split(sep).slice(0, -1);
	if (folders.length === 0) return file === 'index.html' ? '/' : `/${file}`;
	return folders.length === 1 ? `/${folders[0]}/` : `/${folders[0]}/…/`;
}
