import { resolve } from 'node:path';
import { dev } from 'astro';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { wireEditor } from './editor-schemas.node.ts';
import { basePath, command, readOptions } from './options.node.ts';
import { wantedPort } from './serve.node.ts';

/** `npm run dev [-- --host] [-- --base /folder/]`: the site while writing. It follows every file that is saved. */
export const run = command(async (args) => {
	const { base, host } = readOptions(args, { base: { type: 'string' }, host: { type: 'boolean' } });
	process.env.BASE_PATH = basePath(base);
	const address = host ? '0.0.0.0' : '127.0.0.1';
	await wireEditor({ root: resolve('.'), content: contentFolder() });
	await dev({ server: { host: address, port: wantedPort() } });
	return 0;
});
