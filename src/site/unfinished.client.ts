import { keptName } from './base.ts';

/** What a person may be in the middle of. */
type Unfinished = 'a telling' | 'a drill' | 'something that you write';

const prefix = keptName('unfinished:');
const here = new Set<Promise<void>>();

/**
 * Keeps a new version from taking over, in every tab, while a person is in the middle of something. A tab that is closed
 * holds nothing.
 * @returns what ends it
 */
export function holdUpdate(what: Unfinished): () => void {
	const { promise, resolve } = Promise.withResolvers<void>();
	here.add(promise);
	void promise.then(() => here.delete(promise));
	// Where a browser has no locks, or refuses them, only this tab knows of it.
	void navigator.locks?.request(prefix + what, { mode: 'shared' }, () => promise).catch(() => {});
	return resolve;
}

/** Waits until nothing is unfinished in this tab. */
export async function finishedHere(): Promise<void> {
	while (here.size > 0) await Promise.all(here);
}

/** Waits until nothing is unfinished in any tab. @param say is told what it waits for, each time that changes */
export async function finishedEverywhere(say: (what: string) => void): Promise<void> {
	for (;;) {
		const { held = [], pending = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
		const name = [...held, ...pending].find(
			(lock) => lock.mode === 'shared' && lock.name?.startsWith(prefix),
		)?.name;
		if (name === undefined) return finishedHere();
		say(name.slice(prefix.length));
		// It is given once all that share it have ended.
		await navigator.locks.request(name, () => {});
	}
}

/** A text that is being written is unfinished until its field is left. Called at its first sign, so that one is held at once. */
export function holdWhileWriting(): void {
	let end: (() => void) | undefined;
	const finish = () => {
		end?.();
		end = undefined;
	};
	const hold = (target: EventTarget | null) => {
		const isText =
			target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
		if (isText) end ??= holdUpdate('something that you write');
	};
	hold(document.activeElement);
	addEventListener('input', ({ target }) => hold(target));
	addEventListener('focusout', finish);
	addEventListener('pagehide', finish);
}
