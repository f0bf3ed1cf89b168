import { type Detail, leftOut } from './details.ts';
import { findLayout, type Layout, without } from './layout.ts';

/** Pixels of the box that stay empty: what paper may round differently from the screen. */
const spare = 3;

/**
 * Sets the one page as large as it fits, by measuring it. The box has its size in millimetres on the screen as on paper, and
 * a scale on the way to the screen does not change its layout, so what fits here fits there.
 * @param off what the reader chose to go without
 * @param hidden ids of the stories that are left off
 */
export function fitOnePage(onePage: HTMLElement, off: Iterable<Detail>, hidden: readonly string[]): Layout {
	const flow = onePage.querySelector<HTMLElement>('[data-flow]');
	const foot = onePage.querySelector('[data-left-out]');
	const all = [...onePage.querySelectorAll<HTMLElement>('[data-story]')];
	for (const element of all) element.hidden = true;
	const chosen = all.filter((element) => !hidden.includes(element.dataset.story ?? ''));

	const set = (layout: Layout) => {
		const over = chosen.length - layout.stories;
		onePage.style.fontSize = `${layout.size / 10}pt`;
		onePage.dataset.columns = String(layout.columns);
		onePage.dataset.without = [...without(layout.dropped, off)].join(' ');
		chosen.forEach((element, i) => {
			element.hidden = i >= layout.stories;
		});
		if (foot) foot.textContent = leftOut({ ...layout, stories: chosen.length, over });
	};
	const fits = (layout: Layout) => {
		set(layout);
		if (!flow) return true;
		return flow.offsetHeight <= onePage.clientHeight - spare && flow.scrollWidth <= onePage.clientWidth;
	};

	if (flow) flow.style.minHeight = '0';
	const layout = findLayout(chosen.length, fits);
	set(layout);
	if (flow) flow.style.minHeight = '';
	return layout;
}
