import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Base } from '../domain/guide/merge.ts';
import type { ContentFile } from '../domain/guide/types.ts';
import { UsageError } from './options.ts';

/** Where an import notes what it wrote, so that the next one can tell a hand edit. Hidden: no reader of content sees it. */
const baseFile = '.imported.json';

/** True where the folder is not there, or holds nothing. */
export async function isEmptyFolder(path: string): Promise<boolean> {
	try {
		return (await readdir(path)).length === 0;
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'ENOENT') return true;
		if (code === 'ENOTDIR') throw new UsageError(`"${path}" is a file, not a folder.`);
		throw error;
	}
}

/** A folder beside the wanted one that takes its place when all is well, so that no half of a bank is ever there. */
export async function newDraftFolder(out: string, files: readonly ContentFile[]) {
	const place = resolve(out);
	await mkdir(dirname(place), { recursive: true });
	const path = await mkdtemp(join(dirname(place), `.${basename(place)}-import-`));
	await writeEach(path, files, writeFile);
	return {
		path,
		moveTo: async (target: string) => {
			await rmdir(resolve(target)).catch(() => {});
			await rename(path, resolve(target));
		},
		remove: () => rm(path, { recursive: true, force: true }),
	};
}

/** Writes each file whole or not at all. */
export function writeAll(folder: string, files: readonly ContentFile[]): Promise<void> {
	return writeEach(folder, files, writeWhole);
}

async function writeEach(
	folder: string,
	files: readonly ContentFile[],
	write: (path: string, text: string) => Promise<void>,
): Promise<void> {
	const folders = new Set(files.map((it) => dirname(join(folder, it.path))));
	for (const it of folders) await mkdir(it, { recursive: true });
	for (let i = 0; i < files.length; i += 200) {
		await Promise.all(files.slice(i, i + 200).map(({ path, text }) => write(join(folder, path), text)));
	}
}

async function writeWhole(path: string, text: string): Promise<void> {
	const draft = `${path}.part`;
	await writeFile(draft, text);
	await rename(draft, path);
}

export async function writeBase(folder: string, base: Base): Promise<void> {
	await writeWhole(
		join(folder, baseFile),
		`${JSON.stringify({ version: 1, files: base }, undefined, '\t')}\n`,
	);
}

/** What the last import wrote; nothing where there was none, or where its note cannot be read. */
export async function readBase(folder: string): Promise<Base> {
	try {
		return parseBase(JSON.parse(await readFile(join(folder, baseFile), 'utf8')));
	} catch {
		return {};
	}
}

function parseBase(read: unknown): Base {
	if (!isRecord(read) || read['version'] !== 1 || !isRecord(read['files'])) return {};
	const files = Object.entries(read['files']).map(([path, units]) => [
		path,
		Object.fromEntries(
			Object.entries(isRecord(units) ? units : {}).filter(([, it]) => typeof it === 'string'),
		),
	]);
	return Object.fromEntries(files);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
