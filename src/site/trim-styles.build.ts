import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Selector, transform } from 'lightningcss';
import { hashOf } from './built-files.node.ts';
import { renameInRules, shortClasses } from './short-classes.ts';

/**
 * Takes out of each page's stylesheet the rules of classes that nothing on the page has, and gives those that stay short names.
 * Tailwind writes one sheet for the whole site, so without this each utility costs bytes on every page. The pages of a folder,
 * such as the stories, keep one in common. Rules without classes stay, whatever they are about.
 */
export function trimStyles(): AstroIntegration {
	return {
		name: 'trim-styles',
		hooks: { 'astro:build:done': ({ dir }) => trimPages(fileURLToPath(dir)) },
	};
}

/** @param folder of a built site */
export async function trimPages(folder: string): Promise<void> {
	const scripts = await readFiles(folder, '_astro/*.js');
	const pages = await readFiles(folder, '**/*.html');
	for (const alike of Map.groupBy(pages, ([file]) => kindOf(file)).values()) {
		const css = stylesheetOf(alike[0]?.[1] ?? '');
		// The pages of the one file have their styles beside them.
		if (css === '') continue;
		const texts = alike.map(([, html]) => html);
		const ofPages = [...new Set([...scriptsOf(texts.join(), scripts), ...texts.flatMap(inlineScripts)])];
		const trimmed = trimStylesheet(css, texts, ofPages);
		const names = shortClasses(classesIn(texts), trimmed, wordsOf(ofPages));
		const shorter = renameInRules(trimmed, names);
		const rename = renamer(names);
		const [longHash, shortHash] = [sourceOf(css), sourceOf(shorter)];
		for (const [file, html] of alike) {
			const page = html.replace(css, () => shorter).replaceAll(longHash, shortHash);
			await writeFile(join(folder, file), withOwnHashes(rename(page)));
		}
	}
}

async function readFiles(folder: string, pattern: string): Promise<[name: string, text: string][]> {
	const files: [string, string][] = [];
	for await (const name of glob(pattern, { cwd: folder }))
		files.push([name, await readFile(join(folder, name), 'utf8')]);
	return files;
}

/** The folder of pages such as stories; a page that stands alone is of its own kind. */
const kindOf = (file: string) => {
	const folder = dirname(dirname(file));
	return folder === '.' ? file : folder;
};

const stylesheetOf = (html: string) => /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(html)?.[0] ?? '';

/** The texts of the scripts that `text` names, and of those that they name, also where they load them only when needed. */
function scriptsOf(text: string, all: readonly [name: string, text: string][]): string[] {
	const named = new Set([text]);
	for (const known of named)
		for (const [name, script] of all) if (known.includes(basename(name))) named.add(script);
	named.delete(text);
	return [...named];
}

/** Those that stand in a page. */
const inlineScripts = (html: string): string[] => html.match(/<script\b[\s\S]*?<\/script>/g) ?? [];

/** A tag with its attributes, or a script or a style with what is in it. */
const tag = /<(script|style)\b[\s\S]*?<\/\1>|<[a-z][^">]*(?:"[^"]*"[^">]*)*>/g;
const classAttribute = /\sclass="([^"]*)"/g;

/** The classes of pages, as often as they stand there. */
function* classesIn(pages: readonly string[]): Generator<string> {
	const lists = new Map<string, string[]>();
	for (const html of pages)
		for (const [text, isCode] of html.matchAll(tag)) {
			const classes = isCode ? undefined : /\sclass="([^"]*)"/.exec(text)?.[1];
			if (!classes) continue;
			const list = lists.get(classes) ?? listOf(classes);
			lists.set(classes, list);
			yield* list;
		}
}

const listOf = (attribute: string) => unescapeHtml(attribute).split(/\s+/).filter(Boolean);

/** Gives the classes of pages their short names. Most attributes stand in many pages, so each is renamed once. */
function renamer(names: ReadonlyMap<string, string>): (html: string) => string {
	const renamed = new Map<string, string>();
	const rename = (attribute: string, classes: string): string => {
		const known = renamed.get(attribute);
		if (known !== undefined) return known;
		const short = listOf(classes).flatMap((name) => names.get(name) ?? []);
		const value = short.join(' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
		const text = value && ` class="${value}"`;
		renamed.set(attribute, text);
		return text;
	};
	return (html) =>
		html.replace(tag, (text, isCode?: string) => (isCode ? text : text.replace(classAttribute, rename)));
}

/** Every word of scripts that may be a class. One may hold a quotation mark of the other kind. */
function wordsOf(scripts: readonly string[]): Set<string> {
	const words = new Set<string>();
	for (const text of scripts)
		for (const ends of [/[\s"`]+/, /[\s'`]+/, /[\s"'`]+/])
			for (const word of text.split(ends)) words.add(word);
	return words;
}

/**
 * @param pages HTML; what counts is in their `class` attributes
 * @param scripts where any word may be a class that the script gives to an element
 * @returns the minified stylesheet without the rules that need a class which neither the pages nor the scripts name, and without
 * the custom properties that nothing reads
 */
export function trimStylesheet(css: string, pages: readonly string[], scripts: readonly string[]): string {
	const attributes = new Set(pages.flatMap((html) => html.match(/(?<=\sclass=")[^"]*/g) ?? []));
	const used = new Set([...[...attributes].flatMap(listOf), ...wordsOf(scripts)]);
	const inRules = new Set<string>();
	transform({
		filename,
		code: Buffer.from(css),
		visitor: { Selector: (selector) => addClasses(selector, inRules) },
	});
	// lightningcss drops a declaration, too, whose property it does not know and which is called like an unused class.
	const properties = new Set(css.match(/(?<=[{;])[a-z-]+(?=:)/g));
	const trimmed = without(
		[...inRules].filter((name) => !used.has(name) && !properties.has(name)),
		// Tailwind's notice, which licences.md has, and its stand-in for `@property`, which every browser with `light-dark()` has.
		css.replace(/\/\*![\s\S]*?\*\/|@layer properties\{@supports[^{]*\{[^{]*\{[^}]*\}\s*\}\s*\}/g, ''),
	);
	const read = new Set([...trimmed.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
	const isRead = (name: string) => read.has(name) || scripts.some((script) => script.includes(name));
	return without(
		(trimmed.match(/--[\w-]+(?=[:{])/g) ?? []).filter((name) => !isRead(name)),
		trimmed,
	);
}

/** The minified stylesheet without the rules and declarations that need one of the names. */
const without = (unusedSymbols: string[], css: string) =>
	transform({ filename, code: Buffer.from(css), minify: true, unusedSymbols }).code.toString();

const filename = 'page.css';

const escapes: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#34': '"',
	'#38': '&',
	'#39': "'",
};

const unescapeHtml = (text: string) => text.replace(/&(\w+|#\d+);/g, (whole, name) => escapes[name] ?? whole);

function addClasses(selector: Selector, classes: Set<string>): void {
	for (const part of selector) {
		if (part.type === 'class') classes.add(part.name);
		if ('selectors' in part && part.selectors) addClasses(part.selectors.flat(), classes);
	}
}

/** Of scripts the page's own inline ones are allowed by their hashes, and no others: those that are files are allowed by 'self'. */
function withOwnHashes(html: string): string {
	const own = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, text = '']) => ` '${sourceOf(text)}'`,
	);
	return html.replace(
		/script-src [^;"]*/,
		(sources) => sources.replace(/ 'sha256-[^']+'/g, '') + [...new Set(own)].join(''),
	);
}

const sourceOf = (text: string) => `sha256-${hashOf(text)}`;
