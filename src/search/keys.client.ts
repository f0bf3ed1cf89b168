import { adoptStyle, make } from '../site/dom.client.ts';

const keys = [
	['/', 'Search; also Ctrl K or ⌘ K'],
	['↓ ↑', 'Go through the results'],
	['Enter', 'Open the story to tell'],
	['Esc', 'Close what is open'],
	['← →', 'The story before, the next one; also K and J'],
	['?', 'Show these keys'],
] as const;

let dialog: HTMLDialogElement | undefined;

/** Shows which keys do what. */
export function showKeys(): void {
	if (!dialog) {
		adoptStyle(`
			#keys { margin: auto; padding: 1.25rem 1.5rem; color: inherit; background: var(--color-paper);
				border: 1px solid var(--color-edge); border-radius: var(--radius-card); }
			#keys dl { display: grid; grid-template-columns: auto 1fr; gap: 0.5rem 1.25rem; margin-block: 0.75rem 1rem; }
			#keys button { min-height: 2.75rem; text-decoration: underline; }
			#keys::backdrop { background: rgb(0 0 0 / 0.5); }`);
		dialog = make(
			'dialog',
			{ id: 'keys', 'aria-labelledby': 'keys-title' },
			make('h2', { id: 'keys-title' }, 'Keys'),
			make(
				'dl',
				{},
				keys.flatMap(([key, what]) => [make('dt', {}, make('kbd', {}, key)), make('dd', {}, what)]),
			),
			make('form', { method: 'dialog' }, make('button', {}, 'Close')),
		);
		document.body.append(dialog);
	}
	dialog.showModal();
}
