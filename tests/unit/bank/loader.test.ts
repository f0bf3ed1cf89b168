import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import {
	bankLoader,
	type CollectionName,
	readPartLinks,
	readReport,
} from '../../../src/bank/read/loader.node.ts';
import { swap, withBank } from '../../support/bank.ts';

type Stored = { readonly id: string; readonly data: Record<string, unknown>; readonly body?: string };

const names: CollectionName[] = [
	'stories',
	'principles',
	'questions',
	'about',
	'frameworks',
	'settings',
	'phrasings',
	'empty',
];

/** Astro's content layer as the loaders see it, in memory. */
class FakeLayer {
	readonly stores = new Map(names.map((name) => [name, new Map<string, Stored>()]));
	/** Ids that were validated by the schema, each time. */
	validated: string[] = [];

	/** Fills every collection at once, as Astro does. @param watch as while writing */
	async sync({ watch = false, context = {} } = {}): Promise<void> {
		await Promise.all(
			names.map((name) => {
				const entries = this.stores.get(name) ?? new Map<string, Stored>();
				const fake = {
					store: {
						keys: () => [...entries.keys()],
						set: (entry: Stored) => entries.set(entry.id, entry),
						delete: (id: string) => entries.delete(id),
					},
					parseData: async ({ id, data }: Stored) => {
						this.validated.push(id);
						return data;
					},
					config: { root: pathToFileURL(`${process.cwd()}/`) },
					...(watch && { watcher: {} }),
					refreshContextData: context,
				};
				return bankLoader(name).load(fake as unknown as LoaderContext);
			}),
		);
	}

	ids = (name: CollectionName) => [...(this.stores.get(name)?.keys() ?? [])];
}

async function withContent(use: (folder: string) => Promise<void>): Promise<void> {
	const before = process.env.STORY_BANK_CONTENT;
	try {
		await withBank({}, async (folder) => {
			process.env.STORY_BANK_CONTENT = folder;
			await use(folder);
		});
	} finally {
		if (before === undefined) delete process.env.STORY_BANK_CONTENT;
		else process.env.STORY_BANK_CONTENT = before;
	}
}

test('a sound bank fills every collection, text and all', async () => {
	await withContent(async () => {
		const layer = new FakeLayer();
		await layer.sync();
		assert.deepEqual(layer.ids('stories').sort(), ['fog-horn', 'late-ferry']);
		assert.deepEqual(layer.ids('settings'), ['bank']);
		assert.match(layer.stores.get('stories')?.get('fog-horn')?.body ?? '', /## Situation\n\nThe horn failed/);
		assert.equal(readReport(), '');
	});
});

test('a build ends with the whole report and nothing else', async () => {
	await withContent(async (folder) => {
		await writeFile(join(folder, 'stories/Bad Name.mdx'), 'x');
		await change(folder, swap('- keep-watch', '- keep-wacth'));
		await assert.rejects(new FakeLayer().sync(), (error: Error) => {
			assert.match(error.message, /^The bank has 2 problems in 2 files\./);
			assert.match(error.message, /Did you mean "keep-watch"\?/);
			assert.equal(error.stack, '');
			return true;
		});
	});
});

test('while writing, a broken bank leaves the last sound entries and its report is known', async () => {
	await withContent(async (folder) => {
		const layer = new FakeLayer();
		await layer.sync({ watch: true });
		await change(folder, swap('- keep-watch', '- keep-wacth'));
		let isTold = false;
		await layer.sync({
			watch: true,
			context: {
				onLoaded: () => {
					isTold = true;
				},
			},
		});
		assert.match(readReport(), /There is no principle "keep-wacth"/);
		assert.ok(isTold);
		assert.equal(layer.ids('stories').length, 2);
		await change(folder, swap('- keep-wacth', '- keep-watch'));
		await layer.sync({ watch: true });
		assert.equal(readReport(), '');
	});
});

test('an entry that is deleted is gone, and every entry is validated every time', async () => {
	await withContent(async (folder) => {
		const layer = new FakeLayer();
		await layer.sync({ watch: true });
		await rm(join(folder, 'stories/late-ferry.mdx'));
		await change(
			folder,
			swap('backup: late-ferry', 'backup: { gap: none yet }'),
			'principles/keep-watch.mdx',
		);
		await change(folder, swap('  - story: late-ferry\n', ''), 'questions/saw-it-coming.mdx');
		layer.validated = [];
		await layer.sync({ watch: true });
		assert.equal(readReport(), '');
		assert.deepEqual(layer.ids('stories'), ['fog-horn']);
		assert.deepEqual(layer.validated.toSorted(), [
			'all',
			'all',
			'bank',
			'fog-horn',
			'impact',
			'keep-watch',
			'negative',
			'saw-it-coming',
			'star',
		]);
	});
});

test('the links to parts of pages are known after a reading, those on their own page too', async () => {
	await withContent(async (folder) => {
		await change(
			folder,
			swap(
				'The horn failed nine times',
				'As [here](#task) and [there](/stories/late-ferry/#x), the horn failed',
			),
		);
		await new FakeLayer().sync();
		assert.deepEqual(
			readPartLinks().map(({ path, part, line }) => ({ path, part, line })),
			[
				{ path: '/stories/fog-horn/', part: 'task', line: 19 },
				{ path: '/stories/late-ferry/', part: 'x', line: 19 },
			],
		);
	});
});

async function change(
	folder: string,
	changeText: (text: string) => string,
	file = 'stories/fog-horn.mdx',
): Promise<void> {
	const path = join(folder, file);
	await writeFile(path, changeText(await readFile(path, 'utf8')));
}
