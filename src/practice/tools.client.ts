import { loadBankData } from '../bank/tool-data.client.ts';
import type { BankData } from '../bank/tool-data.ts';
import { openProgress, type ProgressStore } from '../progress/index.client.ts';
import { cardsPart } from './cards-part.ts';
import { tellingsPart } from './tellings-part.ts';

/** What every tool here works with. */
export interface Tools {
	readonly bank: BankData;
	readonly store: ProgressStore;
}

/** Loads it, or says in the tool's place for trouble that it can't. */
export async function loadTools(root: ParentNode): Promise<Tools | undefined> {
	try {
		const [bank, store] = await Promise.all([loadBankData(), openProgress([cardsPart, tellingsPart])]);
		return { bank, store };
	} catch {
		const place = root.querySelector('[data-trouble]');
		if (place) place.textContent = 'The bank did not load. Check the connection, then load this page again.';
		return undefined;
	}
}
