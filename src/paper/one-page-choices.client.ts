import { keepText, readText } from '../site/storage.client.ts';
import { type Choices, choicesName, choicesText, noChoices, parseChoices } from './choices.ts';
import { leftOut, options } from './details.ts';
import { fitSheet } from './fit-one-page.client.ts';
import { isPaper, paperSizes } from './layout.ts';

/** Lets the reader choose what goes on the sheet, sets it to fit, and remembers the choice on this device. */
class SheetDesk extends HTMLElement {
	#listening: AbortController | undefined;
	#kept: Choices = noChoices;

	connectedCallback() {
		this.#listening = new AbortController();
		this.#kept = parseChoices(readText(choicesName));
		this.#show(this.#kept);
		this.addEventListener('change', this.#choose, this.#listening);
		this.querySelector('[data-print]')?.addEventListener('click', () => print(), this.#listening);
		this.querySelector('form')?.addEventListener(
			'submit',
			(event) => event.preventDefault(),
			this.#listening,
		);
		this.hidden = false;
		this.#apply(this.#kept);
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#inputs(name: string): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
	}

	#show({ paper, off, hidden, redacted }: Choices) {
		const chosen = paper ?? this.dataset['paper'];
		for (const input of this.#inputs('paper')) input.checked = input.value === chosen;
		for (const input of this.#inputs('detail')) input.checked = !off.some((id) => id === input.value);
		for (const input of this.#inputs('story')) input.checked = !hidden.includes(input.value);
		for (const input of this.#inputs('redacted')) input.checked = redacted;
	}

	#read(): Choices {
		const unchecked = (name: string) =>
			this.#inputs(name)
				.filter((input) => !input.checked)
				.map((input) => input.value);
		const paper = this.#inputs('paper').find((input) => input.checked)?.value;
		const off = unchecked('detail');
		const listed = this.#inputs('story').map((input) => input.value);
		// A story that this bank does not hold today stays as it was chosen.
		const others = this.#kept.hidden.filter((id) => !listed.includes(id));
		return {
			paper: isPaper(paper) && paper !== this.dataset['paper'] ? paper : undefined,
			off: options.map((option) => option.id).filter((id) => off.includes(id)),
			hidden: [...others, ...unchecked('story')],
			redacted: this.#inputs('redacted').some((input) => input.checked),
		};
	}

	#choose = () => {
		this.#kept = this.#read();
		const kept = keepText(choicesName, choicesText(this.#kept));
		this.#apply(this.#kept, kept ? '' : ' This browser keeps nothing: the choice is for this visit.');
	};

	#apply({ paper, off, hidden, redacted }: Choices, remark = '') {
		const sheet = document.querySelector<HTMLElement>('[data-sheet]');
		const view = sheet?.closest<HTMLElement>('[data-paper]');
		if (!sheet || !view) return;
		const chosen = paper ?? this.dataset['paper'];
		if (isPaper(chosen)) {
			view.dataset['paper'] = chosen;
			const name = view.querySelector('[data-paper-name]');
			if (name) name.textContent = `${paperSizes[chosen].name}, portrait`;
		}
		sheet.toggleAttribute('data-redacted', redacted);
		const layout = fitSheet(sheet, off, hidden);
		sheet.dataset['fitted'] = '';
		const stories = this.#inputs('story').filter((input) => input.checked).length;
		const said = leftOut({ ...layout, stories, over: stories - layout.stories });
		const status = this.querySelector('[role="status"]');
		if (status)
			status.textContent = `One page, set at ${layout.size / 10} pt. ${said || 'Nothing left out.'}${remark}`;
	}
}

customElements.define('sheet-desk', SheetDesk);
