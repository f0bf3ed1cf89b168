/** The one door to what the browser keeps. Blocked, full or missing storage is survived: the value is then for this visit only. */
const prefix = 'story-bank:';
const kept = new Map<string, string>();

/** The text kept under a name; undefined where there is none. */
export function readText(name: string): string | undefined {
	try {
		return localStorage.getItem(prefix + name) ?? kept.get(name);
	} catch {
		return kept.get(name);
	}
}

/**
 * Keeps a text under a name; undefined forgets it.
 * @returns whether it will still be there on the next visit
 */
export function keepText(name: string, text: string | undefined): boolean {
	if (text === undefined) kept.delete(name);
	else kept.set(name, text);
	try {
		if (text === undefined) localStorage.removeItem(prefix + name);
		else localStorage.setItem(prefix + name, text);
		return true;
	} catch {
		return false;
	}
}
