import { html, nothing } from 'lit-html';
import { type DayState, freeStories, planOf } from './day-state.client.ts';
import { capital, roundNumber, sayAngle, sayRounds, sayWhy } from './day-words.client.ts';
import type { ProbePlan } from './plan/describe.ts';
import type { RoundPlan } from './plan/plan.ts';
import { nextRound } from './plan/state.ts';
import { storyView } from './probe-view.client.ts';

const ruled = 'mt-5 border-t-2 border-ink pt-3';
const heading = 'font-sans text-[1.5rem] leading-tight font-semibold text-soft';

/** Only what is needed between two rounds, to be read at arm's length: who comes next, what to tell, what is told. */
export function nextView(day: DayState) {
	const round = nextRound(day.loop);
	const plan = planOf(day, round?.id);
	const number = round ? roundNumber(day.loop, round.id) : '';
	return html`
		<h2 id="next-title" class="text-[2.4rem] leading-[1.1] outline-none" tabindex="-1">
			${round ? html`<small class="text-[2.4rem] text-soft">${number}</small> ${round.name}` : 'Every round is over'}
		</h2>
		${round?.kind ? html`<p class="text-soft">${capital(round.kind)}</p>` : nothing}
		${
			plan &&
			(plan.unknown
				? notKnown(day, plan)
				: html`<ol class="mt-3">
					${plan.probes.map((probe) => probeAtHand(day, probe))}
				</ol>`)
		}
		${
			// Once a story was told, the round may be over, so the next one is a tap away.
			plan && plan.toldStories.length > 0
				? html`<p data-round=${plan.round}>
					<button
						type="button"
						class="mt-2 min-h-[3.4rem] rounded-full border-2 border-ink px-5"
						data-act="over"
					>
						${number} is over
					</button>
				</p>`
				: nothing
		}
		<section class=${ruled}>
			<h3 class=${heading}>${day.loop.told.length === 0 ? 'Nothing told yet' : 'Told already'}</h3>
			<ul>
				${day.loop.told.map(
					(toldStory) => html`<li class="flex flex-wrap justify-between gap-x-4 border-t border-line py-1.5">
						<b class="font-normal">${day.bank.called.story(toldStory.story)}</b>
						<span class="text-soft"
							>${toldStory.round === round?.id ? 'To them' : roundNumber(day.loop, toldStory.round)}</span
						>
					</li>`,
				)}
			</ul>
		</section>
	`;
}

function probeAtHand({ bank, loop }: DayState, probe: ProbePlan) {
	const { called } = bank;
	const item = (content: unknown) => html`<li class="border-t-2 border-ink pt-3.5 pb-4.5">
		<h3 class=${heading}>${called.principle(probe.principle)}</h3>
		${content}
	</li>`;
	if (!('story' in probe))
		return item(html`<p>${probe.state === 'uncovered' ? sayWhy(probe.why, called) : 'Not asked.'}</p>`);
	if (probe.state === 'told') return item(html`<p>Told: ${called.story(probe.story)}</p>`);
	const story = bank.story(probe.story) ?? { short: probe.story };
	return item(html`
		<p class="mt-1 grid">
			${storyView(story, {
				name: 'text-[2rem] leading-[1.15]',
				figure: `tracking-[-0.02em] leading-[1.15] ${figureSize('figure' in story ? story.figure : '')}`,
				what: 'text-[1.5rem]',
			})}
		</p>
		${
			probe.state === 'again'
				? html`<p class="mt-1.5 rounded-[0.35rem] bg-mark px-2.5 py-1.5 leading-[1.3]">
					Told again, ${sayRounds(loop, probe.heard)} hears it.
					${sayAngle(probe.angle, probe.principle, called)}.
				</p>`
				: nothing
		}
		${
			'opening' in story && story.opening !== undefined
				? html`<q class="mt-2 block font-serif leading-[1.25]">${story.opening}</q>`
				: nothing
		}
	`);
}

/** Longer figures are set smaller, so that they stand on one line of a phone. */
function figureSize(figure = ''): string {
	return figure.length > 16 ? 'text-[1.6rem]' : figure.length > 8 ? 'text-[2rem]' : 'text-[2.9rem]';
}

/** For a round that is not set up: the stories that nobody was told and no round gets. */
function notKnown(day: DayState, plan: RoundPlan) {
	const { bank } = day;
	const projects = new Set(plan.toldStories.flatMap((id) => bank.story(id)?.project ?? []));
	const free = freeStories(day)
		.flatMap((id) => bank.story(id) ?? [])
		.filter(({ project }) => project === undefined || !projects.has(project));
	return html`<div class=${ruled}>
		<h3 class=${heading}>Not known what they ask</h3>
		<p>
			${
				free.length > 0
					? 'Free stories:'
					: 'Every story is planned already. Search for their question to find the best one left.'
			}
		</p>
		<ul>
			${free.map(
				(story) => html`<li class="flex flex-wrap justify-between gap-x-4 border-t border-line py-1.5">
					${storyView(story, {
						name: 'text-[1.7rem] leading-[1.2]',
						figure: 'text-[1.7rem] leading-[1.2]',
						what: '-mt-1 w-full text-[1.5rem]',
					})}
				</li>`,
			)}
		</ul>
	</div>`;
}
