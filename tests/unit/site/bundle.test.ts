import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinLicences, licenceOf } from '../../../src/site/bundle.node.ts';

test('notices of several bundles are in one text, each once, by name', () => {
	const pages =
		'# Licenses\n\nThe app bundles:\n\n## lit - 3.0.0 (BSD-3-Clause)\n\nCopyright A\n\n## idb - 8.0.0 (ISC)\n\nB\n';
	const worker = '# Licenses\n\n## idb - 8.0.0 (ISC)\n\nB\n';
	assert.equal(
		joinLicences([pages, worker, '', '## idb - 8.0.0 (ISC)\n\nB']),
		'# Licences\n\nThis site contains parts of these libraries.\n\n## idb - 8.0.0 (ISC)\n\nB\n\n## lit - 3.0.0 (BSD-3-Clause)\n\nCopyright A\n',
	);
});

test('a library that does not come through Vite has its notice from its package', async () => {
	assert.match(await licenceOf('tailwindcss'), /^## tailwindcss - \d+\.\d+\.\d+ \(MIT\)\n\nMIT License/);
	assert.match(await licenceOf('pagefind'), /^## pagefind - \d+\.\d+\.\d+ \(MIT\)/);
});
