import { readFile, writeFile } from 'node:fs/promises';
import { saltLength } from '../domain/vault/head.ts';
import { randomBytes } from '../domain/vault/seal.ts';
import { UsageError } from './options.ts';

/** In the project's folder. A salt is no secret (every vault shows its own), so the file can go into the repository. */
export const saltFile = 'vault.salt';

/**
 * The salt that all versions of a bank are locked with, so that a phone that stays unlocked opens the next one as well:
 * from `STORY_BANK_SALT`, else from the file, which is made at the first time.
 * @throws UsageError where it is not one
 */
export async function keptSalt(): Promise<Uint8Array<ArrayBuffer>> {
	const given = process.env['STORY_BANK_SALT'];
	if (given) return parseSalt(given, 'STORY_BANK_SALT');
	const text = await readFile(saltFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOENT') throw error;
		return undefined;
	});
	if (text !== undefined) return parseSalt(text, saltFile);
	const salt = randomBytes(saltLength);
	await writeFile(saltFile, `${Buffer.from(salt).toString('hex')}\n`, { flag: 'wx' });
	console.log(sayNew(Buffer.from(salt).toString('hex')));
	return salt;
}

/** Where this machine is thrown away afterwards, as in a workflow, the file would be lost with it. */
const sayNew = (hex: string) =>
	process.env['CI']
		? `The salt is new, and nothing here keeps it: unlocked phones will ask for the passphrase again. Set STORY_BANK_SALT to ${hex} for the next build.`
		: `${saltFile} is new. Keep it with the project: with it, unlocked phones open the next version too.`;

function parseSalt(text: string, where: string): Uint8Array<ArrayBuffer> {
	const hex = text.trim();
	if (!new RegExp(`^[0-9a-f]{${2 * saltLength}}$`).test(hex))
		throw new UsageError(`${where} holds no salt: ${2 * saltLength} digits from 0 to 9 and a to f.`);
	return new Uint8Array(Buffer.from(hex, 'hex'));
}
