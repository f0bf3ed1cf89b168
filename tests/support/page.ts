import { registerHooks } from 'node:module';
import { Window } from 'happy-dom';

/** Makes this process a page of the site, before the scripts of the page are imported. Styles are empty. */
export function becomePage(address: string, html: string): Window {
	registerHooks({
		resolve: (specifier, context, next) =>
			specifier.endsWith('.css?inline')
				? { url: 'data:text/javascript,export default ""', shortCircuit: true }
				: next(specifier, context),
	});
	const window = new Window({ url: new URL(address, 'https://bank.invalid').href });
	for (const name of Object.getOwnPropertyNames(window)) {
		if (name in globalThis && !browserOwn.has(name)) continue;
		const value: unknown = Reflect.get(window, name);
		Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
	}
	Object.assign(globalThis, { addEventListener: window.addEventListener.bind(window) });
	document.body.innerHTML = html;
	return window;
}

/** What Node has as well, and a page has of its own kind. */
const browserOwn = new Set([
	'Event',
	'CustomEvent',
	'EventTarget',
	'navigator',
	'localStorage',
	'sessionStorage',
]);

/** Waits, in turns of the event loop, until something holds. The runner ends a test that never gets there. */
export async function until(holds: () => boolean): Promise<void> {
	while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
