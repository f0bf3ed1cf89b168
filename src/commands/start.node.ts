import { buildSite } from './build.node.ts';
import { basePath, command, readOptions } from './options.node.ts';
import { folderToServe } from './out.node.ts';
import { localAddresses, serve } from './serve.node.ts';
import { print } from './terminal.node.ts';

/** `npm start [-- --host] [-- --base /folder/]`: checks the bank, builds the site and serves it until it is stopped. */
export const run = command(async (args) => {
	const options = readOptions(args, { base: { type: 'string' }, host: { type: 'boolean' } });
	const base = basePath(options.base);
	const out = await folderToServe();
	await buildSite(base, out);
	const { port } = await serve(out, base, options.host ? '0.0.0.0' : '127.0.0.1');
	print(`Story Bank is at http://localhost:${port}${base}`);
	if (options.host)
		for (const address of localAddresses()) print(`In your network: http://${address}:${port}${base}`);
	print('Stop it with Ctrl C.');
	return 0;
});
