import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

interface BundleOptions {
	/** The folder of the host, as `paths.ts` gets to know it. */
	readonly base?: string;
	/** What names in the code stand for, as code. */
	readonly define?: Readonly<Record<string, string>>;
}

/** A script and all that it imports, as one classic script, with the notices of the libraries in it. @param entry from `src/` */
export async function bundle(
	entry: string,
	{ base = '/', define = {} }: BundleOptions = {},
): Promise<{ code: string; licences: string }> {
	const built = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		base,
		// Libraries leave out what they log and check while one writes.
		define: { 'process.env.NODE_ENV': '"production"', ...define },
		build: {
			write: false,
			license: { fileName: licencesFile },
			lib: {
				entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)),
				formats: ['iife'],
				name: 'script',
				fileName: () => 'script.js',
			},
		},
	});
	for (const { output } of [built].flat().filter((result) => 'output' in result)) {
		const script = output.find((file) => file.type === 'chunk');
		const notices = output.find((file) => file.fileName === licencesFile);
		if (script?.type === 'chunk')
			return { code: script.code, licences: notices?.type === 'asset' ? String(notices.source) : '' };
	}
	throw new Error(`${entry} gave no script.`);
}

/** The notices of the libraries that a site contains, as their licences ask for them. Vite writes it for the pages. */
export const licencesFile = 'licences.md';

/** Notices in one text, each once. @param texts as Vite writes them: a heading `## name - version (licence)` each */
export function joinLicences(texts: readonly string[]): string {
	const notices = texts.flatMap((text) => text.split(/^(?=## )/m)).filter((part) => part.startsWith('## '));
	const distinct = [...new Set(notices.map((notice) => notice.trim()))].sort();
	return `# Licences\n\nThis site contains parts of these libraries.\n\n${distinct.join('\n\n')}\n`;
}

/** The notice of a library that comes into a site by another way than through Vite. */
export async function licenceOf(name: string): Promise<string> {
	const about = findPackageJSON(name, import.meta.url) ?? name;
	const { version, license }: { version?: string; license?: string } = JSON.parse(
		await readFile(about, 'utf8'),
	);
	const text = await readFile(join(dirname(about), 'LICENSE'), 'utf8').catch(() => '');
	return `## ${name} - ${version} (${license})\n\n${text.trim()}`;
}
