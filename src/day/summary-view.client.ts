import { make } from '../site/dom.client.ts';
import type { View } from './day-view.client.ts';
import { sayRounds } from './day-words.client.ts';
import { roundName } from './plan/state.ts';
import { summary } from './plan/summary.ts';

/** Who heard what, which stories were told twice, and which were never told. */
export function summaryView({ bank, loop }: View): HTMLElement {
	const { rounds, untold, repeated, missing } = summary(bank.data, loop);
	const { story, principle } = bank.called;
	const lines = rounds.map(({ round, toldStories, note }) => {
		const heard = toldStories.map((toldStory) =>
			toldStory.principle === undefined
				? story(toldStory.story)
				: `${story(toldStory.story)} (${principle(toldStory.principle)})`,
		);
		return make(
			'div',
			{},
			make('dt', {}, roundName(loop, round)),
			make('dd', {}, heard.length > 0 ? heard.join(', ') : 'Nothing told'),
			note !== undefined && make('dd', { 'data-written': true }, note),
		);
	});
	const line = (title: string, items: readonly string[]) =>
		items.length > 0 && make('div', {}, make('dt', {}, title), make('dd', {}, items.join(', ')));
	return make(
		'dl',
		{},
		lines,
		line(
			'Told more than once',
			repeated.map((repeat) => `${story(repeat.story)} (${sayRounds(loop, repeat.rounds)})`),
		),
		line('Never told', untold.map(story)),
		line('Told, but no longer in the bank', missing),
	);
}
