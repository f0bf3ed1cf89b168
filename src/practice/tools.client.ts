import { loadBankData } from '../bank/tool-data.client.ts';
import type { BankData } from '../bank/tool-data.ts';
import { openProgress, type ProgressStore, sayTrouble } from '../progress/index.client.ts';
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

/** Puts a drill in the place of the page's start. Undefined where it cannot be loaded, or was left meanwhile. */
export async function openDrill(root: HTMLElement, signal: AbortSignal): Promise<Tools | undefined> {
	root.hidden = false;
	const tools = await loadTools(root);
	if (!tools || signal.aborted) return undefined;
	const { store } = tools;
	const leave = store.subscribe(() => sayTrouble(root, store));
	signal.addEventListener('abort', leave);
	sayTrouble(root, store);
	return tools;
}

/** Shows what a drill has for this stage, by `data-when`, and hides what it has for others. */
export function showStage(root: HTMLElement, stage: string): void {
	root.dataset.stage = stage;
	for (const element of root.querySelectorAll<HTMLElement>('[data-when]')) {
		element.hidden = !element.dataset.when?.split(' ').includes(stage);
	}
}
