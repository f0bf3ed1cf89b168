import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

/** Runs a command in this process and gives what it printed. `content` stands for the owner's content folder. */
export async function runCommand(
	t: TestContext,
	run: (args: string[]) => Promise<number>,
	args: string[],
	content: string,
): Promise<{ code: number; out: string; err: string }> {
	const printed = { out: [] as string[], err: [] as string[] };
	const log = t.mock.method(console, 'log', (...it: unknown[]) => void printed.out.push(it.join(' ')));
	const error = t.mock.method(console, 'error', (...it: unknown[]) => void printed.err.push(it.join(' ')));
	const before = process.env.STORY_BANK_CONTENT;
	process.env.STORY_BANK_CONTENT = content;
	try {
		const code = await run(args);
		return { code, out: printed.out.join('\n'), err: printed.err.join('\n') };
	} finally {
		log.mock.restore();
		error.mock.restore();
		if (before === undefined) delete process.env.STORY_BANK_CONTENT;
		else process.env.STORY_BANK_CONTENT = before;
	}
}

/** A folder that is gone when the test is over. */
export function newFolder(t: TestContext): string {
	const path = mkdtempSync(join(tmpdir(), 'story-bank-'));
	t.after(() => rmSync(path, { recursive: true, force: true }));
	return path;
}
