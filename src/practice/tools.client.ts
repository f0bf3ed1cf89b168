import { html } from 'lit-html';
import { loadBankData } from '../bank/tool-data.client.ts';
import type { BankData } from '../bank/tool-data.ts';
import { openProgress, type ProgressStore } from '../progress/index.client.ts';
import { draw } from '../site/draw.client.ts';
import { cardsPart } from './cards-part.ts';
import { tellingsPart } from './tellings-part.ts';

/** What every tool here works with. */
export interface Tools {
	readonly bank: BankData;
	readonly store: ProgressStore;
}

/** Loads it, or says in a place that it can't. */
export async function loadTools(place: HTMLElement): Promise<Tools | undefined> {
	try {
		const [bank, store] = await Promise.all([loadBankData(), openProgress([cardsPart, tellingsPart])]);
		return { bank, store };
	} catch {
		const message = 'The bank did not load. Check the connection, then load this page again.';
		draw(html`<p role="alert">${message}</p>`, place);
		return undefined;
	}
}

/**
 * Puts a drill in the place of the page's start. Undefined where it cannot be loaded, or was left meanwhile.
 * @param draw after each change of what is kept, of this tab or another one
 */
export async function openDrill(
	root: HTMLElement,
	signal: AbortSignal,
	draw: () => void,
): Promise<Tools | undefined> {
	const tools = await loadTools(root);
	if (!tools || signal.aborted) return undefined;
	signal.addEventListener('abort', tools.store.subscribe(draw));
	return tools;
}
