import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

test('a story was last changed by its last commit; one that git does not know, when its file was', async (context) => {
	const folder = mkdtempSync(join(tmpdir(), 'story-bank-changed-'));
	mkdirSync(join(folder, 'stories'));
	const git = (day: string, ...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
			cwd: folder,
			env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_AUTHOR_DATE: `${day}T12:00:00Z` },
		});
	const write = (name: string, text: string) => writeFileSync(join(folder, 'stories', name), text);
	git('2026-01-01', 'init', '-q');
	write('one.mdx', 'first');
	write('two.mdx', 'first');
	git('2026-01-01', 'add', '.');
	git('2026-01-01', 'commit', '-qm', 'both');
	write('one.mdx', 'second');
	git('2026-02-03', 'commit', '-qam', 'one');
	write('three.mdx', 'new');
	utimesSync(join(folder, 'stories/three.mdx'), new Date('2026-03-04'), new Date('2026-03-04'));

	const before = process.env.STORY_BANK_CONTENT;
	context.after(() => {
		if (before === undefined) delete process.env.STORY_BANK_CONTENT;
		else process.env.STORY_BANK_CONTENT = before;
	});
	process.env.STORY_BANK_CONTENT = folder;
	const { lastChanged } = await import('../../../../src/reading/stories/last-changed.build.ts');
	assert.equal(lastChanged('content/stories/one.mdx'), '2026-02-03');
	assert.equal(lastChanged('content/stories/two.mdx'), '2026-01-01');
	assert.equal(lastChanged('content/stories/three.mdx'), '2026-03-04');
});
