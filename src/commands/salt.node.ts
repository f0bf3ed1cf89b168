import { writeFile } from 'node:fs/promises';
import { readRegularFile, UnreadableError } from '../bank/read/regular-file.node.ts';
import { saltLength } from '../lock/encryption/head.ts';
import { randomBytes } from '../lock/encryption/seal.ts';
import { UsageError } from './options.node.ts';
import { print } from './terminal.node.ts';

/** In the project's folder. A salt is no secret (every locked bank shows its own), so the file can go into the repository. */
export const saltFile = 'vault.salt';

/**
 * The salt that all versions of a bank are locked with, so that a phone that stays unlocked opens the next one as well:
 * from `STORY_BANK_SALT`, else from the file, which is made at the first time.
 * @throws UsageError where it is not one, or where a workflow has none
 */
export async function keptSalt(): Promise<Uint8Array<ArrayBuffer>> {
	const given = process.env.STORY_BANK_SALT;
	if (given) return parseSalt(given, 'STORY_BANK_SALT');
	const bytes = await readRegularFile(saltFile, 1000).catch((error: unknown) => {
		if (!(error instanceof UnreadableError)) throw error;
		if (!error.isMissing) throw new UsageError(`${saltFile} cannot be read: ${error.message}.`);
	});
	if (bytes) return parseSalt(new TextDecoder().decode(bytes), saltFile);
	const salt = randomBytes(saltLength);
	const hex = Buffer.from(salt).toString('hex');
	// Each version would have another key: what readers noted and recorded would be gone for them, each time.
	if (process.env.GITHUB_ACTIONS) {
		throw new UsageError(
			`There is no salt, and a workflow's machine would lose it. Commit ${saltFile}, or set the variable STORY_BANK_SALT to ${hex}`,
		);
	}
	await writeFile(saltFile, `${hex}\n`, { flag: 'wx' });
	print(
		`${saltFile} is new. Keep it with the project: with it, readers keep what they noted, and unlocked phones open the next version.`,
	);
	return salt;
}

function parseSalt(text: string, where: string): Uint8Array<ArrayBuffer> {
	const hex = text.trim();
	if (!new RegExp(`^[0-9a-f]{${2 * saltLength}}$`).test(hex))
		throw new UsageError(`${where} holds no salt: ${2 * saltLength} digits from 0 to 9 and a to f.`);
	return new Uint8Array(Buffer.from(hex, 'hex'));
}
