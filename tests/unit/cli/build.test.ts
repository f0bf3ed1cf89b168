import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { run } from '../../../src/cli/build.ts';

for (const [out, holding] of [
	['.', 'package.json'],
	['content', 'content/bank.yaml'],
	['src', 'src/paths.ts'],
] as const) {
	test(`a build into ${out} is refused, since it would empty it`, async (t) => {
		const said: string[] = [];
		t.mock.method(console, 'error', (text: string) => said.push(text));
		assert.equal(await run(['--out', out]), 1);
		assert.match(said.join('\n'), /a build empties its folder first/);
		assert.ok(existsSync(holding));
	});
}
