import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { createGzip } from 'node:zlib';
import { type SiteName, siteFolder, sites } from './sites.ts';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.txt': 'text/plain',
	'.webmanifest': 'application/manifest+json',
};

export interface TestServer {
	/** With the base path: `http://localhost:1234/story-bank/`. */
	readonly url: string;
	/** Bytes sent so far, with the heads of the answers. */
	readonly sentBytes: () => number;
	readonly close: () => Promise<void>;
}

interface Hosting {
	/** Any free port where it is left out. */
	readonly port?: number;
	/** Sends text compressed, as most hosts do. */
	readonly compressed?: boolean;
	/** Called with the path of each request, before it is answered. */
	readonly before?: (path: string) => Promise<void> | void;
}

/** A plain static host for one of the sites. */
export const serveSite = (name: SiteName): Promise<TestServer> =>
	serveFolder(siteFolder(name), sites[name].base);

/** A plain static host for a built site, as a host without rules would serve it: folders by index.html, else the 404 page. */
export async function serveFolder(
	folder: string,
	base: string,
	{ port: wanted = 0, before, compressed = false }: Hosting = {},
): Promise<TestServer> {
	const server: Server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		await before?.(pathname);
		const inside = pathname.startsWith(base)
			? normalize(decodeURIComponent(pathname.slice(base.length)))
			: undefined;
		const path = inside === undefined || inside.startsWith('..') ? undefined : join(folder, inside);
		const file = [path, path && join(path, 'index.html')].find((it) => it && isFile(it));
		const sent = file ?? join(folder, '404.html');
		const type = types[extname(sent)];
		const packed = compressed && type !== undefined;
		response.writeHead(file ? 200 : 404, {
			'Content-Type': type ?? 'application/octet-stream',
			...(pathname.includes('/_astro/') && { 'Cache-Control': 'max-age=31536000, immutable' }),
			...(packed && { 'Content-Encoding': 'gzip' }),
		});
		if (packed) createReadStream(sent).pipe(createGzip()).pipe(response);
		else createReadStream(sent).pipe(response);
	});
	const sockets: Socket[] = [];
	server.on('connection', (socket) => sockets.push(socket));
	await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}${base}`,
		sentBytes: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
