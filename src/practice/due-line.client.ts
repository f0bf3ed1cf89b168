import { loadBankData } from '../bank/tool-data.client.ts';
import { openProgress } from '../progress/index.client.ts';
import { currentTime } from '../site/now.ts';
import { cardsPart } from './cards-part.ts';
import { countDue } from './due.ts';
import { sayDue } from './practice-words.ts';

/** Says on the start page how many questions wait, now and after each change. */
export async function showDue(label: Element): Promise<void> {
	const [bank, store] = await Promise.all([loadBankData(), openProgress([cardsPart])]);
	const show = () => {
		const now = currentTime();
		label.textContent = sayDue(countDue(bank, cardsPart.read(store.current), now), now);
	};
	show();
	store.subscribe(show);
}
