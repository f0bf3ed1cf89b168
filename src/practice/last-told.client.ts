import { openProgress } from '../progress/index.client.ts';
import { clockTime, sayVerdict } from './practice-words.ts';
import { tellingsPart } from './tellings-part.ts';
import { historyOf } from './timed-telling.ts';

/** Says beside the link to the clock when the story was last told, and how long it took. */
export async function showLastTold(place: HTMLElement): Promise<void> {
	const { current } = await openProgress([tellingsPart]);
	const last = historyOf(tellingsPart.read(current), place.dataset.lastTold ?? '').at(-1);
	if (!last) return;
	const day = new Date(last.at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' });
	place.textContent = `Last told ${day}: ${clockTime(last.took)}, ${sayVerdict(last)}`;
	place.hidden = false;
}
