import { noChange, render } from 'lit-html';
import { Directive, directive, type ElementPart } from 'lit-html/directive.js';

const drawn = new WeakSet<HTMLElement>();

/** Draws a view; at first in the place of the first state that the build has put there. */
export function draw(view: unknown, root: HTMLElement): void {
	if (!drawn.has(root)) root.replaceChildren();
	drawn.add(root);
	render(view, root);
}

/**
 * The text of a field in a template: `<input ${writtenText(name)}>`. While the person writes in the field it is left as it
 * is: what they write is newer than what is saved, and its caret must not move.
 */
export const writtenText = directive(
	class extends Directive {
		render(_text: string) {
			return noChange;
		}

		override update({ element }: ElementPart, [text]: [string]) {
			const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
			if (isField && element !== document.activeElement && element.value !== text) element.value = text;
			return noChange;
		}
	},
);
