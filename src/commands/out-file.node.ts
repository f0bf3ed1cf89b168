import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readRegularFile } from '../bank/read/regular-file.node.ts';
import { UsageError } from './options.node.ts';

/**
 * Whether a file is one that the same command wrote, by its first and its last bytes; what lies there without being so is
 * never overwritten.
 */
export type IsOurs = (beginning: string, end: string) => boolean;

/** Bytes of each end of a file that are looked at. */
const glance = 1024;

/**
 * Checks a place before the work begins: that it can be written to, and that nothing lies there which is not ours.
 * @param isOurs left out where nothing at all may be overwritten
 * @throws UsageError with what to do
 */
export async function checkPlace(file: string, isOurs?: IsOurs): Promise<void> {
	const folder = dirname(resolve(file));
	const place = await stat(folder).catch(() => undefined);
	if (!place?.isDirectory())
		throw new UsageError(`"${folder}" is not a folder. Make it first, or name another file.`);
	const there = await stat(file).catch(() => undefined);
	if (there?.isDirectory()) throw new UsageError(`"${file}" is a folder. Name a file in it.`);
	if (there && !there.isFile()) throw new UsageError(`"${file}" is no file. Name a file.`);
	if (there && !isOurs)
		throw new UsageError(`"${file}" exists already, and nothing is overwritten. Name another file.`);
	if (there && isOurs && !isOurs(...(await readEnds(file))))
		throw new UsageError(`"${file}" exists already, and this command did not make it. Name another file.`);
	await access(folder, constants.W_OK).catch(() => {
		throw new UsageError(`"${folder}" cannot be written to. Name a file elsewhere.`);
	});
}

/**
 * Writes a file whole or not at all.
 * @throws UsageError with the reason of the system
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const draft = `${resolve(file)}.${process.pid}.part`;
	try {
		await writeFile(draft, content, { flag: 'wx' });
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => {});
		throw new UsageError(`"${file}" could not be written: ${error instanceof Error ? error.message : error}`);
	}
}

/** None of a file that cannot be read. */
async function readEnds(path: string): Promise<[beginning: string, end: string]> {
	const bytes = Buffer.from(await readRegularFile(path).catch(() => ''));
	return [bytes.toString('utf8', 0, glance), bytes.subarray(-glance).toString('utf8')];
}
