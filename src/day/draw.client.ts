import { describeMissing, findMissing, type ProgressStore, sayTrouble } from '../progress/index.client.ts';
import { make } from '../site/dom.client.ts';
import { hasHappened, type View } from './day-view.client.ts';
import { roundTitle } from './day-words.client.ts';
import { loopPart } from './loop-part.ts';
import { morphChildren } from './morph.client.ts';
import { nextView } from './next-view.client.ts';
import { isBegun, nextRound } from './plan/state.ts';
import type { Loop } from './plan/types.ts';
import { roundCard } from './round-view.client.ts';
import { summaryView } from './summary-view.client.ts';

/** Brings every part of the page up to date. */
export function drawDay(root: HTMLElement, view: View, store: ProgressStore): void {
	const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? root;
	const { loop, plan } = view;
	const cards = document.createDocumentFragment();
	for (const round of loop.rounds) {
		const roundPlan = plan.rounds.find((candidate) => candidate.round === round.id);
		if (roundPlan) cards.append(roundCard(view, round, roundPlan));
	}
	morphChildren(part('rounds'), cards);
	morphChildren(part('next-view'), nextView(view));
	morphChildren(part('summary'), inFragment(summaryView(view)));
	part('count').textContent = String(loop.rounds.length);
	part('fewer').toggleAttribute('disabled', loop.rounds.length < 2);
	part('afterwards').hidden = !isBegun(loop);
	part('heard').hidden = !hasHappened(loop);
	// Both keep their place on the page, so that nothing moves under the thumb.
	part('turn').toggleAttribute('data-away', !isBegun(loop));
	part('start').toggleAttribute('data-away', isBegun(loop));
	drawTurn(part, loop);
	sayTrouble(root, store);
	morphChildren(part('missing'), inFragment(...missing(view, store).map((text) => make('li', {}, text))));
}

/** The way to the next round, or to the summary when there is none. */
function drawTurn(part: (name: string) => HTMLElement, loop: Loop): void {
	const round = nextRound(loop);
	part('next-says').textContent = round ? 'Between rounds, next:' : 'Every round is over:';
	part('next-name').textContent = round ? roundTitle(loop, round.id) : 'Who heard what';
	part('turn').setAttribute('href', round ? '#next' : '#afterwards');
}

/** Stories and principles of the day that are no longer in the bank, and a plan that may not be the best. */
function missing({ bank, plan }: View, { current }: ProgressStore): string[] {
	const lost = findMissing(current, [loopPart], bank.data);
	const proven = plan.proven
		? []
		: ['There are too many possible plans to try them all. This one is good, but perhaps not the best.'];
	return [...lost.map(describeMissing), ...proven];
}

function inFragment(...nodes: readonly Node[]): DocumentFragment {
	const made = document.createDocumentFragment();
	made.append(...nodes);
	return made;
}
