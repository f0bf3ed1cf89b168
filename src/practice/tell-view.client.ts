import { html, nothing } from 'lit-html';
import type { BankData, DataPhase, DataStory } from '../bank/tool-data.ts';
import { type ProgressStore, troubleNote } from '../progress/index.client.ts';
import { paths } from '../site/paths.ts';
import { actionBar, mainAction, otherAction } from './action-bar-view.client.ts';
import { clockView, type RunState } from './tell-clock-view.client.ts';
import { canRecord, canVibrate, type TellSettings } from './tell-devices.client.ts';
import { historyView, type TellHistory, timesView } from './tell-times-view.client.ts';
import type { Telling } from './tellings-part.ts';

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
	readonly history: TellHistory | undefined;
}

/** The tell drill: a story, a clock that goes through its phases, and how the time was kept. */
export function tellView(drill: TellState, usual: BankData['phases'], store: ProgressStore) {
	const phases = drill.story?.phases ?? usual;
	return html`
	${troubleNote(store)} ${drill.stage === 'none' ? noStory(drill) : head(drill)}
	${drill.stage === 'ready' ? before(drill) : nothing} ${drill.run ? clockView(drill.run, phases) : nothing}
	${drill.stage === 'done' && drill.telling ? timesView(drill.telling, drill.loss) : nothing}
	${
		(drill.stage === 'ready' || drill.stage === 'done') && drill.story && drill.history
			? historyView(drill.story.id, drill.history, phases)
			: nothing
	}
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

function buttons({ stage, run }: TellState, phases: readonly DataPhase[]) {
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
