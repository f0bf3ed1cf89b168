import { loadBankData } from '../bank/tool-data.client.ts';
import { openProgress } from '../progress/index.client.ts';
import { currentTime } from '../site/now.ts';
import { cardsPart } from './cards-part.ts';
import { countDue } from './due.ts';
import { sayDue } from './practice-words.ts';

/** Says on the start page how many questions wait. Until it knows, it says what is right for a first visit. */
export class PracticeDue extends HTMLElement {
	#leave: (() => void) | undefined;

	async connectedCallback() {
		const [bank, store] = await Promise.all([loadBankData(), openProgress([cardsPart])]);
		const say = () => {
			const label = this.querySelector('[data-label]');
			const now = currentTime();
			const cards = cardsPart.read(store.current);
			if (label) label.textContent = sayDue(countDue(bank, cards, now), now);
		};
		say();
		this.#leave = store.subscribe(say);
	}

	disconnectedCallback() {
		this.#leave?.();
	}
}
