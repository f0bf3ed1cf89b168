import type { Page } from '@playwright/test';

/** Text that is smaller than a phone needs, by intent: what it is in, and why. */
const smallByIntent = {
	'[data-one-page]':
		'The one page on the screen is a picture of paper, set in points; "Full size" enlarges it.',
} as const;

/** Links and buttons that are smaller than a thumb, by intent. */
const smallTargets = {
	'a[href="#main"]': 'It stands outside the page until the keyboard reaches it.',
	...smallByIntent,
} as const;

/** What one measures in the page as it stands; a page that is well set has none. */
export interface Shortfall {
	readonly what: 'size' | 'contrast' | 'target';
	readonly text: string;
	/** Pixels of the text or of the target's shorter side, or the ratio of the contrast. */
	readonly is: number;
	readonly where: string;
}

/**
 * Measures each visible text and target: text in pixels (17 and more on a phone), its contrast with what it stands on (7:1, or 4.5:1
 * where it is large: 24 px, or 18.66 px bold), links and controls in pixels (44 by 44; a link within a sentence may be as
 * high as its line). A control that is disabled has no contrast to keep.
 * https://www.w3.org/TR/WCAG22/#contrast-enhanced
 */
export const shortfalls = (page: Page, least = 17): Promise<Shortfall[]> =>
	page.evaluate(
		([small, smallTarget, least]) => {
			const found: Shortfall[] = [];
			const add = (what: Shortfall['what'], element: Element, text: string, is: number) => {
				const { className } = element;
				const name = typeof className === 'string' && className ? `.${className.split(' ')[0]}` : '';
				const parent = element.parentElement?.tagName.toLowerCase() ?? '';
				const where = `${parent} > ${element.tagName.toLowerCase()}${name}`;
				found.push({ what, text: text.trim().slice(0, 40), is: Math.round(is * 100) / 100, where });
			};
			const isSeen = (element: Element) => {
				if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
				for (let up: Element | null = element; up; up = up.parentElement)
					if (getComputedStyle(up).clipPath !== 'none') return false;
				const { width, height } = element.getBoundingClientRect();
				return width > 1 && height > 1;
			};
			// On an open modal dialog nothing behind it counts.
			const modal = document.querySelector('dialog:modal');
			const root = modal ?? document.body;

			type Colour = readonly [red: number, green: number, blue: number, alpha: number];
			const parse = (css: string): Colour => {
				const [r, g, b, a = 1] = [...css.matchAll(/[\d.]+/g)].map(Number);
				if (!/^rgba?\(/.test(css) || r === undefined || g === undefined || b === undefined)
					throw new Error(`A colour that is not in rgb: ${css}`);
				return [r, g, b, a];
			};
			const over = (top: Colour, under: Colour): Colour => {
				const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3]);
				return [mix(0), mix(1), mix(2), 1];
			};
			const groundOf = (element: Element | null): Colour => {
				if (!element) return [255, 255, 255, 1];
				const own = parse(getComputedStyle(element).backgroundColor);
				return own[3] === 1 ? own : over(own, groundOf(element.parentElement));
			};
			const opacityOf = (element: Element | null): number =>
				element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
			const luminance = ([r, g, b]: Colour) => {
				const linear = (it: number) =>
					it / 255 <= 0.04045 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4;
				return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
			};
			const contrastOf = (a: Colour, b: Colour) => {
				const [x, y] = [luminance(a), luminance(b)];
				return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
			};
			const judge = (element: Element, text: string, pseudo?: string) => {
				const style = getComputedStyle(element, pseudo);
				const size = Number.parseFloat(style.fontSize);
				if (size < least - 0.01 && !element.closest(small)) add('size', element, text, size);
				if (element.closest(':disabled')) return;
				const ground = pseudo ? over(parse(style.backgroundColor), groundOf(element)) : groundOf(element);
				const [r, g, b, alpha] = parse(element instanceof SVGElement ? style.fill : style.color);
				const ratio = contrastOf(over([r, g, b, alpha * opacityOf(element)], ground), ground);
				const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600);
				if (ratio < (isLarge ? 4.5 : 7)) add('contrast', element, text, ratio);
			};

			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const element = node.parentElement;
				const text = node.textContent ?? '';
				if (!element || text.trim() === '' || element.matches('option, script, style')) continue;
				if (isSeen(element)) judge(element, text);
			}
			for (const element of root.querySelectorAll('*')) {
				if (!isSeen(element)) continue;
				for (const pseudo of ['::before', '::after', '::placeholder']) {
					const { content, display, visibility } = getComputedStyle(element, pseudo);
					const isField = element.matches('input[placeholder], textarea[placeholder]');
					if (pseudo === '::placeholder' ? !isField : !/^"\s*[\p{L}\p{N}✓+–→]/u.test(content)) continue;
					if (display !== 'none' && visibility === 'visible') judge(element, `${pseudo} ${content}`, pseudo);
				}
				if (element.matches('select, textarea, input:not([type=checkbox], [type=radio], [type=file])'))
					judge(element, 'value');
			}

			const targets = 'a[href], button, summary, select, textarea, input, [role=button]';
			for (const element of root.querySelectorAll<HTMLElement>(targets)) {
				// A box to tick is as large as the label that it is in.
				const target = element.closest('label') ?? element;
				if (!isSeen(target) || target.closest(smallTarget)) continue;
				let around = target.parentElement;
				while (around && getComputedStyle(around).display === 'inline') around = around.parentElement;
				const isInSentence =
					getComputedStyle(target).display === 'inline' &&
					around &&
					/\p{L}{2}/u.test((around.textContent ?? '').replace(target.textContent ?? '', ''));
				const { width, height } = target.getBoundingClientRect();
				if (isInSentence || Math.min(width, height) >= 43.5) continue;
				// Its box is small: does the thumb reach it 22 px from its middle, as where a card is the link's?
				target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
				const box = target.getBoundingClientRect();
				const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
				const isHit = (dx: number, dy: number) => target.contains(document.elementFromPoint(x + dx, y + dy));
				const wide = width >= 43.5 || (isHit(-21.5, 0) && isHit(21.5, 0));
				const high = height >= 43.5 || (isHit(0, -21.5) && isHit(0, 21.5));
				if (!wide || !high)
					add('target', target, target.textContent || target.ariaLabel || '', Math.min(width, height));
			}
			return found;
		},
		[Object.keys(smallByIntent).join(), Object.keys(smallTargets).join(), least] as const,
	);

