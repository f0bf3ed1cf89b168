import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The bank of whoever uses the project, which `npm run mine` makes. Git leaves it out. */
export const ownFolder = 'my-bank';

/**
 * The content folder, the one that every command uses: `STORY_BANK_CONTENT` where it is set, else `my-bank/` where it is
 * there, else the example in `content/`.
 */
export function contentFolder(): string {
	return resolve(process.env.STORY_BANK_CONTENT || (existsSync(ownFolder) ? ownFolder : 'content'));
}

/** How messages name a content folder: `my-bank`; `content` for any other, wherever it is. */
export const folderName = (folder: string): string =>
	resolve(folder) === resolve(ownFolder) ? ownFolder : 'content';
