import { adoptStyle } from '../site/adopt-style.client.ts';

const style = `[data-lock] { min-width: 2.75rem; min-height: 2.75rem; padding-inline: 0.7rem; cursor: pointer;
	color: var(--color-soft); text-decoration: underline; text-underline-offset: 0.18em; }
@media print { [data-lock] { display: none; } }`;

/** Puts "Lock" at the end of the page's head. */
export function addLockButton(lock: () => void): void {
	adoptStyle(style);
	const button = document.createElement('button');
	button.type = 'button';
	button.dataset.lock = '';
	button.textContent = 'Lock';
	button.addEventListener('click', lock);
	(document.querySelector('body > header') ?? document.body).append(button);
}
