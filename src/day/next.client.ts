import { stayAwake } from '../site/awake.client.ts';

/** Opens the screen between rounds at `#next` and closes it with Back, Escape or its own button. */
export function watchNext(dialog: HTMLDialogElement | null, signal: AbortSignal): void {
	if (!dialog) return;
	let awake: AbortController | undefined;
	/** Whether the page before in the history is the plan. */
	let came = false;
	const isAsked = () => location.hash === '#next';
	const follow = () => {
		if (isAsked() && !dialog.open) {
			dialog.showModal();
			dialog.scrollTop = 0;
			dialog.querySelector<HTMLElement>('h2')?.focus();
			awake = new AbortController();
			stayAwake(AbortSignal.any([awake.signal, signal]));
		} else if (!isAsked() && dialog.open) dialog.close();
	};
	window.addEventListener(
		'hashchange',
		() => {
			came = isAsked();
			follow();
		},
		{ signal },
	);
	dialog.addEventListener(
		'close',
		() => {
			awake?.abort();
			if (!isAsked()) return;
			if (came) history.back();
			else history.replaceState(history.state, '', location.pathname + location.search);
		},
		{ signal },
	);
	follow();
}
