import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { type Browser, isRecord, type Kind, until } from './browser.ts';

/** WebKitGTK over plain WebDriver, on a screen that nobody sees. */
export const webkit: Kind = {
	name: 'WebKit',
	programs: ['WebKitWebDriver', 'xvfb-run'],
	install: 'apt-get install webkit2gtk-driver xvfb',
	launch,
};

async function launch(): Promise<Browser> {
	const port = await freePort();
	// A group of its own, so that the screen and the browser end with it.
	const child = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
		stdio: 'ignore',
		detached: true,
	});
	const stop = async () => {
		if (child.pid === undefined || child.exitCode !== null) return;
		const gone = new Promise((resolve) => child.once('exit', resolve));
		process.kill(-child.pid);
		await gone;
	};
	const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const { value }: { value: unknown } = await answer.json();
		if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
		return value;
	};
	try {
		await until('WebKitWebDriver', () => call('GET', '/status').catch(() => undefined), 20);
		const session = await call('POST', '/session', { capabilities: { alwaysMatch: {} } });
		const id = isRecord(session) ? session.sessionId : undefined;
		return {
			open: async (url) => void (await call('POST', `/session/${id}/url`, { url })),
			read: async (expression) =>
				String(
					await call('POST', `/session/${id}/execute/sync`, {
						script: `return String(${expression})`,
						args: [],
					}),
				),
			close: async () => {
				await call('DELETE', `/session/${id}`).catch(() => undefined);
				await stop();
			},
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				isRecord(address) ? resolve(Number(address.port)) : reject(new Error('No free port.')),
			);
		});
	});
}
