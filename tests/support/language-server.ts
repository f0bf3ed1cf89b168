import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Message {
	readonly id?: number;
	readonly method?: string;
	readonly params?: { readonly items?: readonly unknown[] };
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** The server behind the Astro extension of VS Code, with its settings as `.vscode/settings.json` has them. */
export class LanguageServer {
	readonly #process = spawn(process.execPath, [
		'node_modules/@astrojs/language-server/bin/nodeServer.js',
		'--stdio',
	]);
	readonly #waiting = new Map<number, (message: Message) => void>();
	#read = Buffer.alloc(0);
	#last = 0;

	static async start(root: string): Promise<LanguageServer> {
		const server = new LanguageServer();
		server.#process.stdout.on('data', (bytes: Buffer) => server.#receive(bytes));
		await server.ask('initialize', {
			processId: process.pid,
			rootUri: pathToFileURL(root).href,
			workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bank' }],
			capabilities: { textDocument: { completion: { completionItem: {} }, diagnostic: {} } },
			initializationOptions: {
				typescript: { tsdk: resolve('node_modules/typescript/lib') },
				contentIntellisense: true,
			},
		});
		server.#send({ method: 'initialized', params: {} });
		return server;
	}

	/** Opens a file, or what an editor would hold in its place, and gives its address. */
	open(path: string, text: string): string {
		const uri = pathToFileURL(path).href;
		this.#send({
			method: 'textDocument/didOpen',
			params: { textDocument: { uri, languageId: 'mdx', version: 1, text } },
		});
		return uri;
	}

	ask(method: string, params: unknown): Promise<unknown> {
		const id = ++this.#last;
		this.#send({ id, method, params });
		return new Promise((done, fail) => {
			this.#waiting.set(id, ({ result, error }) => (error ? fail(new Error(error.message)) : done(result)));
		});
	}

	async stop(): Promise<void> {
		await this.ask('shutdown', null);
		this.#send({ method: 'exit', params: null });
		this.#process.kill();
	}

	#send(message: object): void {
		const text = JSON.stringify({ jsonrpc: '2.0', ...message });
		this.#process.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
	}

	#receive(bytes: Buffer): void {
		this.#read = Buffer.concat([this.#read, bytes]);
		for (;;) {
			const head = /^(?:[^\r\n]+\r\n)*?Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(
				this.#read.toString('latin1'),
			);
			if (!head) return;
			const end = head[0].length + Number(head[1]);
			if (this.#read.length < end) return;
			const message: Message = JSON.parse(this.#read.toString('utf8', head[0].length, end));
			this.#read = this.#read.subarray(end);
			if (message.method === undefined) this.#waiting.get(message.id ?? 0)?.(message);
			// What the server asks of the editor: it has no settings of its own.
			else if (message.id !== undefined)
				this.#send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
		}
	}
}
