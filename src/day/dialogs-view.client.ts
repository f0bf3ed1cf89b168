import { html, nothing } from 'lit-html';
import { closeIcon, iconView } from '../site/icons.ts';
import { sayLoss } from './acts.client.ts';
import type { DayState } from './day-state.client.ts';
import { roundTitle, sayRounds } from './day-words.client.ts';
import { nextView } from './next-view.client.ts';
import { toldTo } from './plan/state.ts';
import { storyView } from './probe-view.client.ts';
import { actions, strongPill, weakPill } from './round-view.client.ts';

const dialog = 'bg-paper text-inherit backdrop:bg-[rgb(0_0_0/0.5)]';

export const dialogs = (day: DayState) => html`${nextDialog(day)} ${chooseDialog(day)} ${freshDialog(day)}`;

/** The screen between two rounds. */
const nextDialog = (day: DayState) => html`<dialog
	id="next"
	class="inset-0 h-dvh max-h-none w-full max-w-none overflow-y-auto overscroll-contain px-4 pt-1 pb-[calc(2rem+env(safe-area-inset-bottom))] text-[1.5rem] leading-[1.35] *:mx-auto *:max-w-[52rem] ${dialog}"
	aria-labelledby="next-title"
>
	<form method="dialog">
		<button type="submit" class="min-h-11 pr-4 text-base text-soft">← Back to the plan</button>
	</form>
	<div id="next-view">${nextView(day)}</div>
</dialog>`;

/** Ticks a story that was not planned: it closes with the story's id. Stories that are not told yet come first. */
function chooseDialog(day: DayState) {
	const { bank, loop, choosing = '' } = day;
	const offered = bank.data.stories
		.map((story) => ({ story, rounds: toldTo(loop, story.id) }))
		.filter(({ story, rounds }) => story.ready && !rounds.includes(choosing))
		.sort((a, b) => Number(a.rounds.length > 0) - Number(b.rounds.length > 0));
	return html`<dialog
		id="choose"
		class="m-auto mb-0 max-h-[90dvh] w-full max-w-[34rem] overflow-y-auto overscroll-contain border-t-[3px] border-ink px-4 pt-2 pb-[calc(1rem+env(safe-area-inset-bottom))] sm:mb-auto sm:rounded-card sm:border sm:border-edge ${dialog}"
		aria-labelledby="choose-title"
	>
		<form method="dialog">
			<header class="sticky -top-2 flex items-center justify-between bg-paper">
				<h2 id="choose-title">Told to ${roundTitle(loop, choosing)}</h2>
				<button type="submit" class="grid size-11 place-items-center" value="" aria-label="Close without ticking">
					${iconView(closeIcon)}
				</button>
			</header>
			<ul>
				${
					choosing &&
					offered.map(
						({ story, rounds }) => html`<li class="border-t border-line">
							<button
								class="flex min-h-11 w-full flex-wrap items-baseline justify-between gap-x-3 py-2.5 text-left leading-tight"
								value=${story.id}
							>
								${storyView(story, {
									name: 'text-[1.15rem] leading-tight',
									figure: '',
									what: 'w-full text-small',
									failure: 'mr-auto',
								})}
								${
									rounds.length > 0
										? html`<small class="w-full text-small text-soft">Told to ${sayRounds(loop, rounds)}</small>`
										: nothing
								}
							</button>
						</li>`,
					)
				}
			</ul>
		</form>
	</dialog>`;
}

/** Asks before a new day clears this one. */
const freshDialog = ({ loop, copied }: DayState) => html`<dialog
	id="fresh"
	class="m-auto w-[min(100%-2rem,28rem)] rounded-card border border-edge p-4 ${dialog}"
	aria-labelledby="fresh-title"
>
	<form method="dialog">
		<h2 id="fresh-title">Start a new day?</h2>
		<p class="mt-2">${sayLoss(loop)}</p>
		<div class=${actions}>
			<button type="submit" class=${strongPill} autofocus>Keep this one</button>
			<button type="button" class=${weakPill} data-act="copy">Copy the summary</button>
			<button type="button" class=${weakPill} data-act="fresh">Clear and start</button>
		</div>
		<p role="status" class="mt-2 text-soft">${copied.message}</p>
	</form>
</dialog>`;
