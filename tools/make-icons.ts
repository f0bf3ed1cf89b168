import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../tests/support/browser.ts';

/** A picture made from public/icon.svg. A filled one has no round corners, and its drawing is that much smaller. */
interface Icon {
	readonly file: string;
	readonly size: number;
	readonly filled?: { readonly scale: number };
}

const icons: readonly Icon[] = [
	{ file: 'icon-192.png', size: 192 },
	{ file: 'icon-512.png', size: 512 },
	// A device may cut it to a circle of 80 %: the corners of the card stay inside.
	{ file: 'icon-maskable-512.png', size: 512, filled: { scale: 0.88 } },
	// iOS rounds the corners itself.
	{ file: 'apple-touch-icon.png', size: 180, filled: { scale: 1 } },
];

// `npm run tool icons [-- --out DIR]`: draws the icons anew, after public/icon.svg has changed.
const { out } = parseArgs({ options: { out: { type: 'string', default: 'public' } } }).values;
const browser = await chromium.launch(launchOptions);
const page = await browser.newPage();
const svg = await readFile('public/icon.svg', 'utf8');
for (const icon of icons) {
	await writeFile(`${out}/${icon.file}`, await draw(page, svg, icon));
	console.log(`${out}/${icon.file}`);
}
await browser.close();

async function draw(page: Page, svg: string, { size, filled }: Icon): Promise<Uint8Array> {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100% }</style>${svg}`);
	if (filled) await page.evaluate(fill, filled.scale);
	return page.screenshot({ omitBackground: true });
}

/** Runs in the page: after the title comes the ground, then the drawing. */
function fill(scale: number) {
	const [, ground, ...drawing] = document.querySelector('svg')?.children ?? [];
	ground?.removeAttribute('rx');
	for (const shape of drawing) {
		const own = shape.getAttribute('transform') ?? '';
		shape.setAttribute('transform', `translate(256 256) scale(${scale}) translate(-256 -256) ${own}`);
	}
}
