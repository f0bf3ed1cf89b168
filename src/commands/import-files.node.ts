import { mkdir, mkdtemp, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { diff } from 'node:util';
import * as v from 'valibot';
import { readRegularFile } from '../bank/read/regular-file.node.ts';
import type { ContentFile } from '../guide/guide-reading.ts';
import type { Base } from '../guide/merge-guide.ts';
import { UsageError } from './options.node.ts';
import { writeWhole } from './out.node.ts';

/** Where an import notes what it wrote, so that the next one can tell a hand edit. Hidden: no reader of content sees it. */
const baseFile = '.imported.json';
/** The most bytes that are read of it. */
const baseLimit = 32_000_000;

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

/**
 * A folder in which the files are checked before they count.
 * @param target the folder whose place it may take when all is well, so that no half of a bank is ever there: the draft
 * lies beside it then. Without one it leaves no trace.
 */
export async function newDraftFolder(files: readonly ContentFile[], target?: string) {
	const place = target === undefined ? undefined : resolve(target);
	if (place !== undefined) await mkdir(dirname(place), { recursive: true });
	const around = await mkdtemp(
		place === undefined
			? join(tmpdir(), 'story-bank-import-')
			: join(dirname(place), `.${basename(place)}-import-`),
	);
	// The outer folder is closed to others, and would stay so.
	const path = join(around, 'content');
	await mkdir(path);
	await writeEach(path, files, writeFile);
	return {
		path,
		move: async () => {
			if (place === undefined) return;
			await rmdir(place).catch(() => {});
			await rename(path, place);
		},
		remove: () => rm(around, { recursive: true, force: true }),
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
	const folders = new Set(files.map((file) => dirname(join(folder, file.path))));
	for (const folder of folders) await mkdir(folder, { recursive: true });
	for (let i = 0; i < files.length; i += 200) {
		await Promise.all(files.slice(i, i + 200).map(({ path, text }) => write(join(folder, path), text)));
	}
}

export async function writeBase(folder: string, base: Base): Promise<void> {
	await writeWhole(
		join(folder, baseFile),
		`${JSON.stringify({ version: 1, files: base }, undefined, '\t')}\n`,
	);
}

/** What the last import wrote; nothing where there was none, or where its note cannot be read. */
export async function readBase(folder: string): Promise<Base> {
	const bytes = await readRegularFile(join(folder, baseFile), baseLimit).catch(() => undefined);
	const note = v.safeParse(baseNote, bytes && new TextDecoder().decode(bytes));
	return note.success ? note.output.files : {};
}

/** What is not as an import writes it counts as edited by hand. */
const baseNote = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({
		version: v.literal(1),
		files: v.record(v.string(), v.fallback(v.record(v.string(), v.string()), {})),
	}),
);

/** Two texts compared line by line: `-` for what goes, `+` for what comes, two lines of what stays around them. */
export function lineDiff(before: string, after: string): string {
	const rows = diff(before.trimEnd().split('\n'), after.trimEnd().split('\n')).map(([change, text]) => {
		return { sign: change === 0 ? ' ' : change < 0 ? '+' : '-', text };
	});
	const near = rows.map((_, i) => rows.slice(Math.max(0, i - 2), i + 3).some((row) => row.sign !== ' '));
	return rows
		.map(({ sign, text }, i) => (near[i] ? `    ${sign} ${text}` : near[i - 1] ? '    …' : undefined))
		.filter((text) => text !== undefined)
		.join('\n');
}
