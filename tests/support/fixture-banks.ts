import { fileURLToPath } from 'node:url';

/*
 * The banks that tests stand on. None is the one in `content/`: that belongs to its owner, who may write anything into it.
 */

/** The guide's bank: sixteen principles, nine written stories, three planned ones. Frozen: it changes for tests alone. */
export const guideBank = folderOf('guide');

/** Another company's eight principles, with its own frameworks. */
export const eightPrinciplesBank = folderOf('eight-principles');

/** The smallest bank without a problem: two stories, a principle, a question, the three frameworks. */
export const soundBank = folderOf('sound');

function folderOf(name: string): string {
	return fileURLToPath(new URL(`../fixtures/banks/${name}`, import.meta.url));
}
