import { access, constants, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from './options.ts';

/** A comment after the end of a PDF, which readers pass over: by it this command knows what it may overwrite. */
const signature = '%story-bank\n';

/**
 * Checks a place before the work begins: that it can be written to, and that nothing lies there which this command did
 * not make.
 * @throws UsageError with what to do
 */
export async function checkPlace(out: string): Promise<void> {
	const folder = dirname(resolve(out));
	const place = await stat(folder).catch(() => undefined);
	if (!place?.isDirectory())
		throw new UsageError(`"${folder}" is not a folder. Make it first, or name another file with --out.`);
	const there = await stat(out).catch(() => undefined);
	if (there?.isDirectory())
		throw new UsageError(
			`"${out}" is a folder. Name a file in it: --out ${out.replace(/\/*$/, '')}/one-page.pdf`,
		);
	if (there && !(await isOurs(out))) {
		throw new UsageError(
			`"${out}" is there already, and this command did not make it. Name another file with --out.`,
		);
	}
	await access(folder, constants.W_OK).catch(() => {
		throw new UsageError(`"${folder}" cannot be written to. Name a file elsewhere with --out.`);
	});
}

/** Writes the PDF whole or not at all. */
export async function writePdf(out: string, bytes: Uint8Array): Promise<void> {
	const draft = `${resolve(out)}.${process.pid}.part`;
	try {
		await writeFile(draft, Buffer.concat([bytes, Buffer.from(`\n${signature}`)]), { flag: 'wx' });
		await rename(draft, out);
	} catch (error) {
		await rm(draft, { force: true }).catch(() => {});
		throw new UsageError(`"${out}" could not be written: ${error instanceof Error ? error.message : error}`);
	}
}

async function isOurs(path: string): Promise<boolean> {
	const file = await open(path).catch(() => undefined);
	if (!file) return false;
	try {
		const { size } = await file.stat();
		const end = Buffer.alloc(Math.min(size, signature.length));
		await file.read(end, 0, end.length, size - end.length);
		return end.toString('latin1') === signature;
	} finally {
		await file.close();
	}
}
