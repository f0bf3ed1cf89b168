import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

/**
 * `npm run check:types`, after Astro's own check: a file's ending says where it runs, and each is held against the types of
 * that place alone. A `document` in a pure module, or a `process` in a page, is an error.
 */
for (const project of globSync('tools/tsconfig/*.json').sort()) {
	const { status } = spawnSync('tsc', ['-p', project], { stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}
