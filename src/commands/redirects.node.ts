import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes `_redirects`, which Netlify and Cloudflare Pages read: they serve a site from the root of its host only, so one
 * that was built for a folder is mapped there.
 */
export const writeRedirects = (folder: string, base: string): Promise<void> =>
	writeFile(join(folder, '_redirects'), redirects(base));

export const redirects = (base: string): string => {
	const rules = base === '/' ? '' : `/ ${base} 302\n${base}* /:splat 200\n`;
	return `# Addresses without a page get 404.html, with no rule.\n${rules}`;
};
