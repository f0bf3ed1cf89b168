import { loadBankData } from '../../bank/tool-data.client.ts';
import type { BankData } from '../../bank/tool-data.ts';
import { openProgress } from '../../progress/store.client.ts';
import { adoptStyle } from '../../site/adopt-style.client.ts';
import { markTold } from './marks.client.ts';
import style from './marks.css?inline';

/** Marks this page, now and after each change. */
async function start() {
	const store = await openProgress();
	let bank: BankData | undefined;
	adoptStyle(style);
	const show = () => markTold(document, store.current.loop, bank);
	show();
	store.subscribe(show);
	if (!document.querySelector('[data-best-for], [data-story-page]')) return;
	// Without the bank, as when it can't be reached, the marks stand alone.
	bank = await loadBankData().catch(() => undefined);
	show();
}

void start();
