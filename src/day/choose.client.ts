import { make } from '../site/dom.client.ts';
import type { View } from './day-view.client.ts';
import { roundTitle, sayRounds } from './day-words.client.ts';
import { storyParts } from './story-view.client.ts';

/**
 * Lets the person choose a story that was not planned. Stories that are not told yet come first.
 * @returns the story's id; undefined where none was chosen
 */
export function chooseStory(
	dialog: HTMLDialogElement,
	view: View,
	round: string,
): Promise<string | undefined> {
	const title = dialog.querySelector('h2');
	if (title) title.textContent = `Told to ${roundTitle(view.loop, round)}`;
	dialog.querySelector('ul')?.replaceChildren(...items(view, round));
	dialog.returnValue = '';
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener('close', () => resolve(dialog.returnValue || undefined), { once: true });
	});
}

function items({ bank, loop }: View, round: string): HTMLElement[] {
	const heard = (id: string) =>
		loop.told.filter((toldStory) => toldStory.story === id).map((toldStory) => toldStory.round);
	const offered = bank.data.stories.filter(({ id, ready }) => ready && !heard(id).includes(round));
	const fresh = offered.filter(({ id }) => heard(id).length === 0);
	const used = offered.filter(({ id }) => heard(id).length > 0);
	return [...fresh, ...used].map((story) => {
		const before = heard(story.id);
		return make(
			'li',
			{},
			make(
				'button',
				{ value: story.id },
				storyParts(story),
				before.length > 0 && make('small', { 'data-before': true }, `Told to ${sayRounds(loop, before)}`),
			),
		);
	});
}
