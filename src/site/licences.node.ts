import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

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
