import { html, nothing, svg } from 'lit-html';
import { counted } from '../bank/counts.ts';
import { secondsRange, wholeBudget } from '../bank/seconds.ts';
import type { BankData, DataStory } from '../bank/tool-data.ts';
import { type ProgressStore, troubleNote } from '../progress/index.client.ts';
import { paths } from '../site/paths.ts';
import { actionBar, mainAction, otherAction } from './action-bar-view.client.ts';
import { type Clock, type ClockPhase, read } from './clock.ts';
import { clockRange, clockTime, sayVerdict } from './practice-words.ts';
import { canRecord } from './recorder.client.ts';
import { type RecordingsState, recordingsView } from './recordings-view.client.ts';
import { canVibrate } from './signals.client.ts';
import { fillArcs, plotTimes, ringArcs } from './tell-drawing.ts';
import type { TellSettings } from './tell-settings.ts';
import type { Telling } from './tellings-part.ts';
import { historyOf, summariseTelling } from './timed-telling.ts';

/** What the drill shows. */
export interface TellState {
	/** Before a telling, during it, and after it; none: there is no such story to tell. */
	readonly stage: 'none' | 'ready' | 'run' | 'done';
	readonly story: DataStory | undefined;
	/** The id that the address asks for. */
	readonly wanted: string;
	readonly settings: TellSettings;
	/** Why there is no recording. */
	readonly refusal: string;
	readonly run: RunState | undefined;
	/** The telling that is just over. */
	readonly telling: Telling | undefined;
	/** Why its recording is not kept. */
	readonly loss: string;
	/** All tellings so far; undefined until the recordings are listed too. */
	readonly history:
		| { readonly tellings: readonly Telling[]; readonly recordings: RecordingsState }
		| undefined;
}

/** A telling that is running. */
export interface RunState {
	readonly clock: Clock;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** What is said: which phase begins, that a limit is reached. */
	readonly message: string;
	/** The limit that is shown by the clock's look. */
	readonly limit: 'min' | 'max' | undefined;
}

/** The tell drill: a story, a clock that goes through its phases, and how the time was kept. */
export function tellView(drill: TellState, usual: BankData['phases'], store: ProgressStore) {
	const phases = drill.story?.phases ?? usual;
	return html`
	${troubleNote(store)} ${drill.stage === 'none' ? noStory(drill) : head(drill)}
	${drill.stage === 'ready' ? before(drill) : nothing} ${drill.run ? clock(drill.run, phases) : nothing}
	${drill.stage === 'done' ? after(drill) : nothing}
	${drill.stage === 'ready' || drill.stage === 'done' ? history(drill, phases) : nothing}
	<div class=${actionBar}>${buttons(drill, phases)}</div>
`;
}

/** Until it is known which story it is. */
export const firstTellView = html`
	<p class="text-soft">Tell</p>
	<h1>Your story comes in a moment</h1>
	${openingLine('Its opening line comes first.')}
	<div class=${actionBar}>
		<a class=${otherAction} href=${paths.practice}>Practice</a>
		<button type="button" class=${mainAction}>Start the clock</button>
	</div>
`;

function buttons({ stage, run }: TellState, phases: readonly ClockPhase[]) {
	const practice = html`<a class=${otherAction} href=${paths.practice}>Practice</a>`;
	if (stage === 'none') return practice;
	if (stage === 'ready')
		return html`${practice}<button type="button" class=${mainAction} data-press="start">Start the clock</button>`;
	if (stage === 'done')
		return html`${practice}<button type="button" class=${mainAction} data-press="again">Tell it again</button>`;
	const { status, phase = 0 } = run?.clock ?? {};
	const next = phases[phase + 1];
	return html`
		<button type="button" class=${otherAction} data-press="pause">${status === 'paused' ? 'Go on' : 'Pause'}</button>
		<button type="button" class=${otherAction} data-press="back" ?disabled=${phase === 0}>Back</button>
		<button type="button" class=${mainAction} data-press="next" aria-keyshortcuts="Space">
			${next ? `Next: ${next.name}` : 'Finish'}
		</button>
	`;
}

function noStory({ story, wanted }: TellState) {
	const why = story
		? `${story.short} is not written yet. Choose another story under Practice.`
		: wanted === ''
			? 'Choose one under Practice.'
			: `The bank has no story “${wanted}”: it was renamed or removed. Choose one under Practice.`;
	return html`<h1>Which story?</h1>
		<p class="mt-3">${why}</p>`;
}

function head({ stage, story }: TellState) {
	if (stage === 'run')
		return html`<h1
			class="font-sans text-small leading-[1.3] font-normal tracking-normal text-soft outline-none"
			data-title
			tabindex="-1"
		>
			${story?.short}
		</h1>`;
	return html`<p class="text-soft">Tell: ${story?.short}</p>
		<h1 class="font-sans text-medium leading-tight tracking-normal outline-none" data-title tabindex="-1">${story?.title}</h1>`;
}

function openingLine(text: string | undefined) {
	return html`<p class="mt-3 font-serif text-lead leading-tight">
		<q>${text}</q>
	</p>`;
}

