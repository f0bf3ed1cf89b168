import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loopPart } from '../../../src/day/loop-part.ts';
import { changeRound, newLoop, tell } from '../../../src/day/plan/state.ts';
import type { ProgressStore } from '../../../src/progress/progress-store.client.ts';
import { settingsPart } from '../../../src/progress/stored-part.ts';
import { parts } from './samples.ts';

const key = 'story-bank:progress';

/** A device whose storage can be blocked or full, and the tabs that are open on it. */
class Device {
	readonly kept = new Map<string, string>();
	state: 'fine' | 'blocked' | 'full' = 'fine';
	readonly #tabs: (() => void)[] = [];
	#opened = 0;

	/** A tab: a copy of the module of its own, as each page has one. */
	async open(): Promise<ProgressStore> {
		const device = this;
		Object.defineProperty(globalThis, 'localStorage', {
			configurable: true,
			get() {
				if (device.state === 'blocked') throw new DOMException('blocked', 'SecurityError');
				return device.#storage();
			},
		});
		globalThis.addEventListener = (type: string, listen: unknown) => {
			if (type === 'storage' && typeof listen === 'function') this.#tabs.push(() => listen({ key }));
		};
		Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
		const path = `../../../src/progress/progress-store.client.ts?${Math.random()}-${this.#opened++}`;
		const { openProgress } = await import(path);
		return openProgress(parts);
	}

	/** Tells every tab that another one has written. */
	hear() {
		for (const tab of this.#tabs) tab();
	}

	#storage() {
		return Object.assign(Object.create(null, {}), Object.fromEntries(this.kept), {
			getItem: (name: string) => this.kept.get(name) ?? null,
			setItem: (name: string, value: string) => {
				if (this.state === 'full') throw new DOMException('full', 'QuotaExceededError');
				this.kept.set(name, value);
			},
			removeItem: (name: string) => this.kept.delete(name),
		});
	}
}

const set = (name: string) => settingsPart.edit((settings) => ({ ...settings, [name]: true }));
const names = ({ current }: ProgressStore) => Object.keys(settingsPart.read(current)).sort();

test('what is changed is there on the next visit', async () => {
	const device = new Device();
	const store = await device.open();
	assert.equal(store.trouble, undefined);
	assert.equal(await store.change(set('a')), 'kept');
	assert.deepEqual(names(store), ['a']);
	assert.deepEqual(names(await device.open()), ['a']);
});

test('two tabs keep what each has done, and hear of each other', async () => {
	const device = new Device();
	const [here, there] = [await device.open(), await device.open()];
	let heard = 0;
	const leave = here.subscribe(() => heard++);
	await there.change(set('there'));
	device.hear();
	assert.equal(heard, 1);
	assert.deepEqual(names(here), ['there']);
	leave();
	await there.change(set('later'));
	await here.change(set('here'));
	assert.equal(heard, 1);
	assert.deepEqual(names(here), ['here', 'later', 'there']);
});

test('a change that changes nothing writes nothing', async () => {
	const device = new Device();
	const store = await device.open();
	assert.equal(await store.change((progress) => progress), 'kept');
	assert.deepEqual([...device.kept], []);
});

test('a change of the day that could not be stored joins what another tab stored of it meanwhile', async () => {
	const device = new Device();
	const [here, there] = [await device.open(), await device.open()];
	device.state = 'full';
	await here.change(loopPart.edit((loop) => changeRound(loop, 'round-1', { name: 'Ana' })));
	device.state = 'fine';
	await there.change(loopPart.edit((loop) => tell(loop, 'late-ferry', 'round-1')));
	await there.change(loopPart.edit((loop) => changeRound(loop, 'round-1', { principles: ['ownership'] })));
	device.hear();
	await here.change(set('later'));
	const { rounds, told } = loopPart.read((await device.open()).current);
	assert.deepEqual(rounds[0], { id: 'round-1', name: 'Ana', principles: ['ownership'] });
	assert.deepEqual(told, [{ story: 'late-ferry', round: 'round-1' }]);
});

test('blocked: it works for this visit and says so; once it is allowed, nothing of it is lost', async () => {
	const device = new Device();
	device.state = 'blocked';
	const store = await device.open();
	assert.equal(store.trouble?.kind, 'blocked');
	assert.equal(await store.change(set('a')), 'visit');
	assert.equal(await store.change(set('b')), 'visit');
	assert.deepEqual(names(store), ['a', 'b']);
	device.state = 'fine';
	assert.equal(await store.change(set('c')), 'kept');
	assert.equal(store.trouble, undefined);
	assert.deepEqual(names(await device.open()), ['a', 'b', 'c']);
});

test('full: what is stored stays, and what could not be stored joins what another tab stored meanwhile', async () => {
	const device = new Device();
	const [here, there] = [await device.open(), await device.open()];
	await here.change(set('first'));
	device.state = 'full';
	assert.equal(await here.change(set('mine')), 'visit');
	assert.equal(here.trouble?.kind, 'full');
	assert.deepEqual(names(here), ['first', 'mine']);
	assert.deepEqual(names(await device.open()), ['first']);
	device.state = 'fine';
	await there.change(set('theirs'));
	device.hear();
	assert.deepEqual(names(here), ['first', 'mine', 'theirs']);
	assert.equal(await here.change((progress) => progress), 'kept');
	assert.deepEqual(names(await device.open()), ['first', 'mine', 'theirs']);
});

test('damaged: the text stays as it is until it is set aside, and even then it is not lost', async () => {
	const device = new Device();
	device.kept.set(key, '{"version":1,"set');
	const store = await device.open();
	assert.equal(store.trouble?.kind, 'corrupt');
	assert.equal(store.trouble.damaged, '{"version":1,"set');
	assert.equal(await store.change(set('a')), 'visit');
	assert.equal(device.kept.get(key), '{"version":1,"set');
	assert.equal(await store.setAside(), 'kept');
	assert.deepEqual(names(await device.open()), ['a']);
	assert.deepEqual(store.aside(), ['{"version":1,"set']);
	// A second one does not take its place.
	device.kept.set(key, 'again');
	const next = await device.open();
	await next.setAside();
	assert.deepEqual(next.aside(), ['{"version":1,"set', 'again']);
	assert.equal(await next.erase(), 'kept');
	assert.deepEqual([...device.kept], []);
});

test('damaged and full: it can’t be set aside, so it stays where it is', async () => {
	const device = new Device();
	device.kept.set(key, 'damaged');
	const store = await device.open();
	device.state = 'full';
	assert.equal(await store.setAside(), 'visit');
	assert.equal(device.kept.get(key), 'damaged');
});

test('damaged in part: the rest is used, and the whole text is set aside before it is written over', async () => {
	const device = new Device();
	const text = JSON.stringify({
		version: 1,
		settings: { a: true },
		cards: { q: { due: 'soon' } },
		loop: newLoop(1),
	});
	device.kept.set(key, text);
	const store = await device.open();
	assert.deepEqual([store.trouble?.kind, store.trouble?.partly], ['corrupt', true]);
	assert.equal(await store.change(set('b')), 'kept');
	assert.deepEqual(names(await device.open()), ['a', 'b']);
	assert.deepEqual(store.aside(), [text]);
});

test('newer: it is left alone', async () => {
	const device = new Device();
	device.kept.set(key, '{"version":99}');
	const store = await device.open();
	assert.equal(store.trouble?.kind, 'newer');
	assert.equal(await store.change(set('a')), 'visit');
	assert.equal(await store.setAside(), 'visit');
	assert.equal(device.kept.get(key), '{"version":99}');
});
