import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, mock, test } from 'node:test';
import { freePort, localAddresses } from '../../../src/commands/serve.node.ts';

const host = '127.0.0.1';

describe('the port of a server', () => {
	afterEach(() => {
		delete process.env.PORT;
		mock.restoreAll();
	});

	/** Takes a port that the system chooses, below which `freePort` has room to go on. */
	async function takePort(): Promise<{ port: number; server: Server }> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen({ port: 0, host }, resolve));
		const address = server.address();
		assert.ok(typeof address === 'object' && address);
		return { port: address.port, server };
	}

	const close = (server: Server) => new Promise((resolve) => server.close(resolve));

	test('a free port is used as it is wanted, and nothing is said', async () => {
		const { port, server } = await takePort();
		await close(server);
		process.env.PORT = String(port);
		const said = mock.method(console, 'log', () => {});
		assert.equal(await freePort(host), port);
		assert.equal(said.mock.callCount(), 0);
	});

	test('a taken port is said, and the next free one is used', async () => {
		const { port, server } = await takePort();
		process.env.PORT = String(port);
		const said = mock.method(console, 'log', () => {});
		const found = await freePort(host);
		await close(server);
		assert.ok(found > port && found < port + 100);
		assert.deepEqual(said.mock.calls[0]?.arguments, [`Port ${port} is taken; using ${found}.`]);
	});

	for (const port of ['0', '65536', '-1', '80.5', 'eighty']) {
		test(`PORT=${port} is refused`, async () => {
			process.env.PORT = port;
			await assert.rejects(freePort(host), {
				message: `PORT must be a number from 1 to 65535, not "${port}".`,
			});
		});
	}

	test('the addresses of the local network do not hold that of this machine alone', {
		skip: localAddresses().length === 0 && 'this machine is in no network',
	}, () => {
		const addresses = localAddresses();
		assert.notDeepEqual(addresses, []);
		assert.ok(addresses.every((it) => it !== host && /^\d+(\.\d+){3}$/.test(it)));
	});
});