const before = ({ story, settings, refusal }: TellState) => html`
	${openingLine(story?.opening ?? story?.title)}
	<form class="mt-5 grid gap-2.5" data-settings>
		<fieldset class="flex flex-wrap gap-x-5.5">
			<legend class="sr-only">Recording</legend>
			${canRecord() ? setting('record', 'Record my voice', settings) : nothing}
			<p class="w-full leading-[1.4] text-soft">
				${
					canRecord()
						? 'It stays on this device until you delete it. It is sent nowhere.'
						: 'This browser can’t record.'
				}
			</p>
		</fieldset>
		<fieldset class="flex flex-wrap gap-x-5.5">
			<legend class="text-soft">At each limit, signal by</legend>
			${setting('sound', 'Sound', settings)}
			${canVibrate() ? setting('vibration', 'Vibration', settings) : nothing}
			${setting('form', 'On the screen', settings)}
		</fieldset>
	</form>
	<p
		class="not-empty:mt-2.5 not-empty:rounded-card not-empty:border not-empty:border-dashed not-empty:border-edge not-empty:px-3.5 not-empty:py-3"
		role="status"
	>${refusal}</p>
`;

const setting = (name: keyof TellSettings, label: string, settings: TellSettings) => html`<label
	class="inline-flex min-h-11 items-center gap-2.5"
>
	<input type="checkbox" class="size-[1.35rem] accent-accent" name=${name} .checked=${settings[name]} />
	${label}
</label>`;

/** The clock: a ring of the phases, and the time of the one being told. */
function clock({ clock, now, message, limit }: RunState, phases: readonly ClockPhase[]) {
	const { phase, inPhase, total, over, status } = read(clock, phases, now);
	const isPaused = status === 'paused';
	// The budget stands above, with its phase.
	const overtime = over >= 1000 ? `${clockTime(over)} over · ` : '';
	const filled = fillArcs(
		phases,
		clock.spent.map((time, i) => (i === phase ? inPhase : time)),
	);
	return html`<div class="tell-clock" data-clock data-limit=${limit ?? nothing}>
		<ol class="flex w-[min(100%,24rem)] flex-wrap justify-between">
			${phases.map(
				({ name, parts, seconds }, i) => html`<li
					class="grid min-w-[4.6rem] justify-items-center gap-1 border-b-3 px-1 pt-1.5 pb-1 tabular-nums ${
						i === phase ? 'border-current font-[650]' : 'border-transparent text-soft'
					}"
				>
					<span class="flex gap-1">${parts.filter((part) => part !== '').map(partLetter)}</span>
					<span class="sr-only">${name},</span>
					<span>${i < phase ? '✓ ' : ''}${secondsRange(seconds)}</span>
				</li>`,
			)}
		</ol>
		<div class="dial relative grid aspect-square w-[min(100%,19rem,36dvh)] *:[grid-area:1/1]">
			<svg class="size-full -rotate-90" viewBox="0 0 100 100" aria-hidden="true">
				${ringArcs(phases).map(
					({ part, start, length }, i) => svg`
						<circle class="fill-none stroke-line stroke-[6]" cx="50" cy="50" r="45" pathLength="100" stroke-dasharray="${length} 100" stroke-dashoffset=${-start} />
						<circle class="fill-none stroke-[6] ${strokes[letterOf(part)] ?? 'stroke-accent'}" cx="50" cy="50" r="45" pathLength="100" stroke-dasharray="${filled[i]} 100" stroke-dashoffset=${-start} />`,
				)}
			</svg>
			<div class="grid content-center justify-items-center p-[14%] text-center leading-tight">
				<span class="beside-ring" data-name>${phases[phase]?.name}</span>
				<b
					class="font-serif text-[clamp(2rem,11dvh,4.6rem)] leading-[1.1] font-normal tabular-nums lining-nums ${isPaused ? 'text-soft' : ''}"
					role="timer"
					aria-label="Time in this phase"
					>${clockTime(inPhase)}</b
				>
				<span class="beside-ring text-soft tabular-nums" data-of
					>${isPaused ? 'paused' : `${overtime}${clockTime(total)} in all`}</span
				>
			</div>
		</div>
		<p class="min-h-12 px-4 text-center font-serif text-[1.15rem] leading-[1.35]" data-state role="status">${message}</p>
	</div>`;
}

/** A part of a story has the letter that its id begins with. */
const letterOf = (part: string) => part.charAt(0).toUpperCase();

/** The sign of a part, as `PartLetter.astro` draws it. */
const partLetter = (part: string) => html`<span
	class="grid aspect-square w-9 flex-none place-items-center rounded-full font-serif text-[1.1rem] leading-none font-semibold text-paper ${fills[letterOf(part)]}"
	aria-hidden="true"
	>${letterOf(part)}</span
>`;
const fills: Readonly<Record<string, string>> = {
	S: 'bg-situation',
	T: 'bg-task',
	A: 'bg-action',
	R: 'bg-result',
};
const strokes: Readonly<Record<string, string>> = {
	S: 'stroke-situation',
	T: 'stroke-task',
	A: 'stroke-action',
	R: 'stroke-result',
};

type Timed = ReturnType<typeof summariseTelling>['total'];

/** The times of the telling against their budgets, and the way to take it back. */
function after({ telling, loss }: TellState) {
	if (!telling) return nothing;
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

/** The times of a story so far, and its recordings. Nothing where there are none. */
function history({ story, history }: TellState, phases: readonly ClockPhase[]) {
	if (!history || !story) return nothing;
	const times = historyOf(history.tellings, story.id);
	return html`
		${
			times.length > 0
				? html`<h2 class=${ruledHeading}>Told ${counted(times.length, 'time')}</h2>
					${plot(times.slice(-most), wholeBudget(phases))}`
				: nothing
		}
		${recordingsView(history.recordings, ruledHeading)}
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
