import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { serve } from '../../../src/commands/serve.node.ts';

test('where the port is taken, the site is served on the next one that is free', async (context) => {
	const folder = mkdtempSync(join(tmpdir(), 'story-bank-serve-'));
	mkdirSync(join(folder, 'matrix'));
	writeFileSync(join(folder, 'matrix/index.html'), 'the matrix');
	const other = createServer();
	await new Promise<void>((resolve) => other.listen({ port: 0, host: '127.0.0.1' }, resolve));
	context.after(() => other.close());
	const address = other.address();
	assert.ok(typeof address === 'object' && address);
	process.env.PORT = String(address.port);

	const server = await serve(folder, '/', '127.0.0.1');
	context.after(() => server.stop());
	assert.ok(server.port > address.port);
	assert.equal(await (await fetch(`http://127.0.0.1:${server.port}/matrix/`)).text(), 'the matrix');
});
