import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { contentFolder } from '../../bank/read/content-folder.node.ts';

let committed: ReadonlyMap<string, string> | undefined;

/**
 * The day on which a story was last changed, `2026-11-30`: of the commit that changed it; where git has none, of its file.
 * @param file the story's file, by whatever folder
 */
export function lastChanged(file: string): string {
	committed ??= readCommits();
	const name = basename(file);
	return committed.get(name) ?? dayOf(statSync(resolve(contentFolder(), 'stories', name)).mtime);
}

/** By the name of each file in the folder of stories. The first commit that git lists is the last that was made. */
function readCommits(): Map<string, string> {
	const days = new Map<string, string>();
	try {
		const log = execFileSync('git', ['log', '--format=day %cs', '--name-only', '--', 'stories'], {
			cwd: contentFolder(),
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			maxBuffer: 100_000_000,
		});
		let day = '';
		for (const line of log.split('\n')) {
			if (line.startsWith('day ')) day = line.slice(4);
			else if (line !== '' && !days.has(basename(line))) days.set(basename(line), day);
		}
	} catch {
		// No git, or no repository: the files say it.
	}
	return days;
}

const dayOf = (time: Date) => time.toISOString().slice(0, 10);
