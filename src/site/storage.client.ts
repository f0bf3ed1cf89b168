import { isKeptName, keptName } from './base.ts';

/** The one door to what the browser keeps. Blocked, full or missing storage is survived: the value is then for this visit only. */
const lastTexts = new Map<string, string>();

/** The text kept under a name; undefined where there is none. */
export function readSavedText(name: string): string | undefined {
	return readDevice(name) ?? lastTexts.get(name);
}

/**
 * Keeps a text under a name; undefined forgets it.
 * @returns whether it will still be there on the next visit
 */
export function saveText(name: string, text: string | undefined): boolean {
	if (text === undefined) lastTexts.delete(name);
	else lastTexts.set(name, text);
	return writeDevice(name, text ?? null) === 'kept';
}

/** What the device really holds under a name: null where there is nothing, undefined where storage is blocked. */
export function readDevice(name: string): string | null | undefined {
	try {
		return localStorage.getItem(keptName(name));
	} catch {
		return undefined;
	}
}

/** Puts a text on the device or, with null, takes it away; says why where it can't. What was there then stays. */
export function writeDevice(name: string, text: string | null): 'kept' | 'full' | 'blocked' {
	try {
		if (text === null) localStorage.removeItem(keptName(name));
		else localStorage.setItem(keptName(name), text);
		return 'kept';
	} catch (error) {
		const full = error instanceof DOMException && /quota/i.test(error.name);
		return full ? 'full' : 'blocked';
	}
}

/** Calls back when another tab writes under a name. */
export function watchDevice(name: string, listener: () => void): void {
	addEventListener('storage', ({ key }) => {
		// Without a key, everything was cleared.
		if (key === null || key === keptName(name)) listener();
	});
}

/** Takes everything of this site off the device. */
export function clearDevice(): 'kept' | 'blocked' {
	lastTexts.clear();
	try {
		for (const key of Object.keys(localStorage)) if (isKeptName(key)) localStorage.removeItem(key);
		return 'kept';
	} catch {
		return 'blocked';
	}
}
