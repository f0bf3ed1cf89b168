import { html, nothing } from 'lit-html';
import { isNumber } from '../bank/figure.ts';
import type { DataStory } from '../bank/tool-data.ts';

/** The classes of each part of a story, which stands larger on one screen than on another. */
interface StoryLook {
	readonly name: string;
	readonly figure: string;
	readonly what: string;
	readonly failure?: string;
}

/** A story's name, in words whether it is a failure, and its figure with what that counts. */
export const storyView = (
	{ short, figure, what, failure }: Pick<DataStory, 'short' | 'figure' | 'what' | 'failure'>,
	look: StoryLook,
) => html`
	<b class="font-semibold ${look.name}">${short}</b>
	${failure ? html`<em class="font-semibold text-fail not-italic ${look.failure}">Failure</em>` : nothing}
	${
		figure === undefined
			? nothing
			: html`<span class=${isNumber(figure) ? `font-serif tabular-nums lining-nums ${look.figure}` : look.what}>${figure}</span>
				${what === undefined ? nothing : html`<small class="text-soft ${look.what}">${what}</small>`}`
	}
`;
