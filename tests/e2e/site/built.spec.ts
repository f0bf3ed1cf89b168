import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type BuiltPage, builtFiles, builtPages, gzipped, scriptsOf } from '../../support/built.ts';
import { type SiteName, siteFolder, sites } from '../../support/sites.ts';

for (const name of ['guide', 'subpath', 'own'] satisfies SiteName[]) {
	const { base } = sites[name];

	test(`${name}: no link, script, icon or fragment is broken`, () => {
		const pages = builtPages(name);
		const files = new Set(builtFiles(name));
		const idsOf = new Map(pages.map((it) => [it.path, idsIn(it)]));
		const broken: string[] = [];
		for (const { path, html } of pages) {
			for (const [, address = ''] of html.matchAll(/\b(?:href|src|action)="([^"]*)"/g)) {
				// The screen between two rounds is the script's own: no element has its name.
				if (/^(https:|mailto:)/.test(address) || address === '#next') continue;
				const [before = '', fragment] = address.replaceAll('&amp;', '&').split('#');
				const target = before.replace(/\?.*$/, '');
				const inside = target === '' ? path : target.startsWith(base) ? target.slice(base.length) : undefined;
				const ids = inside === undefined ? undefined : idsOf.get(inside);
				const exists = ids !== undefined || (inside !== undefined && files.has(inside));
				if (!exists || (fragment && !ids?.has(fragment))) broken.push(`${path}: ${address}`);
			}
		}
		expect(pages.length).toBeGreaterThan(name === 'own' ? 10 : 45);
		expect(broken).toEqual([]);
	});
}

for (const name of ['guide', 'own'] satisfies SiteName[]) {
	test(`${name}: every page can be reached from the start page`, () => {
		const pages = new Map(builtPages(name).map((it) => [it.path, it]));
		const reached = new Set(['']);
		for (const path of reached) {
			for (const [, href = ''] of pages.get(path)?.html.matchAll(/<a\b[^>]*\bhref="\/([^"#?]*)/g) ?? []) {
				if (pages.has(href)) reached.add(href);
			}
		}
		expect([...pages.keys()].filter((path) => !reached.has(path))).toEqual(['404.html']);
	});

	test(`${name}: each page is kept out of search engines and under a content security policy`, () => {
		for (const { path, html } of builtPages(name)) {
			expect.soft(html, path).toContain('<meta name="robots" content="noindex, nofollow">');
			const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
			expect.soft(policy, path).toContain("default-src 'none'");
			expect.soft(policy, path).not.toContain("'unsafe-inline'");
			expect.soft(html.match(/\sstyle="/), path).toBeNull();
		}
		expect(readFileSync(join(siteFolder(name), 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
	});
}

test('each page with its styles is at most 14,336 bytes gzipped, and nothing blocks its first paint', () => {
	for (const { path, html } of builtPages('guide')) {
		expect.soft(gzipped(html), path).toBeLessThanOrEqual(14_336);
		expect.soft(html, path).not.toMatch(/<link\b[^>]*rel="?stylesheet/);
		expect
			.soft(
				html.match(/<script\b(?=[^>]*\bsrc=)(?![^>]*\btype="module")(?![^>]*\b(?:async|defer)\b)[^>]*>/),
				path,
			)
			.toBeNull();
	}
});

test('a page has a rule for each of its classes, and none of a class that nothing on it has', () => {
	const pages = builtPages('guide').map(({ path, html }) => {
		const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
		const utilities = /@layer utilities\{([\s\S]*?)@page/.exec(css)?.[1] ?? '';
		const classes = html.match(/(?<=\sclass=")[^"]*/g) ?? [];
		const namesIn = (text: string, rules: RegExp) =>
			new Set([...text.matchAll(rules)].map(([, name = '']) => name.replaceAll('\\', '')));
		return {
			path,
			html,
			css,
			classes: new Set(
				classes.flatMap((names) => names.replaceAll('&amp;', '&').replaceAll('&gt;', '>').split(' ')),
			),
			inRules: namesIn(css, /\.((?:\\.|[a-z-])(?:\\.|[\w-])*)/g),
			// A selector that stands beside one that is needed stays.
			alone: namesIn(utilities, /(?<=[{}])\.((?:\\.|[a-z-])(?:\\.|[\w-])*)[^,{}]*(?=\{)/g),
		};
	});
	const inAnyRules = new Set(pages.flatMap(({ inRules }) => [...inRules]));
	const words = new Set(
		builtFiles('guide')
			.filter((file) => /^_astro\/.*\.js$/.test(file))
			.flatMap((file) => readFileSync(join(siteFolder('guide'), file), 'utf8').split(/[\s"'`]+/)),
	);
	expect(inAnyRules.size).toBeGreaterThan(100);
	for (const { path, html, css, classes, inRules, alone } of pages) {
		const missing = [...classes].filter((name) => inAnyRules.has(name) && !inRules.has(name));
		expect.soft(missing, path).toEqual([]);
		const alike = new Set(pages.filter((page) => page.css === css).flatMap((page) => [...page.classes]));
		const unused = [...alone].filter(
			(name) => !alike.has(name) && !words.has(name) && !html.includes(`${name}:`),
		);
		expect.soft(unused, path).toEqual([]);
	}
});

test('each page loads at most 6 KB of gzipped script before anyone touches anything', () => {
	for (const page of builtPages('guide')) {
		const bytes = scriptsOf('guide', page).reduce((sum, text) => sum + gzipped(text), 0);
		expect.soft(bytes, page.path).toBeLessThanOrEqual(6 * 1024);
		expect.soft(bytes, page.path).toBeGreaterThan(0);
	}
});

test('Pagefind’s own screens are not in the site', () => {
	expect(builtFiles('guide').filter((it) => /pagefind-(ui|modular|component|highlight)/.test(it))).toEqual(
		[],
	);
});

function idsIn({ html }: BuiltPage): Set<string> {
	return new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id ?? ''));
}

test('the notices of the libraries in it lie beside the pages', () => {
	const notices = readFileSync(join(siteFolder('guide'), 'licences.md'), 'utf8');
	for (const name of [
		'lit-html',
		'valibot',
		'idb',
		'ts-fsrs',
		'workbox-precaching',
		'pagefind',
		'tailwindcss',
	])
		expect.soft(notices).toMatch(new RegExp(`^## ${name} - \\d`, 'm'));
	expect(notices).toContain('Permission is hereby granted');
});
