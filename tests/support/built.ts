import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type SiteName, siteFolder, sites } from './sites.ts';

/** A page as the build left it. */
export interface BuiltPage {
	/** From the site's root, without the base path: `stories/census-pipeline/`, `404.html`. */
	readonly path: string;
	readonly html: string;
}

export function builtPages(name: SiteName): BuiltPage[] {
	const folder = siteFolder(name);
	return globSync('**/*.html', { cwd: folder })
		.sort()
		.map((file) => ({
			path: file.replace(/index\.html$/, ''),
			html: readFileSync(join(folder, file), 'utf8'),
		}));
}

/** Pages of the guide's bank, one of each kind: the entries in each of their states, and every page that there is once. */
export function guidePagesOfEachKind(): string[] {
	const entries = [
		'stories/claims-gen-ai/',
		'stories/commission-rca/',
		'stories/salesforce-migration/',
		'principles/ownership/',
		'principles/frugality/',
		'questions/outside-my-responsibility/',
		'questions/made-a-mistake/',
		'questions/helped-someone-grow/',
		'about/tell-me-about-yourself/',
		'about/a-weakness/',
	];
	const once = builtPages('guide')
		.map((page) => page.path)
		.filter((path) => !/^(?:stories|principles|questions|about)\/./.test(path));
	return [...once, ...entries];
}

export function builtFiles(name: SiteName): string[] {
	return globSync('**/*', { cwd: siteFolder(name), withFileTypes: true })
		.filter((it) => it.isFile())
		.map((it) => join(it.parentPath, it.name).slice(siteFolder(name).length + 1));
}

export const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

/** The scripts that a page loads before anyone touches anything: its own and those they import at once. */
export function scriptsOf(name: SiteName, { html }: BuiltPage): string[] {
	const { base } = sites[name];
	const inline = [...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, text]) => text ?? '',
	);
	const seen = new Set([...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => src ?? ''));
	const texts = [...inline];
	for (const src of seen) {
		const text = readFileSync(join(siteFolder(name), src.slice(base.length)), 'utf8');
		texts.push(text);
		for (const [, path] of text.matchAll(/\bimport\s*(?:[\w${},*\s]+from\s*)?"([^"]+)"/g)) {
			if (path) seen.add(new URL(path, `http://x${src}`).pathname);
		}
	}
	return texts;
}
