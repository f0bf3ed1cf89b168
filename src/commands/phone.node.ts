import { glob, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import type { Bank } from '../bank/bank.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import { decodeUtf8, readRegularFile } from '../bank/read/regular-file.node.ts';
import { bankData } from '../bank/tool-data.ts';
import { buildSite } from './build.node.ts';
import { command, readOptions, UsageError } from './options.node.ts';
import { folderToServe } from './out.node.ts';
import { localAddresses, serve } from './serve.node.ts';
import { printColoured } from './terminal.node.ts';

/** Every address of this machine: a phone does not come by way of `localhost`. */
const host = '0.0.0.0';

/** What a browser keeps from pages that come by plain http from another machine. */
const limits = `By this way the phone reads the bank while this command runs and both are in the same network. Browsers keep
the rest for https: no copy for reading offline, no icon that opens like an app, no recording of a telling.
For a phone without signal: npm run export -- --html story-bank.html, and send it the file.
Everyone in this network who has the address can read the bank until you stop it with Ctrl C.`;

/** `npm run phone`: serves the site to the local network, and prints its address as a QR code for the phone's camera. */
export const run = command(async (args) => {
	readOptions(args, {});
	const { bank } = soundOf(await loadBank());
	const [address, ...others] = byLikelihood(localAddresses());
	if (!address)
		throw new UsageError('This machine is in no network. Connect it to the one that the phone is in.');
	const out = await folderToServe();
	if (!(await isFresh(out, bank))) await buildSite('/', out);
	const { port } = await serve(out, '/', host);
	printColoured(invitation(address, others, port));
	return 0;
});

/** What is printed: the code, the address, the other addresses to try, and the limits. */
export function invitation(address: string, others: readonly string[], port: number): string {
	const urlOf = (text: string) => `http://${text}:${port}/`;
	return [
		// Black on white whatever the terminal's colours: phones do not read it the other way round.
		...renderUnicodeCompact(urlOf(address), { border: 2, ecc: 'L' })
			.split('\n')
			.map((line) => `\u001b[97;40m${line}\u001b[0m`),
		'',
		`Point the phone’s camera at it, or type ${urlOf(address)}`,
		...(others.length > 0 ? [`If that does not open, try ${others.map(urlOf).join(' or ')}`] : []),
		'',
		limits,
	].join('\n');
}

/** The addresses that homes and offices give out first; those of virtual machines and tunnels last. */
export function byLikelihood(addresses: readonly string[]): string[] {
	const likely = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./, /^(?!169\.254\.)/];
	const place = (address: string) => likely.findIndex((pattern) => pattern.test(address)) >>> 0;
	return addresses.toSorted((a, b) => place(a) - place(b));
}

/** What a build is made of, beside the content folder. */
const sources = ['src/**/*', 'public/**/*', 'package-lock.json', 'astro.config.mjs'];

/**
 * Whether a build for the root of its host is there that holds this bank, and nothing that it is made of has been saved
 * since.
 */
export async function isFresh(out: string, bank: Bank): Promise<boolean> {
	try {
		const built = await stat(join(out, 'index.html'));
		const read = async (name: string) => decodeUtf8(await readRegularFile(join(out, name)));
		const manifest: unknown = JSON.parse(await read('site.webmanifest'));
		const atRoot =
			typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'scope') === '/';
		const sameBank = (await read('bank.json')) === JSON.stringify(bankData(bank));
		return atRoot && sameBank && (await lastSaved()) < built.mtimeMs;
	} catch {
		return false;
	}
}

/** Milliseconds since 1970. */
async function lastSaved(): Promise<number> {
	let last = 0;
	for await (const file of glob([...sources, `${contentFolder()}/**/*`])) {
		last = Math.max(last, (await stat(file)).mtimeMs);
	}
	return last;
}
