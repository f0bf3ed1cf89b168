import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neighbourFor } from '../../../src/site/neighbour-keys.client.ts';
import { becomePage } from '../../support/page.ts';

describe('the keys to the page before and after', () => {
	becomePage(
		'/stories/b/',
		`<main><a rel="prev" href="/stories/a/">A</a><a rel="next" href="/stories/c/">C</a>
		<p id="text">Text</p><div role="region" id="region">Grid</div><input id="field"><textarea id="area"></textarea>
		<select id="choice"></select><p contenteditable="true" id="edited">Text</p></main>`,
	);
	const press = (key: string, from = 'text', options: KeyboardEventInit = {}) => {
		let link: Element | null = null;
		const listen = (event: KeyboardEvent) => {
			link = neighbourFor(event, document);
		};
		document.addEventListener('keydown', listen, { once: true });
		document
			.getElementById(from)
			?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...options }));
		return link === null ? undefined : String(Reflect.get(link, 'textContent'));
	};

	for (const [key, name] of [
		['ArrowLeft', 'A'],
		['k', 'A'],
		['ArrowRight', 'C'],
		['j', 'C'],
		['ArrowUp', undefined],
		['l', undefined],
		['constructor', undefined],
	] as const)
		test(`${key} leads to ${name ?? 'nothing'}`, () => assert.equal(press(key), name));

	for (const from of ['region', 'field', 'area', 'choice', 'edited'])
		test(`in the ${from} the keys are its own`, () => {
			assert.equal(press('ArrowRight', from), undefined);
			assert.equal(press('j', from), undefined);
		});

	for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
		test(`with ${held} the key is the browser’s`, () =>
			assert.equal(press('ArrowLeft', 'text', { [held]: true }), undefined));

	test('over an open dialog the keys are its own', () => {
		document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
		assert.equal(press('j'), undefined);
		document.querySelector('dialog')?.remove();
	});

	test('where the page scrolls sideways, the arrows scroll it', () => {
		Object.defineProperty(document.documentElement, 'scrollWidth', { value: 900, configurable: true });
		Object.defineProperty(document.documentElement, 'clientWidth', { value: 800, configurable: true });
		assert.equal(press('ArrowRight'), undefined);
		assert.equal(press('j'), 'C');
	});
});
