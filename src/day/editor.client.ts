import { make } from '../site/dom.client.ts';
import type { View } from './day-view.client.ts';
import { roundNumber } from './day-words.client.ts';
import type { Round } from './plan/types.ts';

/** The form of a round: who the interviewer is and what they ask for. Every field is optional. */
export function editor({ bank, loop }: View, round: Round): HTMLElement {
	const at = loop.rounds.findIndex(({ id }) => id === round.id);
	const next = loop.rounds[at + 1];
	const asked = round.principles.filter(
		(id) => !bank.data.principles.some((principle) => principle.id === id),
	);
	const kinds = new Set([...bank.data.interviewers, ...(round.kind ? [round.kind] : [])]);
	const options = [...kinds].map((kind) =>
		make('option', { value: kind, selected: kind === round.kind }, capital(kind)),
	);
	const chips = [...bank.data.principles, ...asked.map((id) => ({ id, short: id, name: id }))];
	return make(
		'form',
		{ 'data-key': 'editor', autocomplete: 'off', 'aria-label': roundNumber(loop, round.id) },
		make(
			'fieldset',
			{ 'data-chips': true },
			make('legend', {}, 'They ask for', make('small', {}, 'Leave empty if not known')),
			chips.map(({ id, short, name }) =>
				make(
					'label',
					{ 'data-key': id, title: name },
					make('input', {
						type: 'checkbox',
						'data-act': 'ask',
						value: id,
						checked: round.principles.includes(id),
					}),
					make('span', {}, short),
				),
			),
		),
		make(
			'div',
			{ 'data-who': true },
			field(
				'Name',
				make('input', { type: 'text', 'data-act': 'name', value: round.name ?? '', maxlength: '60' }),
			),
			field(
				'Kind',
				make('select', { 'data-act': 'kind' }, make('option', { value: '' }, 'Not known'), options),
			),
		),
		make(
			'div',
			{ 'data-actions': true },
			make(
				'button',
				{
					type: 'button',
					'data-key': 'go',
					'data-act': 'set-next',
					'data-strong': true,
					value: next?.id ?? '',
				},
				next ? `Next: ${roundNumber(loop, next.id)}` : 'Done',
			),
			loop.rounds.length > 1 &&
				make('button', { type: 'button', 'data-key': 'remove', 'data-act': 'remove' }, 'Remove this round'),
		),
	);
}

const field = (label: string, input: HTMLElement) => make('label', {}, make('span', {}, label), input);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
