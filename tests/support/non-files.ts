import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

/** What may stand in the place of a file, and how it is called when it is not read. */
export const nonFiles: readonly (readonly [
	name: string,
	make: (place: string) => unknown,
	reason: RegExp,
])[] = [
	['a pipe', (place) => execFileSync('mkfifo', [place]), /it is a pipe/],
	['a link to a pipe', linkToPipe, /it is a pipe/],
	['a link to an endless device', (place) => symlink('/dev/zero', place), /it is a device/],
	['a link to the terminal', (place) => symlink('/dev/tty', place), /it is a device|does not exist/],
	['a socket', listen, /it is a socket/],
	['a folder', (place) => mkdir(place), /it is a folder|this folder would be ignored|holds no notes/],
	['a link to a folder', (place) => symlink('/', place), /it is a folder/],
	['a link to itself', (place) => symlink(place, place), /a link that leads back to itself/],
	[
		'a file that grows while it is read',
		(place) => symlink('/proc/self/maps', place),
		/grows|too large|folder/,
	],
	['a file of three gigabytes', bigFile, /it is too large \(3000\.0 MB\)/],
];

async function linkToPipe(place: string): Promise<void> {
	execFileSync('mkfifo', [`${place}.pipe`.replace(/([^/]+)$/, '.$1')]);
	await symlink(`${place}.pipe`.replace(/([^/]+)$/, '.$1'), place);
}

/** It takes no room on the disk. */
async function bigFile(place: string): Promise<void> {
	await writeFile(place, '');
	await truncate(place, 3_000_000_000);
}

/** A socket is there as long as the process. */
export async function listen(place: string): Promise<void> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(place, resolve));
	server.unref();
}
