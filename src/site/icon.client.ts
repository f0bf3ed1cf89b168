import { html } from 'lit-html';

/** An icon; its size is in pixels. */
export const iconView = (path: string, size = 24) => html`<svg
	width=${size}
	height=${size}
	viewBox="0 0 24 24"
	fill="none"
	stroke="currentColor"
	stroke-width="1.6"
	stroke-linecap="round"
	stroke-linejoin="round"
	aria-hidden="true"
><path d=${path} /></svg>`;
