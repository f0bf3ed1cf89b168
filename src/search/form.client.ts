import type { Facets } from './instant.ts';
import type { FilterCounts } from './pagefind.client.ts';

/** The box to type in: as high as its words, so that the whole of a long question is seen. */
export const boxIn = (panel: Element) => panel.querySelector('textarea');

const selectsIn = (panel: Element) => [...panel.querySelectorAll('select')];

/** What is typed, in one line. */
export const wordsIn = (panel: Element) => boxIn(panel)?.value.replace(/\s+/g, ' ').trim() ?? '';

/** What is chosen; the name of a select is the facet's. */
export const facetsIn = (panel: Element): Facets =>
	Object.fromEntries(selectsIn(panel).map(({ name, value }) => [name, value]));

/** What is asked, as an address has it: `q=dbt&outcome=Failure`. */
export function queryIn(panel: Element): string {
	const asked = Object.entries({ q: wordsIn(panel), ...facetsIn(panel) });
	return new URLSearchParams(asked.filter(([, value]) => value)).toString();
}

/** Asks what an address says, also for what no page is known to have yet. */
export function putQuery(panel: Element, query: string): void {
	const asked = new URLSearchParams(query);
	putWords(panel, asked.get('q') ?? '');
	for (const select of selectsIn(panel)) {
		const value = asked.get(select.name) ?? '';
		if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
		select.value = value;
	}
}

export function putWords(panel: Element, words: string): void {
	const box = boxIn(panel);
	if (!box) return;
	box.value = words;
	grow(box);
}

/** Makes it a box of one line to the keys: Enter searches; and lets it grow where styles alone do not. */
export function prepareBox(panel: Element, signal: AbortSignal): void {
	const box = boxIn(panel);
	// The keyboards of some phones name no key, but every browser says that a line would be broken.
	box?.addEventListener(
		'beforeinput',
		(event) => {
			if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return;
			event.preventDefault();
			box.form?.requestSubmit();
		},
		{ signal },
	);
	box?.addEventListener('input', () => grow(box), { signal });
}

/** For Firefox and older Safari. https://caniuse.com/mdn-css_properties_field-sizing */
function grow(box: HTMLTextAreaElement): void {
	if (CSS.supports('field-sizing', 'content')) return;
	box.style.height = 'auto';
	box.style.height = `${box.scrollHeight}px`;
}

/** Shows or hides the facets. */
export function showFacets(panel: Element, isOpen: boolean): void {
	const button = panel.querySelector('[data-narrow]');
	const facets = document.getElementById(button?.getAttribute('aria-controls') ?? '');
	button?.setAttribute('aria-expanded', String(isOpen));
	if (facets) facets.hidden = !isOpen;
}

/** Says at their button what is chosen: it counts out of sight too. */
export function sayChosen(panel: Element, chosen: readonly string[]): void {
	const button = panel.querySelector('[data-narrow]');
	const now = chosen.length > 0 ? `, now to ${chosen.join(', ')}` : '';
	button?.toggleAttribute('data-chosen', now !== '');
	button?.setAttribute('aria-label', `Narrow the results${now}`);
}

/** Offers the values that something was found for, each with how much. */
export function countFacets(panel: Element, counts: FilterCounts): void {
	for (const select of selectsIn(panel)) {
		const { value: chosen } = select;
		const all = select.options[0];
		const options = Object.entries(counts[select.name] ?? {})
			.filter(([value, count]) => count > 0 || value === chosen)
			.map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen));
		select.replaceChildren(...(all ? [all] : []), ...options);
		select.toggleAttribute('data-chosen', chosen !== '');
	}
}
