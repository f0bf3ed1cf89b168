import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { lockSite } from '../../src/lock/lock-site.node.ts';
import { test as base, Host } from './offline.ts';
import { passphrase, resultsFolder, type SiteName, salt, siteFolder, sites } from './sites.ts';

export { passphrase, salt };

/** The folder of the guide's bank, locked. */
export const lockedFolder = siteFolder('locked');

interface Locking {
	/** Which of the open sites; the guide's where it is left out. */
	readonly site?: SiteName;
	readonly passphrase?: string;
	/** What its pages say instead: the words of the site, and those of the locked one. */
	readonly instead?: readonly [RegExp, string];
}

/** Locks a site that is built already, as the last step of a locked build does, and gives its folder. */
export async function lockBuilt(
	name: string,
	{ site = 'guide', passphrase: given = passphrase, instead }: Locking = {},
): Promise<string> {
	const folder = `${resultsFolder}/locked/${base.info().parallelIndex}-${name}`;
	const [open, out] = [`${folder}-open`, folder];
	for (const folder of [open, out]) rmSync(folder, { recursive: true, force: true });
	cpSync(siteFolder(site), open, { recursive: true });
	if (instead)
		for (const file of globSync(`${open}/**/*.html`))
			writeFileSync(file, readFileSync(file, 'utf8').replace(...instead));
	await lockSite(open, out, {
		base: sites[site].base,
		passphrase: given,
		salt: Uint8Array.from(Buffer.from(salt, 'hex')),
	});
	return out;
}

/** The button "Lock" of a page, there wherever the bank is open. */
export const lockButton = (page: Page) => page.getByRole('button', { name: 'Lock', exact: true });

/** The unlock page, as a person meets it. */
export class Unlock {
	readonly page: Page;
	constructor(page: Page) {
		this.page = page;
	}
	get field() {
		return this.page.getByLabel('Passphrase');
	}
	get status() {
		return this.page.getByRole('status');
	}
	get heading() {
		return this.page.getByRole('heading', { name: 'This bank is locked' });
	}
	get lock() {
		return lockButton(this.page);
	}
	/** Opens an address of a locked site, with its passphrase. */
	async at(address: string, { stay = false } = {}): Promise<void> {
		await this.page.goto(address);
		await this.with(passphrase, { stay });
		await expect(this.lock).toBeVisible();
	}
	async with(words: string, { stay = false } = {}): Promise<void> {
		await expect(this.field).toBeVisible({ timeout: 20_000 });
		await this.field.fill(words);
		if (stay) await this.page.getByLabel('Stay unlocked on this device').check();
		await this.page.getByRole('button', { name: 'Unlock' }).click();
	}
}

/** Everything that the browser keeps for the site, as one text: caches, databases, local and session storage. */
export const keptText = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const texts: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
		const latin = (bytes?: ArrayBuffer | Uint8Array<ArrayBuffer>) => new TextDecoder('latin1').decode(bytes);
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const bytes = await (await cache.match(request))?.arrayBuffer();
				texts.push(name, request.url, latin(bytes));
			}
		}
		for (const { name = '' } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((resolve) => {
				const asked = indexedDB.open(name);
				asked.onsuccess = () => resolve(asked.result);
			});
			for (const store of db.objectStoreNames) {
				const read = <T>(asked: IDBRequest<T[]>) =>
					new Promise<T[]>((resolve) => {
						asked.onsuccess = () => resolve(asked.result);
					});
				const shelf = db.transaction(store).objectStore(store);
				const [keys, all] = await Promise.all([read(shelf.getAllKeys()), read<unknown>(shelf.getAll())]);
				texts.push(name, JSON.stringify(keys));
				for (const it of all) {
					if (it instanceof Uint8Array || it instanceof ArrayBuffer) {
						texts.push(latin(new Uint8Array(it)));
						continue;
					}
					const keys = Object.values(Object(it)).filter((value) => value instanceof CryptoKey);
					texts.push(...keys.map(({ extractable }) => (extractable ? 'EXTRACTABLE KEY' : 'SHUT KEY')));
					texts.push(JSON.stringify(it));
				}
			}
			db.close();
		}
		return texts.join('\n');
	});

interface Fixtures {
	unlock: Unlock;
}

/** Playwright's test over a locked site on a host of its own. */
export const test = base.extend<Fixtures>({
	host: async ({ hosted }, use) => {
		const host = new Host(hosted);
		await host.start(sites[hosted].base === '/' ? lockedFolder : siteFolder('lockedSubpath'));
		await use(host);
		await host.stop();
	},
	unlock: async ({ page }, use) => use(new Unlock(page)),
});

export { expect };
