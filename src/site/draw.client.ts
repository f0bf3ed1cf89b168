import { render } from 'lit-html';

const drawn = new WeakSet<HTMLElement>();

/** Draws a view; at first in the place of the first state that the build has put there. */
export function draw(view: unknown, root: HTMLElement): void {
	if (!drawn.has(root)) root.replaceChildren();
	drawn.add(root);
	render(view, root);
}
