import { adoptStyle } from '../site/dom.client.ts';
import { currentTime } from '../site/now.ts';
import { paths } from '../site/paths.ts';
import { readSavedText, saveText } from '../site/storage.client.ts';
import { finishedEverywhere } from '../site/unfinished.client.ts';
import { describeCopy, type NoCopyReason, noCopyMessages, type Order, parseReport } from './index.ts';

/** Over the bar of the phone until "Later" is pressed; then in the footer. */
const style = `
	[data-offer][data-bar] { position: fixed; inset: auto 0 var(--bar); z-index: 9; justify-content: center;
		padding: 0.125rem 0.75rem; background: var(--color-sunk); border-top: 1px solid var(--color-edge); }
	[data-offer]:not([data-bar]) > [data-later] { display: none; }`;

/** Keeps the copy for reading without a connection, says how far it is, and offers a new version when there is one. */
export class OfflineState extends HTMLElement {
	#listening: AbortController | undefined;
	#registration: ServiceWorkerRegistration | undefined;

	connectedCallback() {
		this.#listening = new AbortController();
		adoptStyle(style);
		const reason = whyNoCopy();
		if (reason) return this.#say(noCopyMessages[reason]);
		const { signal } = this.#listening;
		navigator.serviceWorker.addEventListener('message', this.#hear, { signal });
		window.addEventListener('online', this.#start, { signal });
		this.addEventListener('click', this.#click, { signal });
		void this.#start();
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#start = async () => {
		try {
			const registration = await navigator.serviceWorker.register(paths.file('sw.js'), { scope: paths.home });
			if (registration !== this.#registration) this.#watch(registration);
			this.#registration = registration;
			// What is checked thoroughly once a day is only looked over for the rest of it.
			const thorough = readSavedText('offline-checked') !== today();
			if (thorough) saveText('offline-checked', today());
			order(registration.active, { order: 'check', thorough });
			// An installed copy is there to stay: the device is asked not to clear it away. No browser asks the reader then.
			if (matchMedia('(display-mode: standalone)').matches) void navigator.storage?.persist?.();
		} catch (error) {
			if (this.#registration) return;
			const blocked = error instanceof DOMException && error.name !== 'AbortError';
			this.#say(noCopyMessages[blocked ? 'blocked' : 'unreachable']);
		}
	};

	#watch(registration: ServiceWorkerRegistration) {
		const follow = (worker: ServiceWorker | null) =>
			worker?.addEventListener('statechange', () => this.#offer(registration), this.#listening);
		follow(registration.installing);
		registration.addEventListener('updatefound', () => follow(registration.installing), this.#listening);
		this.#offer(registration);
	}

	/** Shows the offer where a whole new version waits. Put off, it stays at the foot of the page for the day. */
	#offer({ active, waiting }: ServiceWorkerRegistration) {
		const offer = this.querySelector<HTMLElement>('[data-offer]');
		if (!offer) return;
		offer.hidden = !(active && waiting);
		offer.toggleAttribute('data-bar', readSavedText('update-later') !== today());
		if (!offer.hidden) this.hidden = false;
	}

	#hear = ({ data }: MessageEvent<unknown>) => {
		const report = parseReport(data);
		const text = report && describeCopy(report);
		if (text) this.#say(text);
	};

	#click = ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button) return;
		if ('later' in button.dataset) {
			saveText('update-later', today());
			this.querySelector('[data-offer]')?.removeAttribute('data-bar');
		} else void this.#update(button);
	};

	/** Nothing that is under way in a tab is broken off: the new version waits for it, and says so. */
	async #update(button: HTMLButtonElement) {
		const words = this.querySelector('[data-offer] p');
		button.disabled = true;
		await finishedEverywhere((what) => {
			if (words)
				words.textContent = `The new version comes once you have finished ${what}, in this tab or another.`;
		});
		order(this.#registration?.waiting, { order: 'take-over' });
	}

	#say(text: string) {
		const state = this.querySelector('[data-state]');
		if (state) state.textContent = text;
		// In the head of the page the first words of it.
		const mark = document.querySelector('[data-offline-mark]');
		if (mark) mark.textContent = (/^[^:(.…]+/.exec(text)?.[0] ?? '').trim();
		this.hidden = false;
	}
}

function whyNoCopy(): NoCopyReason | undefined {
	if (!isSecureContext) return 'insecure';
	return 'serviceWorker' in navigator && 'caches' in window ? undefined : 'unsupported';
}

const today = () => new Date(currentTime()).toISOString().slice(0, 10);

const order = (worker: ServiceWorker | null | undefined, message: Order) => worker?.postMessage(message);
