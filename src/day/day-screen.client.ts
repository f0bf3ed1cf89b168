import type { ProgressStore } from '../progress/index.client.ts';
import { isSame } from '../progress/index.ts';
import { draw } from '../site/draw.client.ts';
import type { Act } from './acts.client.ts';
import { summaryText } from './afterwards-view.client.ts';
import { type DayBank, type DayState, openDay } from './day-state.client.ts';
import { dayView } from './day-view.client.ts';
import { loopPart } from './loop-part.ts';
import { planLoop } from './plan/plan.ts';
import type { Loop } from './plan/state.ts';
import { explainChanges } from './plan-changes.client.ts';

type Edit = (loop: Loop) => Loop;

/** The day on the screen. Every change goes to the store, and the screen is drawn from what the store then has. */
export class DayScreen {
	state: DayState;
	readonly #root: HTMLElement;
	readonly #store: ProgressStore;
	/** The day around the last step, for as long as that can be taken back. */
	#lastStep: { readonly before: Loop; readonly after: Loop } | undefined;
	/** The edit of a text that is being written and not saved yet. */
	#writing: Edit | undefined;
	/** A step is being stored: its message is about to take the place of the last one. */
	#isActing = false;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(root: HTMLElement, store: ProgressStore, bank: DayBank, signal: AbortSignal) {
		this.#root = root;
		this.#store = store;
		this.state = openDay(bank, loopPart.read(store.current));
		signal.addEventListener('abort', store.subscribe(this.#refresh));
		this.set({});
	}

	/** The day with the text that is being written. */
	get loop(): Loop {
		return this.#writing ? this.#writing(this.state.loop) : this.state.loop;
	}

	/** Shows something else of the same day. */
	set(change: Partial<DayState>): void {
		this.state = { ...this.state, ...change };
		draw(dayView(this.state, this.#store), this.#root);
	}

	/** Changes the day without a message. */
	async change(edit: Edit): Promise<void> {
		await this.#store.change(loopPart.edit(edit));
	}

	/** Saves a text after a pause in the typing, so that a slow phone does not draw the day for each letter. */
	write(edit: Edit, isOver: boolean): void {
		this.#writing = edit;
		clearTimeout(this.#pause);
		if (isOver) void this.save();
		else this.#pause = setTimeout(() => void this.save(), 300);
	}

	async save(): Promise<void> {
		const edit = this.#writing;
		if (!edit) return;
		await this.change(edit);
		if (this.#writing === edit) this.#writing = undefined;
	}

	/**
	 * Takes a step, says what it changed in the plan and why, and offers Undo.
	 * @param sayQuietly the message of a step that everyone sees: unless it changed the plan elsewhere, only a screen reader
	 * is told
	 */
	async act({ edit, message }: Act, sayQuietly?: () => string): Promise<void> {
		const before = this.state;
		let loopBefore = this.state.loop;
		this.#isActing = true;
		await this.change((loop) => {
			loopBefore = loop;
			return edit(loop);
		});
		this.#isActing = false;
		this.#lastStep = { before: loopBefore, after: this.state.loop };
		const changes = explainChanges(before, this.state);
		this.set({
			message: sayQuietly?.() ?? message,
			changes,
			isMessageShown: !sayQuietly || changes.length > 0,
		});
		uncover(this.#root);
	}

	async takeBack(): Promise<void> {
		const step = this.#lastStep;
		if (!step) return;
		// With any later change the bar with Undo is gone; only one of another tab can come this late, and it stays.
		let isTaken = false;
		const edit: Edit = (loop) => {
			isTaken = isSame(loop, step.after);
			return isTaken ? step.before : loop;
		};
		await this.act({ edit, message: '' }, () =>
			isTaken ? 'Taken back.' : 'The day has changed in another tab, so nothing was taken back.',
		);
		this.#lastStep = undefined;
		// Nothing is left to undo: the bar goes, and its message stays for a screen reader.
		this.set({ isMessageShown: false });
	}

	/** Puts the summary on the clipboard; where the browser refuses, shows it, to be copied by hand. */
	async copy(): Promise<void> {
		const text = summaryText(this.state.bank, this.loop);
		try {
			await navigator.clipboard.writeText(text);
			this.set({ copied: { message: 'Copied.' } });
		} catch {
			const message = 'This browser does not let the site copy. Copy the text below, under Afterwards.';
			this.set({ copied: { message, byHand: text } });
		}
	}

	/** Shows what is stored now, and plans anew where the plan depends on the change. The message on the last one goes. */
	#refresh = (): void => {
		const loop = loopPart.read(this.#store.current);
		const { bank, loop: shown, plan } = this.state;
		const isSilent = this.#isActing || isSame(loop, shown);
		const quiet = isSilent ? {} : ({ changes: [], message: '', isMessageShown: false } as const);
		const isPlanned = planKey(loop) === planKey(shown);
		this.set({ loop, plan: isPlanned ? plan : planLoop(bank.data, loop), ...quiet });
	};
}

/** Scrolls so far that the message covers neither what was pressed nor a probe that it is about. */
function uncover(root: HTMLElement): void {
	const bar = root.querySelector('#message[data-shown]')?.getBoundingClientRect();
	if (!bar) return;
	// For InterviewDay.astro: what is scrolled to stops above the message.
	document.documentElement.style.setProperty('--message', `${Math.ceil(bar.height)}px`);
	const covered = [...root.querySelectorAll('label:has(:focus), [data-changed]')]
		.map((element) => element.getBoundingClientRect())
		.filter(({ top, bottom }) => top < bar.bottom && bottom > bar.top);
	scrollBy({ top: Math.ceil(Math.max(0, ...covered.map(({ bottom }) => bottom - bar.top))) });
}

/** What the plan depends on: not the names and notes that are being written. */
const planKey = ({ rounds, told: toldStories, keepBack }: Loop): string =>
	JSON.stringify([rounds.map(({ id, principles, done }) => [id, principles, done]), toldStories, keepBack]);
