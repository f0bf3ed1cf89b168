import { type Facets, facetNames } from './instant.ts';
import type { FilterCounts } from './pagefind.client.ts';

/** What is chosen; the name of a select is the facet's. */
export function chosenFacets(selects: readonly HTMLSelectElement[]): Facets {
	return Object.fromEntries(selects.map((select) => [select.name, select.value]));
}

/** Chooses values, also those that no page is known to have yet. */
export function setFacets(selects: readonly HTMLSelectElement[], facets: Facets): void {
	for (const select of selects) {
		const value = facets[facetNames.find((facetName) => facetName === select.name) ?? 'kind'] ?? '';
		if (value && ![...select.options].some((option) => option.value === value))
			select.add(new Option(value, value));
		select.value = value;
	}
}

/** Offers the values that something was found for, each with how much. */
export function countFacets(selects: readonly HTMLSelectElement[], counts: FilterCounts): void {
	for (const select of selects) {
		const { value: chosen } = select;
		const all = select.options[0];
		const options = Object.entries(counts[select.name] ?? {})
			.filter(([value, count]) => count > 0 || value === chosen)
			.map(([value, count]) => new Option(`${value} (${count})`, value, false, value === chosen));
		select.replaceChildren(...(all ? [all] : []), ...options);
		select.toggleAttribute('data-chosen', chosen !== '');
	}
}
