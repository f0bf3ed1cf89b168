import { access, constants, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from './options.ts';

/** Whether a file that begins like this is one that the same export wrote; without it nothing is overwritten. */
export type IsOurs = (beginning: string) => boolean;

/**
 * Checks a place before the work begins: that it can be written to, and that nothing lies there which an export of the
 * same kind did not write.
 * @throws UsageError with what to do
 */
export async function checkPlace(file: string, isOurs: IsOurs | undefined): Promise<void> {
	const folder = dirname(resolve(file));
	const place = await stat(folder).catch(() => undefined);
	if (!place?.isDirectory())
		throw new UsageError(`The folder of "${file}" does not exist. Make it first, or name another file.`);
	const there = await stat(file).catch(() => undefined);
	if (there && !there.isFile()) throw new UsageError(`"${file}" is no file. Name a file.`);
	if (there && !isOurs)
		throw new UsageError(`"${file}" exists already, and an export overwrites nothing. Name another file.`);
	if (there && !isOurs?.(await readBeginning(file)))
		throw new UsageError(`"${file}" exists already, and no such export wrote it. Name another file.`);
	await access(folder, constants.W_OK).catch(() => {
		throw new UsageError(`The folder of "${file}" cannot be written to. Name a file elsewhere.`);
	});
}

/** Writes a file whole or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
	const draft = `${resolve(file)}.${process.pid}.part`;
	try {
		await writeFile(draft, text, { flag: 'wx' });
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => {});
		throw new UsageError(`"${file}" could not be written: ${error instanceof Error ? error.message : error}`);
	}
}

async function readBeginning(file: string): Promise<string> {
	const opened = await open(file).catch(() => undefined);
	if (!opened) return '';
	try {
		const { bytesRead, buffer } = await opened.read(Buffer.alloc(1024), 0, 1024, 0);
		return buffer.toString('utf8', 0, bytesRead);
	} finally {
		await opened.close();
	}
}
