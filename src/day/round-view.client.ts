import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { writtenText } from '../site/draw.client.ts';
import { type DayState, freeStories } from './day-state.client.ts';
import { capital, roundNumber, roundTitle } from './day-words.client.ts';
import type { RoundPlan } from './plan/plan.ts';
import { isBegun, nextRound, type Round } from './plan/state.ts';
import { probesView } from './probe-view.client.ts';

const field = 'min-h-11 w-full rounded-lg border border-edge bg-paper px-2.5 py-1.5';
export const actions = 'mt-3 flex flex-wrap items-center gap-2';
const pill = 'min-h-11 rounded-full border px-4';
export const weakPill = `${pill} border-edge hover:border-ink`;
export const strongPill = `${pill} border-ink bg-ink font-semibold text-paper`;

/**
 * A round: who asks, what to tell for each principle, and what was told. On a wide screen an open round takes the row, and so
 * does one that would stand beside nothing before it.
 */
export function roundCard(day: DayState, round: Round, plan: RoundPlan) {
	const isOpen = day.editing === round.id;
	const look = plan.done ? 'border-t-edge' : 'border-t-ink bg-card';
	return html`<article
		class="scroll-mt-2 rounded-[3px] rounded-b-card border border-t-[3px] border-line px-[min(0.9rem,16px)] pt-1.5 pb-3.5 md:has-[>form]:col-span-full md:odd:has-[+article>form]:col-span-full print:break-inside-avoid ${look}"
		data-round=${round.id}
	>
		${head(day, round, plan)}
		${
			plan.done && !isOpen
				? inShort(day, round, plan)
				: html`
					${isOpen ? editor(day, round) : nothing}
					${
						plan.unknown && plan.toldStories.length === 0
							? plan.done
								? nothing
								: notKnown(day, round)
							: probesView(day, round)
					}
					${note(day, round)} ${buttons(day, round, plan)} ${linesToWriteOn}
				`
		}
	</article>`;
}

/** Room for a pen, on paper alone. */
const linesToWriteOn = [1, 2].map(
	() => html`<hr class="hidden border-b border-edge print:mt-6 print:block" />`,
);

function head({ loop, editing }: DayState, round: Round, plan: RoundPlan) {
	const isOpen = editing === round.id;
	const number = roundNumber(loop, round.id);
	const isKnown = round.name || round.kind || !plan.unknown;
	const label = isOpen ? 'Close' : plan.done ? 'Open' : isKnown ? 'Change' : 'Set up';
	// While the round is open its kind is in the form. A line here too would move the form.
	const details = [!isOpen && round.kind, plan.done && 'over'].filter(Boolean).join(', ');
	return html`<header class="flex flex-wrap items-center justify-between">
		<h3 class="text-[1.3rem] outline-none" tabindex="-1">
			<span class="font-sans text-small leading-[1.3] font-normal text-soft">${number}</span> ${round.name || html`<i class="hidden w-60 border-b print:inline-block"></i>`}
		</h3>
		${details ? html`<p class="order-1 -mt-1.5 basis-full text-small text-soft">${capital(details)}</p>` : nothing}
		<button
			type="button"
			class="min-h-11 pl-[min(1.5rem,24px)] underline"
			data-act="edit"
			aria-expanded=${isOpen}
			aria-label="${label} ${number}"
		>
			${label}
		</button>
	</header>`;
}

/** A round that is over: what it heard, in a line. */
function inShort({ bank }: DayState, { note }: Round, { toldStories }: RoundPlan) {
	const names = toldStories.map(bank.called.story).join(', ');
	return html`<div class="border-t border-line pt-1 leading-[1.45]">
		<p>${names ? `Told: ${names}` : 'Nothing told'}</p>
		${note === undefined ? nothing : html`<p class="whitespace-pre-wrap text-soft">${note}</p>`}
	</div>`;
}

/** The stories that are free for a round that is not set up, shown when it is the next one. */
function notKnown(day: DayState, round: Round) {
	const free = freeStories(day).map(day.bank.called.story);
	const rest = free.length > 4 ? ` and ${free.length - 4} more` : '';
	const isNext = isBegun(day.loop) && nextRound(day.loop)?.id === round.id;
	const hint =
		free.length === 0
			? 'Every story is planned already. Search for their question to find the best one left.'
			: `Free stories: ${free.slice(0, 4).join(', ')}${rest}.`;
	return html`<p class="py-1 leading-[1.45] text-soft">Not known what they ask. ${isNext ? hint : ''}</p>`;
}

