import { make } from '../site/dom.client.ts';
import { summariseTelling, type Telling } from './telling.ts';
import { clockRange, clockTime, sayVerdict } from './words.ts';

type Row = ReturnType<typeof summariseTelling>['total'];

/** The times of one telling against their budgets, and the way to take it back. */
export function showSummary(place: HTMLElement, telling: Telling, forget: () => void): void {
	const { phases, total } = summariseTelling(telling);
	const drop = make('button', { type: 'button' }, 'Don’t keep this one');
	drop.addEventListener('click', forget, { once: true });
	place.replaceChildren(
		make('h2', {}, `${clockTime(total.took)}, ${sayVerdict(total)}`),
		make(
			'table',
			{},
			make('caption', { class: 'sr-only' }, 'Times against their budgets'),
			make('thead', {}, make('tr', {}, ...['Phase', 'Took', ''].map((text) => head(text)))),
			make('tbody', {}, ...[...phases, { ...total, name: 'In all' }].map(row)),
		),
		drop,
	);
}

function head(text: string): HTMLTableCellElement {
	return text === '' ? make('td') : make('th', { scope: 'col' }, text);
}

function row(item: Row): HTMLTableRowElement {
	return make(
		'tr',
		{},
		make('th', { scope: 'row' }, item.name, make('small', {}, clockRange(item))),
		make('td', {}, clockTime(item.took)),
		make('td', { 'data-verdict': item.verdict }, sayVerdict(item)),
	);
}
