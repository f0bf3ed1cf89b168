import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, isRecord, type Kind } from './browser.ts';

/** Firefox over WebDriver BiDi, which it speaks by itself. */
export const firefox: Kind = {
	name: 'Firefox',
	programs: ['firefox-esr'],
	install: 'apt-get install firefox-esr',
	launch,
};

async function launch(): Promise<Browser> {
	const profile = await mkdtemp(join(tmpdir(), 'firefox-'));
	const child = spawn(
		'firefox-esr',
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
		{ stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
	);
	const send = await connect(`${await addressOf(child)}/session`);
	await send('session.new', { capabilities: {} });
	const { contexts } = await send('browsingContext.getTree', {});
	const [first]: unknown[] = Array.isArray(contexts) ? contexts : [];
	const context = isRecord(first) ? first.context : undefined;
	return {
		open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
		read: async (expression) => {
			const answer = await send('script.evaluate', {
				expression: `String(${expression})`,
				target: { context },
				awaitPromise: true,
			});
			const { result } = answer;
			if (!isRecord(result)) throw new Error(`${expression}: ${JSON.stringify(answer)}`);
			return String(result.value);
		},
		close: async () => {
			const gone = new Promise((resolve) => child.once('exit', resolve));
			child.kill();
			await gone;
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

/** The address at which it says that it listens. */
function addressOf(child: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		child.stderr?.on('data', (text) => {
			said += text;
			const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
			if (address) resolve(address);
		});
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`Firefox did not start: ${said}`)));
	});
}

type Send = (method: string, params: unknown) => Promise<Record<string, unknown>>;

async function connect(address: string): Promise<Send> {
	const socket = new WebSocket(address);
	const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve, { once: true });
		socket.addEventListener('error', reject, { once: true });
	});
	socket.addEventListener('message', ({ data }) => {
		const answer: unknown = JSON.parse(String(data));
		if (isRecord(answer)) waiting.get(Number(answer.id))?.(answer);
	});
	let id = 0;
	return async (method, params) => {
		const answer = new Promise<Record<string, unknown>>((resolve) => waiting.set(++id, resolve));
		socket.send(JSON.stringify({ id, method, params }));
		const { result, error, message } = await answer;
		if (error || !isRecord(result)) throw new Error(`${method}: ${error} ${message}`);
		return result;
	};
}
