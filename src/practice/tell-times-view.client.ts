import { html, nothing, svg } from 'lit-html';
import { counted } from '../bank/counts.ts';
import { wholeBudget } from '../bank/seconds.ts';
import type { DataPhase } from '../bank/tool-data.ts';
import { clockRange, clockTime, sayVerdict } from './practice-words.ts';
import { type RecordingsState, recordingsView } from './recordings-view.client.ts';
import type { Telling } from './tellings-part.ts';
import { historyOf, summariseTelling, type Verdict } from './timed-telling.ts';

type Timed = ReturnType<typeof summariseTelling>['total'];

/** The times of the telling against their budgets, and the way to take it back. */
export function timesView(telling: Telling, loss: string) {
	const { phases, total } = summariseTelling(telling);
	return html`
		<h2 class=${ruledHeading}>${clockTime(total.took)}, ${sayVerdict(total)}</h2>
		<table class="mt-3.5 w-full text-[min(1em,9vw)]">
			<caption class="sr-only">Times against their budgets</caption>
			<thead class="text-soft">
				<tr>
					<th scope="col" class="${cell} text-left">Phase</th>
					<th scope="col" class="${cell} text-right">Took</th>
					<td class=${cell}></td>
				</tr>
			</thead>
			<tbody>
				${phases.map((phase) => row(phase))} ${row({ ...total, name: 'In all' }, 'font-[650]')}
			</tbody>
		</table>
		<button type="button" class="min-h-11 min-w-11 self-start px-2 underline" data-press="forget">Don’t keep this one</button>
		${loss ? html`<p role="alert">${loss} The times are kept.</p>` : nothing}
	`;
}

const ruledHeading = 'mt-6 border-b border-line pb-1';
const cell = 'border-b border-line py-2 leading-tight font-normal';

/** Letters become larger as far as three columns stand beside each other. */
const row = (timed: Timed, look = 'font-normal') => html`<tr>
	<th scope="row" class="border-b border-line py-2 text-left leading-tight ${look}">
		${timed.name} <small class="block text-[1em] font-normal text-soft">${clockRange(timed)}</small>
	</th>
	<td class="border-b border-line py-2 text-right font-serif text-[min(1.35rem,7vw)] leading-tight">${clockTime(timed.took)}</td>
	<td class="${cell} text-right text-[min(1em,5.6vw)] ${timed.verdict === 'within' ? 'text-action' : ''}">
		${timed.verdict === 'within' ? html`<span aria-hidden="true">✓</span> ` : nothing}${sayVerdict(timed)}
	</td>
</tr>`;

const size = { width: 320, height: 120 };
/** The most tellings that the plot shows: the last ones. */
const most = 20;

/** All tellings so far, and what is recorded of the story. */
export interface TellHistory {
	readonly tellings: readonly Telling[];
	readonly recordings: RecordingsState;
}

/** The times of a story so far, and its recordings. Nothing where there are none. */
export function historyView(
	story: string,
	{ tellings, recordings }: TellHistory,
	phases: readonly DataPhase[],
) {
	const times = historyOf(tellings, story);
	return html`
		${
			times.length > 0
				? html`<h2 class=${ruledHeading}>Told ${counted(times.length, 'time')}</h2>
					${plot(times.slice(-most), wholeBudget(phases))}`
				: nothing
		}
		${recordingsView(recordings, ruledHeading)}
	`;
}

function plot(times: ReturnType<typeof historyOf>, budget: ReturnType<typeof wholeBudget>) {
	const { points, band } = plotTimes(times, budget, size);
	const last = points.at(-1) ?? { x: 0, y: 0 };
	const from = clockTime(budget.min * 1000);
	const to = clockTime(budget.max * 1000);
	const clocks = times.map(({ took }) => clockTime(took)).join(', ');
	return html`<svg
		class="plot mt-3 h-auto w-[min(100%,22rem)] overflow-visible"
		viewBox="0 -14 ${size.width} ${size.height + 18}"
		role="img"
		aria-label="Times, oldest first: ${clocks}. Budget ${from} to ${to}."
	>
		<rect class="fill-mark" y=${band.y} width=${size.width} height=${Math.max(2, band.height)} />
		<text x="4" y=${band.y - 5}>${from}–${to}</text>
		<line class="stroke-line" x2=${size.width} y1=${size.height} y2=${size.height} />
		<polyline class="fill-none stroke-edge stroke-[1.5]" points=${points.map(({ x, y }) => `${x},${y}`).join(' ')} />
		${points.map(
			({ x, y, verdict }) =>
				svg`<circle class=${verdict === 'within' ? 'fill-ink' : 'fill-paper stroke-ink stroke-[1.5]'} cx=${x} cy=${y} r="4" />`,
		)}
		<text
			x=${Math.min(last.x + 8, size.width)}
			y=${last.y - 8}
			text-anchor=${last.x > size.width - 60 ? 'end' : 'start'}
		>
			${clockTime(times.at(-1)?.took ?? 0)}
		</text>
	</svg>`;
}

/**
 * A plot of the times of a story's tellings: the points, and top and height of the band of the budget, as places from 0 at the
 * left and top to the size given. Evenly spaced by order, not by date: practice comes in bursts. The scale runs from nought, so that twice the time
 * looks like twice the time.
 *
 * @param times milliseconds, oldest first
 * @param budget seconds, of the whole answer
 */
export function plotTimes(
	times: readonly { readonly took: number; readonly verdict: Verdict }[],
	budget: { readonly min: number; readonly max: number },
	{ width, height }: { readonly width: number; readonly height: number },
) {
	const top = Math.max(budget.max * 1000 * 1.25, ...times.map(({ took }) => took * 1.08), 1);
	const y = (ms: number) => toTenths(height - (ms / top) * height);
	const step = width / Math.max(1, times.length);
	return {
		points: times.map(({ took, verdict }, i) => ({ x: toTenths((i + 0.5) * step), y: y(took), verdict })),
		band: { y: y(budget.max * 1000), height: toTenths(y(budget.min * 1000) - y(budget.max * 1000)) },
	};
}

const toTenths = (value: number) => Math.round(value * 10) / 10;
