import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { isNumber } from '../bank/figure.ts';
import type { DataStory } from '../bank/tool-data.ts';
import { paths } from '../site/paths.ts';
import { type DayState, planOf } from './day-state.client.ts';
import { roundTitle, sayAngle, sayFit, sayPrimaryElsewhere, sayRounds, sayWhy } from './day-words.client.ts';
import type { ProbePlan } from './plan/describe.ts';
import type { Round } from './plan/state.ts';

const line = 'flex flex-wrap items-center gap-x-3 border-t border-line py-2';
const remark = 'mt-1 basis-full rounded-[0.35rem] px-2.5 py-2 text-small leading-[1.35]';

/** What a round is asked for and told: a line for each principle, then what was told besides. */
export function probesView(day: DayState, round: Round) {
	const { probes = [], toldStories = [], done } = planOf(day, round.id) ?? {};
	const shown = done ? probes.filter(({ state }) => state === 'told') : probes;
	const passed = probes.filter(({ state }) => state === 'passed');
	const planned = probes.flatMap((probe) => (probe.state === 'told' ? probe.story : []));
	const others = toldStories.filter((id) => !planned.includes(id));
	return html`
		<ul>
			${repeat(
				shown,
				({ principle }) => principle,
				(probe) => probeLine(day, round.id, probe),
			)}
			${
				passed.length > 0
					? html`<li class=${line}>
						<p class="text-small text-soft">
							Not asked: ${passed.map(({ principle }) => day.bank.called.principleShort(principle)).join(', ')}
						</p>
					</li>`
					: nothing
			}
			${repeat(
				others,
				(story) => story,
				(story) => alsoTold(day, round.id, story),
			)}
		</ul>
	`;
}

/** A principle of a round: which story to tell for it and why, with its tick. */
function probeLine(day: DayState, round: string, probe: ProbePlan) {
	const { bank, changes, loop } = day;
	const { principle, state } = probe;
	const name = bank.called.principleShort(principle);
	if (!('story' in probe)) {
		const why = probe.state === 'uncovered' ? sayWhy(probe.why, bank.called) : 'Not asked.';
		return html`<li class=${line} data-state=${state}>
			${forWhat(name, 'No story')}
			<p class="${remark} border-[1.5px] border-dashed border-edge">${why}</p>
		</li>`;
	}
	const isChanged = changes.some((change) => change.round === round && change.principle === principle);
	const { primary } = bank.data.principles.find(({ id }) => id === principle) ?? {};
	const elsewhere = state === 'fresh' && sayPrimaryElsewhere(primary, { round, story: probe.story }, day);
	const rank = [sayFit(probe.fit), elsewhere, isChanged && 'changed'].filter(Boolean).join(' · ');
	return html`<li class=${line} data-state=${state} ?data-changed=${isChanged}>
		${forWhat(name, rank, isChanged)} ${storyLink(day, probe.story, state === 'told')}
		${tick(day, round, probe.story, principle, state === 'told')}
		<q class="hidden basis-full font-serif print:block">${bank.story(probe.story)?.opening}</q>
		${
			probe.state === 'again'
				? html`<p class="${remark} bg-mark">
					<b>Told again: ${sayRounds(loop, probe.heard)} hears it.</b> ${sayAngle(probe.angle, principle, bank.called)}.
				</p>`
				: nothing
		}
	</li>`;
}

/** A story that was told here and that no expected principle asked for. */
function alsoTold(day: DayState, round: string, story: string) {
	const { principle } =
		day.loop.told.find((toldStory) => toldStory.story === story && toldStory.round === round) ?? {};
	const asked = principle === undefined ? 'Not expected' : day.bank.called.principleShort(principle);
	return html`<li class=${line} data-state="told">
		${forWhat(asked, 'Also told')} ${storyLink(day, story, true)} ${tick(day, round, story, principle, true)}
	</li>`;
}

const forWhat = (principle: string, rank: string, isChanged = false) => html`<p
	class="flex basis-full flex-wrap justify-between gap-x-3 text-small leading-[1.35] text-soft"
>
	<span>${principle}</span> <small class="text-small ${isChanged ? 'font-bold text-accent' : ''}">${rank}</small>
</p>`;

function storyLink({ bank }: DayState, id: string, isTold: boolean) {
	const story = bank.story(id);
	if (!story) return html`<p class="${remark} bg-mark">“${id}” is no longer in the bank.</p>`;
	return html`<a
		href=${paths.story(id)}
		class="group flex min-h-11 flex-[1_1_8rem] flex-wrap content-center items-baseline gap-x-3 py-1 no-underline ${isTold ? 'text-soft' : ''}"
		>${storyView(story, {
			name: 'text-[1.15rem] leading-tight group-hover:underline',
			figure: 'text-[1.3rem] leading-[1.2]',
			what: 'text-small leading-[1.3]',
			failure: 'text-small',
		})}</a
	>`;
}

const tick = (
	{ bank, loop }: DayState,
	round: string,
	story: string,
	principle: string | undefined,
	isTold: boolean,
) => html`<label
	class="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-full border-[1.5px] border-edge px-3.5 has-checked:border-ink has-checked:bg-sunk"
>
	<input
		type="checkbox"
		class="size-5 flex-none accent-accent"
		data-act="tick"
		data-tick=${story}
		data-principle=${principle ?? nothing}
		.checked=${isTold}
	/>
	<span>Told</span><span class="sr-only"> ${bank.called.story(story)} to ${roundTitle(loop, round)}</span>
</label>`;

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