/** Text that large letters push out of the window, out of the box that clips it, over other text, or letter by letter down. */
export interface Collision {
	readonly what: 'outside' | 'cut' | 'overlap' | 'squeezed';
	readonly text: string;
	readonly by: string;
}

export const collisions = (page: Page): Promise<Collision[]> =>
	page.evaluate((small) => {
		const found: Collision[] = [];
		const modal = document.querySelector('dialog:modal');
		const root = modal ?? document.body;
		const say = (element: Element) =>
			`${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${
				typeof element.className === 'string' && element.className ? `.${element.className}` : ''
			}`;
		interface Line {
			readonly box: DOMRect;
			readonly text: string;
			readonly element: Element;
		}
		const lines: Line[] = [];
		// What is not drawn until it is scrolled to is drawn: its place before is only a guess.
		for (const element of root.querySelectorAll<HTMLElement>('*'))
			if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const text = (node.textContent ?? '').trim();
			if (
				!element ||
				text === '' ||
				element.closest(`.sr-only, a[href="#main"], option, script, style, ${small}`)
			)
				continue;
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
			// An ellipsis says that there is more, and what the text leads to has it whole.
			if (getComputedStyle(element).textOverflow === 'ellipsis') continue;
			let scrolls = false;
			let floats = false;
			const clips: Element[] = [];
			for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
				const { overflowX, position, clipPath } = getComputedStyle(up);
				if (clipPath !== 'none') scrolls = true;
				if (up !== modal && (overflowX === 'auto' || overflowX === 'scroll')) scrolls = true;
				if (overflowX === 'hidden' || overflowX === 'clip') clips.push(up);
				if (up !== modal && (position === 'fixed' || position === 'sticky')) floats = true;
			}
			if (scrolls) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const high = new Set([...range.getClientRects()].map((it) => Math.round(it.top))).size;
			if (high > 2 && text.length / high < 3)
				found.push({ what: 'squeezed', text: text.slice(0, 40), by: say(element) });
			for (const box of range.getClientRects()) {
				if (box.width < 2) continue;
				if (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
					found.push({ what: 'outside', text: text.slice(0, 40), by: say(element) });
				for (const clip of clips) {
					const frame = clip.getBoundingClientRect();
					if (box.left < frame.left - 1 || box.right > frame.right + 1)
						found.push({ what: 'cut', text: text.slice(0, 40), by: say(clip) });
				}
				if (!floats) lines.push({ box, text, element });
			}
		}
		// The box of a line is higher than its letters, so a third of it may lie over its neighbour.
		lines.sort((a, b) => a.box.top - b.box.top);
		lines.forEach(({ box, text, element }, i) => {
			for (const other of lines.slice(i + 1)) {
				if (other.box.top > box.bottom) break;
				const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
				const y = Math.min(box.bottom, other.box.bottom) - other.box.top;
				const isOver = x > 2 && y > Math.min(box.height, other.box.height) * 0.35;
				if (isOver)
					found.push({
						what: 'overlap',
						text: `${text.slice(0, 40)} (${say(element)})`,
						by: `${other.text.slice(0, 40)} (${say(other.element)})`,
					});
			}
		});
		return found;
	}, Object.keys(smallByIntent).join());
