import { html } from 'lit-html';

/** Two that templates in the browser draw too: by a name of their own, so that a page does not load the others. */
export const searchIcon = 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.4 15.4 20.5 20.5';
export const closeIcon = 'M6 6l12 12M18 6 6 18';

/** The site's own icons: 24 × 24, one stroke, drawn for this bank. */
export const icons = {
	bank: 'M4 6.5h16v13H4zM4 10.5h16M7.5 3.5h9M8 14h8M8 16.8h5',
	matrix: 'M4 4h16v16H4zM4 9.3h16M4 14.7h16M9.3 4v16M14.7 4v16',
	search: searchIcon,
	question:
		'M4 5h16v12h-8.5L7 20.5V17H4zM9.8 9.2c.2-1.4 1.2-2 2.3-2 1.2 0 2.2.8 2.2 2 0 1.6-2.2 1.6-2.2 3.2M12.1 14.6v.2',
	framework: 'M12 4v16M5 6h7M12 6l7 0M5 6l-2.2 6.5h4.6zM19 6l-2.2 6.5h4.6zM8 20h8',
	failure: 'M5 8.5h9.5a4.8 4.8 0 0 1 0 9.6H8M8.5 4.5l-4 4 4 4',
	gap: 'M12 4.2 20.5 19.5H3.5zM12 10v4.5M12 16.8v.2',
	clock: 'M12 3.8a8.2 8.2 0 1 1 0 16.4 8.2 8.2 0 0 1 0-16.4zM12 7.5V12l3.2 2',
	light:
		'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M5.5 18.5l1.4-1.4M17.1 6.9l1.4-1.4',
	dark: 'M19.5 14.2A8 8 0 1 1 9.8 4.5a6.3 6.3 0 0 0 9.7 9.7z',
	system: 'M3.5 5h17v11h-17zM9 20h6M12 16v4',
	practice:
		'M12 3.5a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM6 11.5a6 6 0 0 0 12 0M12 17.5v3M8.5 20.5h7',
	day: 'M4 5.5h16v15H4zM4 10h16M8 3v4.5M16 3v4.5M8.5 15.2l2.4 2.4 4.6-4.8',
	menu: 'M4 7h16M4 12h16M4 17h16',
	narrow: 'M4 7h16M7 12.2h10M10 17.4h4',
	close: closeIcon,
	out: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5',
} as const;

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
