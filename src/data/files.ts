import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problem } from '../domain/problems/problem.ts';
import { type Kind, kindIds, kinds } from '../schema/kinds.ts';

/** A file of the bank, as text. */
export interface SourceFile {
	readonly kind: Kind;
	readonly id: string;
	/** As it is named in messages: `content/stories/census-pipeline.mdx`. */
	readonly file: string;
	readonly text: string;
}

export interface SourceFiles {
	readonly entries: readonly SourceFile[];
	/** The text of bank.yaml; undefined where it cannot be had. */
	readonly settings: string | undefined;
	readonly problems: readonly Problem[];
}

/** How the content folder is named in messages, wherever it is. */
const shown = 'content';
export const settingsFile = `${shown}/bank.yaml`;

/** Folders of the content folder that other readers than this one read. */
const otherFolders = ['phrasings'];

const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads every file of a content folder, and finds what is not where, or not what, it should be. */
export async function readFiles(folder: string): Promise<SourceFiles> {
	const [settings, strays, ...read] = await Promise.all([
		readSettings(folder),
		findStrays(folder),
		...kindIds.map((kind) => readFolder(folder, kind)),
	]);
	return {
		entries: read.flatMap((it) => it.entries),
		settings: settings.text,
		problems: [...settings.problems, ...strays, ...read.flatMap((it) => it.problems)],
	};
}

async function readSettings(folder: string): Promise<{ text?: string; problems: Problem[] }> {
	const read = await readText(join(folder, 'bank.yaml'), settingsFile, 'bank');
	if (read.text === undefined && read.missing)
		return { problems: [problem('missing-settings', { file: settingsFile })] };
	return read;
}

/** What lies in the content folder itself and belongs to no kind. */
async function findStrays(folder: string): Promise<Problem[]> {
	const known = [...kindIds.map((kind) => kinds[kind].folder), 'bank.yaml', ...otherFolders];
	const folders = kindIds.map((kind) => `${shown}/${kinds[kind].folder}/`).join(', ');
	return (await list(folder))
		.filter(({ name }) => !known.includes(name))
		.map(({ name, isFolder }) =>
			problem(
				'misplaced-file',
				{ file: `${shown}/${name}${isFolder ? '/' : ''}` },
				{ value: `${shown}/`, valid: `one of ${folders}` },
			),
		);
}

async function readFolder(
	folder: string,
	kind: Kind,
): Promise<{ entries: SourceFile[]; problems: Problem[] }> {
	const place = `${shown}/${kinds[kind].folder}/`;
	const path = join(folder, kinds[kind].folder);
	const found = await list(path).catch(() => undefined);
	if (found === undefined)
		return { entries: [], problems: [problem('missing-folder', { file: place }, { kind })] };
	if (found.length === 0)
		return { entries: [], problems: [problem('empty-folder', { file: place }, { kind })] };
	const names = new Set(found.map((it) => it.name));
	const read = await Promise.all(
		found.map(async ({ name, isFolder }) => {
			const file = place + name;
			if (isFolder) {
				return {
					problems: [problem('misplaced-file', { file: `${file}/` }, { value: `${file}/`, valid: place })],
				};
			}
			const misnamed = badName(name, kind, file, names);
			if (misnamed) return { problems: [misnamed] };
			const { text, problems } = await readText(join(path, name), file, kind);
			return text === undefined
				? { problems }
				: { entry: { kind, id: name.replace(/\.mdx$/, ''), file, text }, problems };
		}),
	);
	return { entries: read.flatMap((it) => it.entry ?? []), problems: read.flatMap((it) => it.problems) };
}

function badName(name: string, kind: Kind, file: string, names: ReadonlySet<string>): Problem | undefined {
	const [stem = '', extension = ''] = splitExtension(name);
	const id =
		stem
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || `my-${kind}`;
	const right = `${id}.mdx`;
	if (right !== name && names.has(right)) return problem('same-id', { file }, { value: id, other: right });
	if (extension !== '.mdx') return problem('wrong-extension', { file }, { value: extension, nearest: right });
	if (!idForm.test(stem)) return problem('bad-file-name', { file }, { kind, value: stem, nearest: right });
	return undefined;
}

function splitExtension(name: string): [string, string] {
	const dot = name.lastIndexOf('.');
	return dot < 1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}

async function readText(
	path: string,
	file: string,
	kind: string,
): Promise<{ text?: string; missing?: boolean; problems: Problem[] }> {
	let bytes: Buffer;
	try {
		bytes = await readFile(path);
	} catch (error) {
		const reason = error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error);
		const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return { missing, problems: [problem('unreadable', { file }, { reason })] };
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
		if (text.includes('\0')) return { problems: [problem('not-utf8', { file })] };
		if (text.trim() === '') return { problems: [problem('empty-file', { file }, { kind })] };
		return { text, problems: [] };
	} catch {
		return { problems: [problem('not-utf8', { file })] };
	}
}

/** What a folder holds, but for what the system hides. */
async function list(path: string) {
	const found = await readdir(path, { withFileTypes: true });
	return found
		.filter((it) => !it.name.startsWith('.'))
		.map((it) => ({ name: it.name, isFolder: it.isDirectory() }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}
