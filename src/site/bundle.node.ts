import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { licencesFile } from './licences.node.ts';

interface BundleOptions {
	/** The folder of the host, as `paths.ts` gets to know it. */
	readonly base?: string;
	/** What names in the code stand for, as code. */
	readonly define?: Readonly<Record<string, string>>;
}

/** A script, and the notices of the libraries in it. */
interface Bundle {
	readonly code: string;
	readonly licences: string;
}

/** A script and all that it imports, as one classic script. @param entry from `src/` */
export async function bundle(
	entry: string,
	{ base = '/', define = {} }: BundleOptions = {},
): Promise<Bundle> {
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
