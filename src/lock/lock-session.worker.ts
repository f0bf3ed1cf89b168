import { CopyError, readCopy, tellPages } from '../offline/index.worker.ts';
import {
	type Archive,
	decryptBank,
	headLength,
	LockError,
	lockedBank,
	unpackArchive,
} from './encryption/locked-bank.ts';
import type { WrappedKey } from './encryption/seal.ts';
import { forgetNotes, forgetUnlocking, keepUnlocking, readUnlocking } from './kept-on-device.worker.ts';
import type { LockState, PageKey } from './messages.ts';

/** What is known while the site is unlocked. It is nowhere but in this worker's memory. */
interface Open extends PageKey {
	readonly archive: Archive;
}

/** Milliseconds that pages have to hand the key to a worker that was stopped meanwhile. */
const patience = 1000;

let current: Promise<Open | undefined> | undefined;
/** Counts the times it was locked: what began before the last one is void. */
let locks = 0;
/** From "Lock" to the next passphrase, whatever the device still holds. */
let isShut = false;
const wanted = new Set<(pageKey: PageKey) => void>();

/** The open bank; undefined where it is locked. A worker that was stopped finds the key again: kept, or with a page. */
export async function openSession(): Promise<Open | undefined> {
	if (isShut) return undefined;
	current ??= reopen();
	const asked = current;
	const open = await asked.catch(() => undefined);
	// Not open now is no answer for later.
	if (!open && current === asked) current = undefined;
	return open;
}

/** Whether it is open, and if not, what unlocking takes. */
export async function stateNow(): Promise<LockState> {
	try {
		if (await openSession()) return { state: 'open' };
		return { state: 'locked', head: (await readCopy(lockedBank)).slice(0, headLength) };
	} catch (error) {
		return troubleOf(error);
	}
}

/** Opens the locked bank. @param stay the key, to keep on the device */
export async function unlock(key: CryptoKey, stay: WrappedKey | undefined): Promise<LockState> {
	const unlocking = crypto.randomUUID();
	const before = locks;
	try {
		const open = await openWith({ key, unlocking });
		await keepUnlocking(unlocking, stay);
		if (locks !== before) {
			await forgetUnlocking();
			return await stateNow();
		}
		isShut = false;
		current = Promise.resolve(open);
		await tellPages({ news: 'unlocked' });
		return { state: 'open' };
	} catch (error) {
		return troubleOf(error);
	}
}

/** Forgets the key and the content: here and in every page, then on the device, which may be slow. */
export async function lock(): Promise<'locked'> {
	locks++;
	isShut = true;
	current = undefined;
	forgetNotes();
	await tellPages({ news: 'locked' });
	await forgetUnlocking();
	return 'locked';
}

/** Takes the key that a page has in mind, where it is that of the last unlocking. */
export async function takeKey(pageKey: PageKey): Promise<void> {
	const saved = await readUnlocking();
	if (saved?.id !== pageKey.unlocking || isShut) return;
	for (const take of wanted) take(pageKey);
	wanted.clear();
	const opening = openWith(pageKey);
	current ??= opening;
	// Of an earlier passphrase: not open now is no answer for later.
	await opening.catch(() => {
		if (current === opening) current = undefined;
	});
}

async function reopen(): Promise<Open | undefined> {
	const saved = await readUnlocking();
	if (!saved) return undefined;
	const pageKey = saved.key ? { key: saved.key, unlocking: saved.id } : await askPages(saved.id);
	if (!pageKey) return undefined;
	try {
		const open = await openWith(pageKey);
		// Locked while it was being opened.
		return (await readUnlocking())?.id === pageKey.unlocking ? open : undefined;
	} catch (error) {
		// A new version under another passphrase.
		if (error instanceof LockError && error.reason === 'wrong-passphrase') await forgetUnlocking();
		throw error;
	}
}

async function askPages(unlocking: string): Promise<PageKey | undefined> {
	const answered = new Promise<PageKey>((resolve) => wanted.add(resolve));
	if ((await tellPages({ news: 'key-wanted', unlocking })) === 0) return undefined;
	return Promise.race([
		answered,
		new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience)),
	]);
}

async function openWith(pageKey: PageKey): Promise<Open> {
	const archive = unpackArchive(await decryptBank(await readCopy(lockedBank), pageKey.key));
	return { ...pageKey, archive };
}

function troubleOf(error: unknown): LockState {
	if (error instanceof LockError && error.reason === 'wrong-passphrase') return { state: error.reason };
	if (error instanceof LockError) return { state: 'trouble', trouble: 'changed' };
	return { state: 'trouble', trouble: error instanceof CopyError ? error.reason : 'blocked' };
}
