import { html } from 'lit-html';

/** An icon in a template, as `Icon.astro` draws it. */
export const iconView = (path: string) => html`<svg
	width="24"
	height="24"
	viewBox="0 0 24 24"
	fill="none"
	stroke="currentColor"
	stroke-width="1.6"
	stroke-linecap="round"
	stroke-linejoin="round"
	aria-hidden="true"
>
	<path d=${path} />
</svg>`;
