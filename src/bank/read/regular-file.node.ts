import { constants, open, stat } from 'node:fs/promises';
import { sayBytes } from '../../site/bytes.ts';

/** The most bytes that are read of one file of a bank; a story has some 3,000. */
export const bankFileLimit = 2_000_000;

/** Why a file is not read: a clause that goes on from "It cannot be read:". */
export class UnreadableError extends Error {
	/** True where there is no such file. */
	readonly isMissing: boolean;
	constructor(reason: string, isMissing = false) {
		super(reason);
		this.isMissing = isMissing;
	}
}

/**
 * The bytes of a file that a person names or puts into a folder. Of anything but a regular file, or a link to one, not a byte
 * is asked for: a pipe or a device could be waited for without end.
 * @param limit bytes; left out for what a build of ours has just written
 * @throws UnreadableError
 */
export async function readRegularFile(
	path: string,
	limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
	try {
		// Before it is opened: to open some devices does something.
		check(await stat(path), limit);
		const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			const about = await file.stat();
			check(about, limit);
			return await readUpTo(file, about.size);
		} finally {
			await file.close();
		}
	} catch (error) {
		if (error instanceof UnreadableError) throw error;
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		throw new UnreadableError(
			reasons[code] ?? (error instanceof Error ? error.message : String(error)),
			code === 'ENOENT',
		);
	}
}

/** @throws TypeError where the bytes are no UTF-8 */
export const decodeUtf8 = (bytes: Uint8Array): string =>
	new TextDecoder('utf-8', { fatal: true }).decode(bytes);

function check(about: Awaited<ReturnType<typeof stat>>, limit: number): void {
	if (about.isDirectory()) throw new UnreadableError('it is a folder');
	if (about.isFIFO()) throw new UnreadableError('it is a pipe, not a file');
	if (about.isSocket()) throw new UnreadableError('it is a socket, not a file');
	if (!about.isFile()) throw new UnreadableError('it is a device, not a file');
	if (about.size > limit) {
		const size = sayBytes(Number(about.size));
		throw new UnreadableError(`it is too large (${size}); a file may have ${sayBytes(limit)}`);
	}
}

/** What the system makes up while it is read, as in /proc, has no size and may have no end. */
async function readUpTo(
	file: Awaited<ReturnType<typeof open>>,
	size: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = new Uint8Array(size + 1);
	let length = 0;
	while (length <= size) {
		const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
		if (bytesRead === 0) return bytes.subarray(0, length);
		length += bytesRead;
	}
	throw new UnreadableError('it grows while it is read');
}

/** Why the system does not give a file, in words. */
const reasons: Readonly<Record<string, string>> = {
	ENOENT: 'it leads to a file that does not exist',
	ENOTDIR: 'its folder is a file',
	ELOOP: 'it is a link that leads back to itself',
	EACCES: 'you are not allowed to',
	EPERM: 'you are not allowed to',
};