/**
 * The form of a round: who the interviewer is and what they ask for. Every field is optional, which is said until the first
 * choice; then the hint keeps its room, so that nothing moves under the thumb.
 */
function editor({ bank, loop }: DayState, round: Round) {
	const next = loop.rounds[loop.rounds.findIndex(({ id }) => id === round.id) + 1];
	const { principles, interviewers } = bank.data;
	const lost = round.principles.filter((id) => !principles.some((principle) => principle.id === id));
	const chips = [...principles, ...lost.map((id) => ({ id, short: id, name: id }))];
	const kinds = new Set([...interviewers, ...(round.kind ? [round.kind] : [])]);
	return html`<form class="mt-1 mb-3.5" autocomplete="off" aria-label=${roundNumber(loop, round.id)}>
		<fieldset
			class="group grid grid-cols-[repeat(auto-fill,minmax(min(8.25rem,100%),1fr))] gap-1.5"
			data-chips
		>
			<legend class="float-left col-span-full w-full text-small text-soft">
				They ask for
				<small class="block text-small group-has-checked:invisible sm:float-right">Leave empty if not known</small>
			</legend>
			${repeat(
				chips,
				({ id }) => id,
				({ id, short, name }) => chip(id, short, name, round.principles.includes(id)),
			)}
		</fieldset>
		<div class="mt-3 grid grid-cols-2 gap-2.5">
			<label>
				<span class="block text-small text-soft">Name</span>
				<input type="text" class=${field} data-act="name" maxlength="60" ${writtenText(round.name ?? '')} />
			</label>
			<label>
				<span class="block text-small text-soft">Kind</span>
				<select class=${field} data-act="kind">
					<option value="">Not known</option>
					${[...kinds].map(
						(kind) => html`<option value=${kind} .selected=${kind === round.kind}>${capital(kind)}</option>`,
					)}
				</select>
			</label>
		</div>
		<div class=${actions}>
			<button type="submit" class=${strongPill} data-act="set-next">
				${next ? `Next: ${roundNumber(loop, next.id)}` : 'Done'}
			</button>
			${
				loop.rounds.length > 1
					? html`<button type="button" class=${weakPill} data-act="remove">Remove this round</button>`
					: nothing
			}
		</div>
	</form>`;
}

/** The room of its tick is there before, so that a chosen chip is as wide as it was; in pixels, for large letters. */
const chip = (id: string, short: string, name: string, isAsked: boolean) => html`<label
	class="relative flex min-h-11 cursor-pointer items-center rounded-[0.9rem] border border-edge py-1 pr-[22px] pl-[12px] leading-[1.2] wrap-anywhere has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
	title=${name}
>
	<input type="checkbox" class="peer absolute size-px opacity-0" data-act="ask" value=${id} .checked=${isAsked} />
	<span>${short}</span><span class="absolute right-[6px] hidden peer-checked:block" aria-hidden="true">✓</span>
</label>`;

function note({ noting, loop }: DayState, round: Round) {
	if (noting !== round.id && !round.note) return nothing;
	return html`<label class="mt-2.5 block">
		<span class="block text-small text-soft"
			>Note<span class="sr-only"> on ${roundNumber(loop, round.id)}</span></span
		>
		<textarea
			class="field-sizing-content min-h-17 ${field}"
			data-act="note"
			rows="2"
			maxlength="20000"
			${writtenText(round.note ?? '')}
		></textarea>
	</label>`;
}

function buttons({ loop, noting }: DayState, round: Round, plan: RoundPlan) {
	const isNext = isBegun(loop) && nextRound(loop)?.id === round.id;
	if (!isNext && plan.unknown && plan.toldStories.length === 0 && !plan.done) return nothing;
	const title = roundTitle(loop, round.id);
	const button = (act: string, label: string, whole: string, look = weakPill) =>
		html`<button type="button" class=${look} data-act=${act} aria-label=${whole}>${label}</button>`;
	return html`<div class=${actions}>
		${isNext ? button('over', 'Round over', `Round over: ${title}, and show what comes next`, strongPill) : nothing}
		${button('other', 'Told another', `Told another story to ${title}`)}
		${noting !== round.id && !round.note ? button('open-note', 'Note', `Note on ${title}`) : nothing}
		${plan.done ? button('reopen', 'Not over', `Not over: ${title}`) : nothing}
	</div>`;
}
