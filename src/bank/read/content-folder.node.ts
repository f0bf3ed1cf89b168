import { resolve } from 'node:path';

/** The content folder: `STORY_BANK_CONTENT` where it is set, else `content/` in the project. */
export function contentFolder(): string {
	return resolve(process.env.STORY_BANK_CONTENT || 'content');
}
