import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nearest } from '../problems/nearest.ts';
import { type Details, type Problem, problem } from '../problems/problem.ts';
import { settingsLines } from '../problems/table.ts';
import { type Kind, kindIds, kinds, nounOf, perKind } from '../schema/kinds.ts';
import { idForm } from '../schema/text.ts';
import { slug } from '../slug.ts';
import { folderName } from './content-folder.node.ts';
import { bankFileLimit, decodeUtf8, readRegularFile, UnreadableError } from './regular-file.node.ts';

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
	/** The ids of all files, also of those that cannot be read: a name for one of them is not a wrong name. */
	readonly ids: Readonly<Record<Kind, ReadonlySet<string>>>;
	/** The text of bank.yaml; undefined where it cannot be had. */
	readonly settings: string | undefined;
	readonly problems: readonly Problem[];
}

/** Folders of the content folder that other readers than this one read. */
const otherFolders = ['phrasings'];

/** Reads every file of a content folder, and finds what is not where, or not what, it should be. */
export async function readFiles(folder: string): Promise<SourceFiles> {
	const shown = folderName(folder);
	const children = await list(folder).catch(() => undefined);
	if (children === undefined) {
		const ids = perKind(() => new Set<string>());
		const missing = problem('missing-content', { file: `${shown}/` }, { value: folder });
		return { entries: [], ids, settings: undefined, problems: [missing] };
	}
	const settings = await readSettings(folder);
	const read = await Promise.all(kindIds.map((kind) => readFolder(folder, kind)));
	return {
		entries: read.flatMap((result) => result.entries),
		ids: perKind((kind) => read[kindIds.indexOf(kind)]?.ids ?? new Set()),
		settings: settings.text,
		problems: [
			...settings.problems,
			...findStrays(children, shown),
			...read.flatMap((result) => result.problems),
		],
	};
}

async function readSettings(folder: string): Promise<{ text?: string; problems: Problem[] }> {
	const settingsFile = `${folderName(folder)}/bank.yaml`;
	const read = await readText(join(folder, 'bank.yaml'), settingsFile, {
		todo: `Write four lines into it: ${settingsLines}.`,
	});
	return read.missing ? { problems: [problem('missing-settings', { file: settingsFile })] } : read;
}

/** What lies in the content folder itself and belongs to no kind. */
function findStrays(children: readonly FolderChild[], shown: string): Problem[] {
	const known = [...kindIds.map((kind) => kinds[kind].folder), 'bank.yaml', ...otherFolders];
	const folders = kindIds.map((kind) => `${shown}/${kinds[kind].folder}/`).join(', ');
	return children
		.filter(({ name }) => !known.includes(name))
		.map(({ name, isFolder }) => {
			const meant = nearest(name, known);
			const details = { nearest: meant && `${shown}/${meant}`, valid: `one of ${folders}` };
			return isFolder
				? problem('misplaced-file', { file: `${shown}/${name}/` }, { kind: 'folder', ...details })
				: problem('misplaced-file', { file: `${shown}/${name}` }, { kind: 'file', ...details });
		});
}

async function readFolder(
	folder: string,
	kind: Kind,
): Promise<{ entries: SourceFile[]; ids: Set<string>; problems: Problem[] }> {
	const place = `${folderName(folder)}/${kinds[kind].folder}/`;
	const path = join(folder, kinds[kind].folder);
	// A bank begins with no story; only the frameworks, which pages read their seconds from, have to be there.
	const isOptional = kind !== 'framework';
	const children = await list(path).catch((error) => (isOptional && isMissing(error) ? [] : undefined));
	if (!children?.length) {
		const code = children ? 'empty-folder' : 'missing-folder';
		const problems = children && isOptional ? [] : [problem(code, { file: place }, { kind: nounOf(kind) })];
		return { entries: [], ids: new Set(), problems };
	}
	const names = new Set(children.map((entry) => entry.name));
	const read = await Promise.all(
		children.map(async ({ name, isFolder }) => {
			const file = place + name;
			if (isFolder) {
				const details = { kind: 'folder', valid: `${place} file by file` };
				return { problems: [problem('misplaced-file', { file: `${file}/` }, details)] };
			}
			const { id, misnamed } = checkName(name, kind, file, names);
			if (misnamed) return { id, problems: [misnamed] };
			const { text, problems } = await readText(join(path, name), file, { kind: nounOf(kind) });
			return text === undefined ? { id, problems } : { id, entry: { kind, id, file, text }, problems };
		}),
	);
	return {
		entries: read.flatMap((file) => file.entry ?? []),
		ids: new Set(read.flatMap((file) => file.id ?? [])),
		problems: read.flatMap((file) => file.problems),
	};
}

/** The id that a file's name gives it, or would, and what is wrong with the name. */
function checkName(
	name: string,
	kind: Kind,
	file: string,
	names: ReadonlySet<string>,
): { id: string; misnamed?: Problem } {
	const [stem, extension] = splitExtension(name);
	const id = slug(stem, `my-${kind}`);
	const noun = nounOf(kind);
	const right = `${id}.mdx`;
	if (right !== name && names.has(right)) {
		const other = file.slice(0, -name.length) + right;
		return { id, misnamed: problem('same-id', { file }, { value: id, other }) };
	}
	const value = extension === '' ? 'has no ending' : `ends in "${extension}"`;
	if (extension !== '.mdx')
		return { id, misnamed: problem('wrong-extension', { file }, { kind: noun, value, valid: right }) };
	if (!idForm.test(stem))
		return { id, misnamed: problem('bad-file-name', { file }, { kind: noun, value: stem, valid: right }) };
	return { id: stem };
}

function splitExtension(name: string): [string, string] {
	const dot = name.lastIndexOf('.');
	return dot < 1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}

/** The text of a file, or why it cannot be had. */
export async function readText(
	path: string,
	file: string,
	ifEmpty: Details,
): Promise<{ text?: string; missing?: boolean; problems: Problem[] }> {
	try {
		const text = decodeUtf8(await readRegularFile(path, bankFileLimit)).replace(/\r\n?/g, '\n');
		if (text.includes('\0')) return { problems: [problem('not-utf8', { file })] };
		if (text.trim() === '') return { problems: [problem('empty-file', { file }, ifEmpty)] };
		return { text, problems: [] };
	} catch (error) {
		if (!(error instanceof UnreadableError)) return { problems: [problem('not-utf8', { file })] };
		const { message: reason, isMissing: missing } = error;
		return { missing, problems: [problem('unreadable', { file }, { reason })] };
	}
}

export const isMissing = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === 'ENOENT';

interface FolderChild {
	readonly name: string;
	readonly isFolder: boolean;
}

/** What a folder holds, but for what the system hides. */
export async function list(path: string): Promise<FolderChild[]> {
	const children = await readdir(path, { withFileTypes: true });
	return children
		.filter((entry) => !entry.name.startsWith('.'))
		.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}
