import { buildSite } from './build.node.ts';
import { basePath, command, readOptions } from './options.node.ts';
import { folderToServe } from './out-folder.node.ts';
import { localAddresses, serve } from './serve.node.ts';

/** `npm start [-- --host] [-- --base /folder/]`: checks the bank, builds the site and serves it until it is stopped. */
export const run = command(async (args) => {
	const options = readOptions(args, { base: { type: 'string' }, host: { type: 'boolean' } });
	const base = basePath(options.base);
	const out = await folderToServe();
	const failed = await buildSite(base, out);
	if (failed) return failed;
	const { port } = await serve(out, base, options.host ? '0.0.0.0' : '127.0.0.1');
	console.log(`Story Bank is at http://localhost:${port}${base}`);
	if (options.host)
		for (const address of localAddresses()) console.log(`In your network: http://${address}:${port}${base}`);
	console.log('Stop it with Ctrl C.');
	return 0;
});
