import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { UsageError } from './options.node.ts';
import { print } from './terminal.node.ts';

/**
 * The port to serve on: `PORT`, or 4321; the next free one where it is taken, which is said.
 * @param host the address to listen on
 * @throws UsageError where there is none
 */
export async function freePort(host: string): Promise<number> {
	const wanted = Number(process.env.PORT || 4321);
	if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
		throw new UsageError(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
	}
	for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) {
		if (!(await isFree(port, host))) continue;
		if (port !== wanted) print(`Port ${wanted} is taken; using ${port}.`);
		return port;
	}
	throw new UsageError(`Ports ${wanted} to ${wanted + 99} are all taken. Choose another with PORT.`);
}

/** The addresses of this machine in its local network. */
export function localAddresses(): string[] {
	return Object.values(networkInterfaces())
		.flatMap((ofInterface) => ofInterface ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}

function isFree(port: number, host: string): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', () => resolve(false));
		probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
	});
}
