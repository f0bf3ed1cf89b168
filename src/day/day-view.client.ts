import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type ProgressStore, sayMissing, troubleNote } from '../progress/index.client.ts';
import { closeIcon, iconView, searchIcon } from '../site/icons.ts';
import { paths } from '../site/paths.ts';
import { afterwards } from './afterwards-view.client.ts';
import { type DayState, freeStories, planOf } from './day-state.client.ts';
import { roundTitle } from './day-words.client.ts';
import { dialogs } from './dialogs-view.client.ts';
import { loopPart } from './loop-part.ts';
import { isBegun, nextRound } from './plan/state.ts';
import { sayChanges } from './plan-changes.client.ts';
import { roundCard } from './round-view.client.ts';

const step =
	'flex min-h-[3.4rem] gap-x-3 rounded-[0.9rem] border-[1.5px] border-ink px-4 py-2 leading-tight no-underline';
const roundButton = 'size-11 rounded-full border border-edge text-[1.4rem] leading-none disabled:opacity-40';

/** The interview day, with what is wrong with it, what the last step did, and the dialogs. */
export const dayView = (day: DayState, store: ProgressStore) => html`
	${troubleNote(store)} ${notes(day, store)} ${planView(day)} ${messageBar(day)} ${dialogs(day)}
`;

/** What the day says first, the rounds as cards, and what to do afterwards. */
export const planView = (day: DayState) => html`
	${waysOn(day)}
	<section class="mt-5">
		${roundsHead(day)}
		<div id="rounds" class="mt-3.5 grid items-start gap-3.5 md:grid-cols-2">
			${repeat(
				day.loop.rounds,
				({ id }) => id,
				(round) => {
					const plan = planOf(day, round.id);
					return plan && roundCard(day, round, plan);
				},
			)}
		</div>
		${keepBackChoice(day)} ${freeOnPaper(day)}
	</section>
	${afterwards(day)}
`;

/** There is no plan without the stories. */
export const failedView = () => html`<p class="mt-3 text-soft">
	The stories did not load, so there is no plan. Load the page again when you are online. Until then, use
	<a href=${paths.onePage}>the one page</a> or <a href=${paths.matrix}>the matrix</a>.
</p>`;

/** Stories and principles of the day that are no longer in the bank, and a plan that may not be the best. */
function notes({ bank, plan }: DayState, { current }: ProgressStore) {
	const lost = sayMissing(current, [loopPart], bank.data);
	const unproven =
		'There are too many possible plans to try them all. This one is good, but perhaps not the best.';
	return html`<ul>
		${[...lost, ...(plan.proven ? [] : [unproven])].map(
			(
				note,
			) => html`<li class="mt-3 rounded-card border border-dashed border-edge px-3.5 py-2.5 leading-[1.45]">
				${note}
			</li>`,
		)}
	</ul>`;
}

/**
 * The way to the next round, or to the summary when there is none; and to the search. What stands in its place on a new day
 * keeps its room, so that with the first tap nothing moves under the thumb.
 */
function waysOn({ loop }: DayState) {
	const round = nextRound(loop);
	const begun = isBegun(loop);
	return html`<div class="mt-3.5 grid gap-2.5 sm:grid-cols-2" data-screen>
		<div class="grid items-center *:[grid-area:1/1]">
			<p class="text-soft ${begun ? 'invisible' : ''}">
				Choose what each interviewer asks for, as far as you know. The plan appears as you tap.
			</p>
			<a href=${round ? '#next' : '#afterwards'} class="flex-col items-start bg-ink text-paper ${step} ${begun ? '' : 'invisible'}">
				<small class="text-small">${round ? 'Between rounds, next:' : 'Every round is over:'}</small>
				<b class="max-w-full text-[1.2rem] leading-tight font-semibold wrap-anywhere"
					>${round ? roundTitle(loop, round.id) : 'Who heard what'}</b
				>
			</a>
		</div>
		<a href=${paths.search} class="items-center bg-card ${step}" data-search-open>
			${iconView(searchIcon)} Find a story for a question
		</a>
	</div>`;
}

const roundsHead = ({ loop: { rounds } }: DayState) => html`<div
	class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 border-b border-line pb-1.5"
>
	<h2 id="rounds-title" class="outline-none" tabindex="-1">Rounds</h2>
	<div class="flex items-center tabular-nums" role="group" aria-label="How many rounds" data-screen>
		<button
			type="button"
			class=${roundButton}
			data-act="fewer"
			aria-label="One round fewer"
			?disabled=${rounds.length < 2}
		>
			−
		</button>
		<b class="min-w-9 text-center font-serif text-[1.35rem] leading-none font-semibold">${rounds.length}</b>
		<button type="button" class=${roundButton} data-act="more" aria-label="One round more">+</button>
	</div>
</div>`;

/** Off, a round that is not set up costs the others nothing: each gets its best story. */
const keepBackChoice = ({
	loop,
}: DayState) => html`<label class="mt-3.5 flex min-h-11 cursor-pointer gap-3 py-1.5" data-screen>
	<input
		type="checkbox"
		class="mt-0.5 size-5 flex-none accent-accent"
		data-act="keep-back"
		.checked=${loop.keepBack ?? false}
	/>
	<span>
		Keep stories back for rounds that are not set up
		<small class="block text-small text-soft"
			>If a principle has only one story left, and no round asks for it yet, that story waits.</small
		>
	</span>
</label>`;

/** On paper, for rounds of which nothing is known: what is free to tell, with its opening line. */
function freeOnPaper(day: DayState) {
	const free = freeStories(day).flatMap((id) => day.bank.story(id) ?? []);
	if (free.length === 0) return nothing;
	return html`<section class="hidden print:mt-4 print:block">
		<h2 class="border-b border-line">Free stories</h2>
		<ul class="print:columns-2 print:gap-8">
			${free.map(
				(story) => html`<li class="mt-1.5">
					<b>${story.short}</b> ${story.figure} <q class="block font-serif">${story.opening}</q>
				</li>`,
			)}
		</ul>
	</section>`;
}

/** What the last step did, and what it changed in the plan, stays at the foot of the screen, so that Undo is always in sight. */
const messageBar = ({ message, changes, isMessageShown }: DayState) => html`<div
	id="message"
	class=${isMessageShown ? 'sticky bottom-(--bar) z-9 short:bottom-0 -mx-4 mt-3.5 max-h-[45dvh] overflow-y-auto bg-ink py-1.5 pr-1.5 pl-4 leading-[1.35] text-paper **:focus-visible:-outline-offset-3 **:focus-visible:outline-paper' : 'sr-only'}
	?data-shown=${isMessageShown}
	data-screen
>
	<div class="mx-auto flow-root max-w-[52rem]">
		${
			isMessageShown
				? html`<div class="float-right flex items-center">
					<button type="button" class="min-h-11 min-w-11 px-2 font-bold underline" data-act="undo">Undo</button>
					<button type="button" class="min-h-11 min-w-11 px-2" data-act="close-message" aria-label="Close this message">
						${iconView(closeIcon)}
					</button>
				</div>`
				: nothing
		}
		<div role="status" class="py-2.5">
			<p>${message}</p>
			<ul class="pr-2.5 text-small">
				${sayChanges(changes).map((sentence) => html`<li class="mt-1">${sentence}</li>`)}
			</ul>
		</div>
	</div>
</div>`;
