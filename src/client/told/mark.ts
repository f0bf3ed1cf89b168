import type { BankData } from '../../domain/bank-data.ts';
import { loadBankData } from '../bank-data.ts';
import { openProgress } from '../progress/store.ts';
import { markTold } from './marks.ts';
import { adoptStyles } from './style.ts';

/** Marks this page, now and after each change. */
async function start() {
	const store = await openProgress();
	let bank: BankData | undefined;
	adoptStyles();
	const show = () => markTold(document, store.current.loop, bank);
	show();
	store.subscribe(show);
	if (!document.querySelector('[data-best-for], [data-story-page]')) return;
	// Without the bank, as when it can't be reached, the marks stand alone.
	bank = await loadBankData().catch(() => undefined);
	show();
}

void start();
