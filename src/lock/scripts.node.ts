import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * A script and all that it imports, as one classic script.
 * @param entry from `src/`
 * @param base the folder of the host, as `paths.ts` gets to know it
 */
export async function bundle(
	entry: string,
	base: string,
	define: Record<string, string> = {},
): Promise<string> {
	const built = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		base,
		define,
		build: {
			write: false,
			lib: {
				entry: fileURLToPath(new URL(`../${entry}`, import.meta.url)),
				formats: ['iife'],
				name: 'script',
				fileName: () => 'script.js',
			},
		},
	});
	for (const { output } of [built].flat().filter((result) => 'output' in result)) {
		for (const file of output) if (file.type === 'chunk') return file.code;
	}
	throw new Error(`${entry} gave no script.`);
}
