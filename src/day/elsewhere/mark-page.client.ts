import { loadBankData } from '../../bank/tool-data.client.ts';
import type { BankData } from '../../bank/tool-data.ts';
import { openProgress } from '../../progress/index.client.ts';
import { adoptStyle } from '../../site/dom.client.ts';
import { loopPart } from '../loop-part.ts';
import { markTold } from './told-marks.client.ts';
import style from './told-marks.css?inline';

/** Marks this page, now and after each change. */
async function start() {
	const store = await openProgress([loopPart]);
	let bank: BankData | undefined;
	adoptStyle(style);
	const show = () => markTold(document, loopPart.read(store.current), bank);
	show();
	store.subscribe(show);
	if (!document.querySelector('[data-best-for], [data-story-page]')) return;
	// Without the bank, as when it can't be reached, the marks stand alone.
	bank = await loadBankData().catch(() => undefined);
	show();
}

void start();
