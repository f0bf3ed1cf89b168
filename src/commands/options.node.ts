import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BankError } from '../bank/problems/problem.ts';
import { contentFolder, ownFolder } from '../bank/read/content-folder.node.ts';
import { printError } from './terminal.node.ts';

/** A mistake of the person at the command line: shown as it is, without a trace. */
export class UsageError extends Error {}

/**
 * A command that run.mjs can run. An error is printed, and is exit code 1; with a trace where it is no mistake of the person, and
 * none in the bank. Of a bank with problems it is also said where its files are, if not in the project's `content/`.
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
			const folder = process.env.STORY_BANK_CONTENT;
			if (error instanceof BankError && folder)
				printError(`\ncontent/ stands for ${folder} here: STORY_BANK_CONTENT is set.`);
			return 1;
		}
	};

/** Says which bank a command uses, and why. Not among its results: those may go into a file. */
export function sayBank(): void {
	const chosen = process.env.STORY_BANK_CONTENT;
	printError(
		chosen
			? `Bank: ${chosen}, because STORY_BANK_CONTENT is set.`
			: contentFolder() === resolve(ownFolder)
				? `Bank: ${ownFolder}/`
				: 'Bank: content/, the example. For one of your own: npm run mine',
	);
}

type Options = Readonly<Record<string, { type: 'string' | 'boolean' }>>;

/**
 * The options of a command that takes no other arguments.
 * @throws UsageError where one is unknown or lacks its value
 */
export const readOptions = <const T extends Options>(args: string[], options: T) =>
	parse({ args, options }).values;

/**
 * The options of a command, and its other arguments.
 * @throws UsageError with the usage where an option is unknown or lacks its value
 */
export function readArguments<const T extends Options>(args: string[], options: T, usage: string) {
	const { values, positionals } = parse({ args, options, allowPositionals: true }, `\n${usage}`);
	return { options: values, words: positionals };
}

function parse<const T extends ParseArgsConfig>(config: T, usage = '') {
	try {
		return parseArgs(config);
	} catch (error) {
		throw new UsageError(`${error instanceof Error ? error.message : String(error)}${usage}`);
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
