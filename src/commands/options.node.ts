import { parseArgs } from 'node:util';
import { BankError } from '../bank/problems/problem-report.ts';
import { printError } from './terminal.node.ts';

/** A mistake of the person at the command line: shown as it is, without a trace. */
export class UsageError extends Error {}

/**
 * A command that run.mjs can run. An error is printed, and is exit code 1; with a trace where it is no mistake of the person, and
 * none in the bank.
 * @param act what the command does; its number is the exit code
 */
export const command =
	(act: (args: string[]) => Promise<number>) =>
	async (args: string[]): Promise<number> => {
		try {
			return await act(args);
		} catch (error) {
			const isOurs = error instanceof UsageError || error instanceof BankError;
			printError(error instanceof Error ? (!isOurs && error.stack) || error.message : String(error));
			return 1;
		}
	};

type Options = Readonly<Record<string, { type: 'string' | 'boolean' }>>;

/**
 * The options of a command that takes no other arguments.
 * @throws UsageError where one is unknown or lacks its value
 */
export function readOptions<const T extends Options>(args: string[], options: T) {
	try {
		return parseArgs({ args, options }).values;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/**
 * The options of a command, and its other arguments.
 * @throws UsageError with the usage where an option is unknown or lacks its value
 */
export function readArguments<const T extends Options>(args: string[], options: T, usage: string) {
	try {
		const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
		return { options: values, words: positionals };
	} catch (error) {
		throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
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
