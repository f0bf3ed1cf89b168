import type { Round } from '../../domain/loop/types.ts';
import { el } from './dom.ts';
import { kindsWith } from './kinds.ts';
import type { View } from './view.ts';
import { roundNumber } from './words.ts';

/** Who a round's interviewer is and what they ask: all of it optional. */
export function editor({ bank, loop }: View, round: Round): HTMLElement {
	const at = loop.rounds.findIndex(({ id }) => id === round.id);
	const next = loop.rounds[at + 1];
	const asked = round.principles.filter((id) => !bank.data.principles.some((it) => it.id === id));
	const chips = [...bank.data.principles, ...asked.map((id) => ({ id, short: id, name: id }))];
	return el(
		'form',
		{ 'data-key': 'editor', autocomplete: 'off', 'aria-label': roundNumber(loop, round.id) },
		el(
			'fieldset',
			{ 'data-chips': true },
			el('legend', {}, 'They ask for', el('small', {}, 'none: not known')),
			chips.map(({ id, short, name }) =>
				el(
					'label',
					{ 'data-key': id, title: name },
					el('input', {
						type: 'checkbox',
						'data-act': 'ask',
						value: id,
						checked: round.principles.includes(id),
					}),
					el('span', {}, short),
				),
			),
		),
		el(
			'div',
			{ 'data-who': true },
			el(
				'label',
				{},
				el('span', {}, 'Name'),
				el('input', { type: 'text', 'data-act': 'name', value: round.name ?? '', maxlength: '60' }),
			),
			el(
				'label',
				{},
				el('span', {}, 'Kind'),
				el(
					'select',
					{ 'data-act': 'kind' },
					el('option', { value: '' }, 'Not known'),
					kindsWith(bank.data.interviewers, round.kind).map((kind) =>
						el('option', { value: kind, selected: kind === round.kind }, capital(kind)),
					),
				),
			),
		),
		el(
			'div',
			{ 'data-actions': true },
			el(
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
				el('button', { type: 'button', 'data-key': 'remove', 'data-act': 'remove' }, 'Remove this round'),
		),
	);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
