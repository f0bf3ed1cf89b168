import { copyFileId, copyFiles, storedIds } from './copy-files.worker.ts';
import type { StopReason } from './copy-report.ts';
import { type Content, listSaved, readSavedFile, saveFile } from './copy-store.worker.ts';
import { scope } from './scope.worker.ts';

/** How far a copy is. */
export interface CopyProgress {
	readonly saved: number;
	readonly stop?: StopReason | undefined;
}

/** Files fetched at a time: what a browser opens to one host. */
const atOnce = 6;

/** Why a file could not be saved. */
class CopyStopped extends Error {
	readonly stop: StopReason;
	constructor(stop: StopReason) {
		super(stop);
		this.stop = stop;
	}
}

/**
 * Saves what is missing of the copy; goes on where it was interrupted.
 * @param thorough also reads what is there, and saves it again where it is damaged
 * @returns the number of files saved, and why it stopped where that is not all
 */
export async function completeCopy(
	thorough: boolean,
	tell: (progress: CopyProgress) => void,
): Promise<CopyProgress> {
	const { ids } = await listSaved();
	// A part that is missing damages pages: which ones, only reading tells.
	const read = thorough || [...storedIds].some((id) => !ids.has(id) && !isFile(id));
	const waiting: [string, string][] = [];
	for (const [path, id] of copyFiles) {
		if (!ids.has(id) || (read && !(await readSavedFile(id)))) waiting.push([path, id]);
	}
	let saved = copyFiles.size - waiting.length;
	let stop: StopReason | undefined;
	const work = async () => {
		for (let next = waiting.pop(); next && !stop; next = waiting.pop()) {
			try {
				await fetchAndSave(...next);
				tell({ saved: ++saved });
			} catch (error) {
				stop ??= reasonOf(error);
			}
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return { saved, stop };
}

/** Fetches a file and keeps it. @throws where it cannot be had as it was built, or not be kept */
export async function fetchAndSave(path: string, id: string): Promise<Content> {
	const content = await fetchExactly(path, id);
	await saveFile(id, content);
	return content;
}

/** The file that this version was built with, and no other: half a new version beside half an old one is no copy. */
async function fetchExactly(path: string, id: string): Promise<Content> {
	let stop: StopReason = 'unreachable';
	// What the browser has from loading the page will do, where it is not an older one.
	for (const cache of ['default', 'reload'] as const) {
		try {
			const response = await fetch(new URL(path, scope), { cache });
			const bytes = await response.arrayBuffer();
			if ((await copyFileId(bytes)) === id)
				return { bytes, type: response.headers.get('content-type') ?? '' };
			if (response.ok) stop = 'changed';
		} catch {
			stop = 'unreachable';
		}
	}
	throw new CopyStopped(stop);
}

function reasonOf(error: unknown): StopReason {
	if (error instanceof CopyStopped) return error.stop;
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreachable';
}

const fileIds = new Set(copyFiles.values());
const isFile = (id: string) => fileIds.has(id);
