import { type ExecFileSyncOptions, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

interface Options extends Pick<ExecFileSyncOptions, 'stdio'> {
	/** Variables beside those of this process. */
	readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command in a process of its own, as its owner would, over a bank that the caller names. Gives what it printed. */
export function runOverBank(bank: string, args: readonly string[], { env, stdio }: Options = {}): string {
	const printed: string | null = execFileSync(process.execPath, [program, ...args], {
		env: { ...environmentOf(bank), ...env },
		encoding: 'utf8',
		stdio,
	});
	return printed ?? '';
}

/** The same beside others; it prints where this process prints. @throws where it fails */
export async function spawnOverBank(
	bank: string,
	args: readonly string[],
	env: Options['env'] = {},
): Promise<void> {
	const child = spawn(process.execPath, [program, ...args], {
		env: { ...environmentOf(bank), ...env },
		stdio: 'inherit',
	});
	const [code] = await once(child, 'close');
	if (code !== 0) throw new Error(`${args.join(' ')} over ${bank} ended with ${code}.`);
}

/** The door of every command, from the folder of the project. */
export const program = 'src/commands/run.mjs';

/**
 * The variables of this process, with the bank that a command is to take. Without NODE_ENV: Vite sets it to "production" in a
 * process that has locked a site, and a dev server tells its pages nothing then.
 */
export const environmentOf = (bank: string): NodeJS.ProcessEnv => ({
	...process.env,
	NODE_ENV: undefined,
	STORY_BANK_CONTENT: bank,
});
