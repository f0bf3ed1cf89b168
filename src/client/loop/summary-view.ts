import { roundName } from '../../domain/loop/state.ts';
import { summary } from '../../domain/loop/summary.ts';
import { el } from './dom.ts';
import type { View } from './view.ts';
import { sayRounds } from './words.ts';

/** Who heard what, what was told twice and what to nobody. */
export function summaryView({ bank, loop }: View): HTMLElement {
	const { rounds, untold, repeated, missing } = summary(bank.data, loop);
	const { story, principle } = bank.called;
	const lines = rounds.map(({ round, told, note }) => {
		const heard = told.map((it) =>
			it.principle === undefined ? story(it.story) : `${story(it.story)} (${principle(it.principle)})`,
		);
		return el(
			'div',
			{},
			el('dt', {}, roundName(loop, round)),
			el('dd', {}, heard.length > 0 ? heard.join(', ') : 'Nothing told'),
			note !== undefined && el('dd', { 'data-written': true }, note),
		);
	});
	const line = (title: string, items: readonly string[]) =>
		items.length > 0 && el('div', {}, el('dt', {}, title), el('dd', {}, items.join(', ')));
	return el(
		'dl',
		{},
		lines,
		line(
			'Told more than once',
			repeated.map((it) => `${story(it.story)} (${sayRounds(loop, it.rounds)})`),
		),
		line('Never told', untold.map(story)),
		line('Told, but no longer in the bank', missing),
	);
}
