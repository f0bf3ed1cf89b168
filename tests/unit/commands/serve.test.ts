import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { localAddresses, wantedPort } from '../../../src/commands/serve.node.ts';

describe('the port of a server', () => {
	afterEach(() => {
		delete process.env.PORT;
	});

	test('it is 4321 where nothing else is wanted', () => {
		assert.equal(wantedPort(), 4321);
		process.env.PORT = '8080';
		assert.equal(wantedPort(), 8080);
	});

	for (const port of ['0', '65536', '-1', '80.5', 'eighty']) {
		test(`PORT=${port} is refused`, () => {
			process.env.PORT = port;
			assert.throws(wantedPort, {
				message: `PORT must be a number from 1 to 65535, not "${port}".`,
			});
		});
	}

	test('the addresses of the local network do not hold that of this machine alone', {
		skip: localAddresses().length === 0 && 'this machine is in no network',
	}, () => {
		const addresses = localAddresses();
		assert.notDeepEqual(addresses, []);
		assert.ok(addresses.every((it) => it !== '127.0.0.1' && /^\d+(\.\d+){3}$/.test(it)));
	});
});
