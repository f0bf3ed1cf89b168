import { parseArgs } from 'node:util';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { UsageError } from './options.node.ts';

export interface ImportOptions {
	readonly guide: string;
	readonly out: string;
	readonly dryRun: boolean;
	readonly merge: boolean;
}

const importUsage = 'npm run import -- GUIDE.md [--out DIR] [--merge] [--dry-run]';

/** @throws UsageError where the arguments are not those of an import */
export function readImportOptions(args: string[]): ImportOptions {
	const read = parsed(args);
	const [guide, ...others] = read.positionals;
	if (guide === undefined || others.length > 0) throw new UsageError(`Name one guide: ${importUsage}`);
	return {
		guide,
		out: read.values.out ?? contentFolder(),
		dryRun: read.values['dry-run'] ?? false,
		merge: read.values.merge ?? false,
	};
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: { out: { type: 'string' }, merge: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
		});
	} catch (error) {
		throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nUse: ${importUsage}`);
	}
}
