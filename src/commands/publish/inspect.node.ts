import { builtFiles } from '../../offline/offline-copy.build.ts';
import { UsageError } from '../options.node.ts';
import { describeLock, type Files, findLockLacks, isOfPublic, readAll, text } from './locked.node.ts';

/** What lies in a folder that is to be published. */
export interface Output {
	/** True only where nothing but the locked bank holds content. */
	readonly isLocked: boolean;
	/** The files that anyone can read. */
	readonly inClear: readonly string[];
	readonly pages: number;
	readonly bytes: number;
	/** What the locked bank is locked with, where there is one. */
	readonly lock: string;
	/** What must be mended first, in full sentences. */
	readonly lacks: readonly string[];
}

const neededHeaders = [
	'Content-Security-Policy',
	'X-Content-Type-Options',
	'Referrer-Policy',
	'Permissions-Policy',
	'frame-ancestors',
	'Strict-Transport-Security',
];

/** @throws UsageError where there is no site */
export async function inspectOutput(folder: string): Promise<Output> {
	const { files, lacks: unsafe } = await readAll(folder).catch(() => ({ files: new Map(), lacks: [] }));
	if (!files.has('index.html'))
		throw new UsageError(`There is no site in ${folder}/. Build it first: npm run build -- --lock`);
	const box = files.get('vault.bin');
	const inClear = [...files.keys()].filter((key) => key !== 'vault.bin').sort();
	const pages = inClear.filter((text) => text.endsWith('.html'));
	const isPageLocked = text(files, 'index.html').includes('name="passphrase"');
	const lockLacks = box || isPageLocked ? await findLockLacks(files) : await findUnlisted(files);
	return {
		isLocked: box !== undefined && isPageLocked && lockLacks.length + unsafe.length === 0,
		inClear,
		pages: pages.length,
		bytes: [...files.values()].reduce((sum, file) => sum + file.length, 0),
		lock: box ? describeLock(box) : '',
		lacks: [...unsafe, ...lockLacks, ...findLacks(files, pages)],
	};
}

/** What no build has listed in the open site's worker, and the project does not have in public/. */
async function findUnlisted(files: Files): Promise<string[]> {
	const isBuilt = builtFiles(text(files, 'sw.js'));
	const lacks: string[] = [];
	for (const [name, bytes] of files) {
		if (!isBuilt(name, bytes) && !(await isOfPublic(name, bytes)))
			lacks.push(`${name} is no part of what was built. Delete it, or build again.`);
	}
	return lacks;
}

function findLacks(files: Files, pages: readonly string[]): string[] {
	const without = (mark: RegExp) => pages.filter((page) => !mark.test(text(files, page)));
	const lacks: string[] = [];
	const unlisted = without(/<meta name="robots" content="noindex/);
	if (unlisted.length > 0) lacks.push(`Search engines may list ${unlisted.join(', ')}: noindex is missing.`);
	const open = without(/<meta http-equiv="content-security-policy"/i);
	if (open.length > 0) lacks.push(`A content security policy is missing in ${open.join(', ')}.`);
	if (!/Disallow: \/\s*$/m.test(text(files, 'robots.txt')))
		lacks.push('robots.txt does not disallow everything.');
	const headers = neededHeaders.filter((neededHeader) => !text(files, '_headers').includes(neededHeader));
	if (headers.length > 0) lacks.push(`_headers lacks ${headers.join(', ')}.`);
	if (!files.has('404.html')) lacks.push('404.html is missing.');
	return lacks;
}
