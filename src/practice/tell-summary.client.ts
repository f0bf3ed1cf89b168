import { make } from '../site/dom.client.ts';
import { clockRange, clockTime, sayVerdict } from './practice-words.ts';
import { summariseTelling, type Telling } from './timed-telling.ts';

type Timed = ReturnType<typeof summariseTelling>['total'];

/** The times of one telling against their budgets, and the way to take it back. */
export function showTellingSummary(place: HTMLElement, telling: Telling, forget: () => void): void {
	const { phases, total } = summariseTelling(telling);
	const drop = make('button', { type: 'button' }, 'Don’t keep this one');
	drop.addEventListener('click', forget, { once: true });
	place.replaceChildren(
		make('h2', {}, `${clockTime(total.took)}, ${sayVerdict(total)}`),
		make(
			'table',
			{},
			make('caption', { class: 'sr-only' }, 'Times against their budgets'),
			make(
				'thead',
				{},
				make('tr', {}, ...['Phase', 'Took'].map((text) => make('th', { scope: 'col' }, text)), make('td')),
			),
			make('tbody', {}, ...[...phases, { ...total, name: 'In all' }].map(row)),
		),
		drop,
	);
}

function row(timed: Timed): HTMLTableRowElement {
	return make(
		'tr',
		{},
		make('th', { scope: 'row' }, timed.name, make('small', {}, clockRange(timed))),
		make('td', {}, clockTime(timed.took)),
		make('td', { 'data-verdict': timed.verdict }, sayVerdict(timed)),
	);
}
