import type { DataStory } from '../bank/tool-data.ts';
import { make } from '../site/dom.client.ts';

/** How long a figure is: longer ones are set smaller, so that they stand on one line of a phone. */
const lengthOf = ({ length }: string) => (length > 16 ? 'very' : length > 8 ? 'rather' : undefined);

/** A story's name, its figure with what that counts, and, in words, whether it is a failure. */
export function storyParts(story: Pick<DataStory, 'short' | 'figure' | 'what' | 'failure'>): HTMLElement[] {
	const { short, figure, what, failure } = story;
	return [
		make('b', {}, short),
		...(failure ? [make('em', { 'data-failure': true }, 'Failure')] : []),
		...(figure === undefined
			? []
			: [
					make('span', { 'data-long': lengthOf(figure) }, figure),
					...(what === undefined ? [] : [make('small', {}, what)]),
				]),
	];
}
