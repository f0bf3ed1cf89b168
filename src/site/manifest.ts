import { withBase } from './base.ts';
import { pagesIn } from './page-table.ts';
import { paths } from './paths.ts';
import { site } from './site.ts';

const png = (name: string, size: number, purpose = 'any') => ({
	src: paths.file(name),
	sizes: `${size}x${size}`,
	type: 'image/png',
	purpose,
});

/** What a device needs to put the bank on its home screen. The colours are those of light paper: see Head.astro for dark. */
export const manifest = {
	name: site.name,
	short_name: site.name,
	description: site.description,
	lang: 'en',
	id: paths.home,
	start_url: paths.home,
	scope: paths.home,
	display: 'standalone',
	background_color: '#f9f5ea',
	theme_color: '#f9f5ea',
	icons: [
		png('icon-192.png', 192),
		png('icon-512.png', 512),
		png('icon-maskable-512.png', 512, 'maskable'),
		{ src: paths.file('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
	],
	shortcuts: pagesIn('shortcut').map(({ path, label }) => ({
		name: label,
		url: withBase(path),
		icons: [png('icon-192.png', 192)],
	})),
};
