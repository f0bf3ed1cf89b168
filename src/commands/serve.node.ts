import { networkInterfaces } from 'node:os';
import { type PreviewServer, preview } from 'astro';
import { UsageError } from './options.node.ts';

/**
 * The port to serve on: `PORT`, or 4321.
 * @throws UsageError where it is none
 */
export function wantedPort(): number {
	const port = Number(process.env.PORT || 4321);
	if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
	throw new UsageError(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
}

/** Serves a built site. Where the port is taken, Astro says so and takes the next one that is free. */
export function serve(outDir: string, base: string, host: string): Promise<PreviewServer> {
	return preview({ outDir, base, server: { host, port: wantedPort() }, logLevel: 'error' });
}

/** The addresses of this machine in its local network. */
export function localAddresses(): string[] {
	return Object.values(networkInterfaces())
		.flatMap((ofInterface) => ofInterface ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}
