import { readSavedText, saveText } from './storage.client.ts';

const isTheme = (value: unknown): value is 'light' | 'dark' => value === 'light' || value === 'dark';

/** Lets the reader choose light or dark, or leave it to the device. The choice is set again in the head of each page. */
export class ThemeSwitch extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback() {
		this.#listening = new AbortController();
		const savedTheme = readSavedText('theme');
		this.#show(isTheme(savedTheme) ? savedTheme : 'system');
		this.addEventListener('change', this.#choose, this.#listening);
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#show(theme: string) {
		for (const input of this.querySelectorAll('input')) input.checked = input.value === theme;
	}

	#choose = ({ target }: Event) => {
		if (!(target instanceof HTMLInputElement)) return;
		const theme = isTheme(target.value) ? target.value : undefined;
		saveText('theme', theme);
		if (theme) document.documentElement.dataset.theme = theme;
		else delete document.documentElement.dataset.theme;
	};
}
