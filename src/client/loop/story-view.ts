import type { DataStory } from '../../domain/bank-data.ts';
import { el } from './dom.ts';

/** Longer figures are set smaller, so that they stand on one line of a phone. */
const longFigure = 8;

/** A story's name, its figure with what that counts, and, in words, whether it is a failure. */
export function storyParts(story: Pick<DataStory, 'short' | 'figure' | 'what' | 'failure'>): HTMLElement[] {
	const { short, figure, what, failure } = story;
	return [
		el('b', {}, short),
		...(failure ? [el('em', { 'data-failure': true }, 'Failure')] : []),
		...(figure === undefined
			? []
			: [
					el('span', { 'data-long': figure.length > longFigure }, figure),
					...(what === undefined ? [] : [el('small', {}, what)]),
				]),
	];
}
