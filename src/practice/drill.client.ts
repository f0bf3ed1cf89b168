import { sayTrouble } from '../progress/index.client.ts';
import { loadTools, type Tools } from './tools.client.ts';

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
