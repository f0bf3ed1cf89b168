import { parseArgs } from 'node:util';
import { BankError } from '../bank/bank-error.ts';

/** A mistake of the person at the command line: shown as it is, without a trace. */
export class UsageError extends Error {}

/**
 * A command that run.mjs can run: a mistake of the person, or in the bank, is printed without a trace, and is exit code 1.
 * @param act what the command does; its number is the exit code
 */
export const command =
	(act: (args: string[]) => Promise<number>) =>
	async (args: string[]): Promise<number> => {
		try {
			return await act(args);
		} catch (error) {
			if (!(error instanceof UsageError || error instanceof BankError)) throw error;
			console.error(error.message);
			return 1;
		}
	};

/**
 * The options of a command that takes no other arguments.
 * @throws UsageError where one is unknown or lacks its value
 */
export function readOptions<const T extends Readonly<Record<string, { type: 'string' | 'boolean' }>>>(
	args: string[],
	options: T,
) {
	try {
		return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/**
 * The folder of the host that the site is built for, from `--base` or `BASE_PATH`: `/story-bank/`.
 * @throws UsageError where it is no path
 */
export function basePath(option: string | undefined): string {
	const written = option ?? process.env.BASE_PATH ?? '/';
	const folders = written.replace(/^\/|\/$/g, '').split('/');
	if (written !== '/' && written !== '' && !folders.every(isFolder)) {
		throw new UsageError(
			`"${written}" is not a path. Write the folder that the site will lie in: --base /story-bank/`,
		);
	}
	return `/${folders.join('/')}/`.replace('//', '/');
}

const isFolder = (name: string) => /^[\w.~-]+$/.test(name) && !/^\.+$/.test(name);
