import { loadBankData } from '../bank/tool-data.client.ts';
import { openProgress } from '../progress/store.client.ts';
import { countDue } from './due.ts';
import { sayDue } from './words.ts';

/** Says on the start page how many questions wait. Until it knows, it says what is right for a first visit. */
class PracticeDue extends HTMLElement {
	#leave: (() => void) | undefined;

	async connectedCallback() {
		const [bank, store] = await Promise.all([loadBankData(), openProgress()]);
		const say = () => {
			const label = this.querySelector('[data-label]');
			const now = Date.now();
			if (label) label.textContent = sayDue(countDue(bank.questions, store.current.cards, now), now);
		};
		say();
		this.#leave = store.subscribe(say);
	}

	disconnectedCallback() {
		this.#leave?.();
	}
}

customElements.define('practice-due', PracticeDue);
