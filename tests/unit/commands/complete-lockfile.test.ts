import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { completeLockfile } from '../../../tools/complete-lockfile.ts';

const read = () => JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('the lockfile lacks no package of any platform: npm ci would refuse it', () => {
	assert.deepEqual(completeLockfile(read()).added, []);
});

test('the lockfile names no registry', () => {
	assert.doesNotMatch(readFileSync('package-lock.json', 'utf8'), /https?:\/\/[^"]*\.tgz|"resolved"/);
});

test('a missing platform is added with where it runs', () => {
	const optionalDependencies = { '@maker/tool-linux-x64-musl': '1.2.3', '@maker/tool-darwin-arm64': '1.2.3' };
	const { lockfile, added } = completeLockfile({
		packages: {
			'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies },
			'node_modules/tool/node_modules/@maker/tool-darwin-arm64': { version: '1.2.3' },
		},
	});
	assert.deepEqual(added, ['@maker/tool-linux-x64-musl@1.2.3']);
	assert.deepEqual(lockfile.packages['node_modules/@maker/tool-linux-x64-musl'], {
		version: '1.2.3',
		os: ['linux'],
		cpu: ['x64'],
		libc: ['musl'],
		dev: true,
		optional: true,
	});
});
