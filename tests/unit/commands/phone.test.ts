import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { byLikelihood, invitation, isFresh, run } from '../../../src/commands/phone.node.ts';
import { soundWith } from '../../support/bank.ts';
import { soundBank } from '../../support/fixture-banks.ts';
import { newFolder, runCommand } from '../../support/terminal.ts';

test('the addresses of a home or an office come first', () => {
	const addresses = ['169.254.3.4', '100.64.1.1', '172.17.0.1', '10.0.0.5', '192.168.1.20'];
	assert.deepEqual(byLikelihood(addresses), [
		'192.168.1.20',
		'10.0.0.5',
		'172.17.0.1',
		'100.64.1.1',
		'169.254.3.4',
	]);
});

test('the code says the address, and the words say what plain http keeps back', () => {
	const text = invitation('192.168.1.20', ['10.0.0.5'], 4321);
	assert.match(text, /type http:\/\/192\.168\.1\.20:4321\//);
	assert.match(text, /try http:\/\/10\.0\.0\.5:4321\//);
	assert.match(text, /no copy for reading offline/);
	assert.match(text, /no recording/);
	// Each line of the code shows two rows of it: the light parts are drawn, the dark ones left.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the terminal's colours.
	const lines = [...text.matchAll(/\u001b\[97;40m(.*)\u001b\[0m/g)].map(([, line]) => line ?? '');
	const shown = lines.flatMap((line) =>
		['▀', '▄'].map((half) => [...line].map((sign) => sign !== '█' && sign !== half)),
	);
	const { data, size } = encode('http://192.168.1.20:4321/', { border: 2, ecc: 'L' });
	assert.deepEqual(shown.slice(0, size), data);
});

test('without a build nothing is fresh, and a strange option is said', async (t) => {
	assert.equal(await isFresh(newFolder(t), await soundWith({})), false);
	const { code, err } = await runCommand(t, run, ['--tunnel'], soundBank);
	assert.equal(code, 1);
	assert.match(err, /Unknown option '--tunnel'/);
});
