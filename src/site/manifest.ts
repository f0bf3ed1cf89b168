import { paths, withBase } from './paths.ts';
import { footerNav, mainNav, site } from './site.ts';

/** The pages that a long press on the icon leads to, as far as the site has them. */
const shortcuts = ['/search/', '/matrix/', '/day/', '/cheat-sheet/'].map(withBase);

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
	shortcuts: shortcuts
		.flatMap((page) => [...mainNav, ...footerNav].find(({ href }) => href === page) ?? [])
		.map(({ href, label }) => ({ name: label, url: href, icons: [png('icon-192.png', 192)] })),
};
