import { render } from 'lit-html';
import type { ProgressStore } from '../progress/index.client.ts';
import type { Act } from './acts.client.ts';
import type { DayBank, DayState } from './day-state.client.ts';
import { dayView } from './day-view.client.ts';
import { findChanges, sayChanges } from './day-words.client.ts';
import { loopPart } from './loop-part.ts';
import { planLoop } from './plan/plan.ts';
import { isBegun } from './plan/state.ts';
import { summaryText } from './plan/summary.ts';
import type { Loop } from './plan/types.ts';

type Edit = (loop: Loop) => Loop;

/** The day on the screen. Every change goes to the store, and the screen is drawn from what the store then has. */
export class DayScreen {
	state: DayState;
	readonly #root: HTMLElement;
	readonly #store: ProgressStore;
	#undo: Act['undo'] | undefined;
	/** The edit of a text that is being written and not saved yet. */
	#writing: Edit | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(root: HTMLElement, store: ProgressStore, bank: DayBank, signal: AbortSignal) {
		this.#root = root;
		this.#store = store;
		const loop = loopPart.read(store.current);
		this.state = {
			bank,
			loop,
			plan: planLoop(bank.data, loop),
			editing: isBegun(loop) ? undefined : loop.rounds[0]?.id,
			noting: undefined,
			choosing: undefined,
			changed: new Set(),
			message: '',
			isMessageShown: false,
			copied: { message: '' },
			loss: '',
		};
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
		render(dayView(this.state, this.#store), this.#root);
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

	/** Takes a step, says what it changed in the plan, and offers Undo. */
	async act({ edit, message, undo }: Act): Promise<void> {
		const changes = await this.#changes(edit);
		this.#undo = undo;
		this.#say(message, changes, {
			isMessageShown: true,
			changed: new Set(changes.map((change) => `${change.round} ${change.principle}`)),
		});
	}

	/** Changes who asks for what. Only a screen reader is told: everyone else sees the plan change. */
	async ask(edit: Edit, say: (state: DayState) => string): Promise<void> {
		const changes = await this.#changes(edit);
		this.#undo = undefined;
		this.#say(say(this.state), changes, { isMessageShown: false });
	}

	async takeBack(): Promise<void> {
		const undo = this.#undo;
		if (!undo) return;
		await this.act({ edit: undo, message: 'Taken back.', undo });
		this.#undo = undefined;
		// Nothing is left to undo: the bar goes, and its message stays for a screen reader.
		this.set({ isMessageShown: false });
	}

	/** Puts the summary on the clipboard; where the browser refuses, shows it, to be copied by hand. */
	async copy(): Promise<void> {
		const { bank } = this.state;
		const text = summaryText(bank.data, this.loop, bank.called);
		try {
			await navigator.clipboard.writeText(text);
			this.set({ copied: { message: 'Copied.' } });
		} catch {
			const message = 'This browser does not let the site copy. Copy the text below, under Afterwards.';
			this.set({ copied: { message, byHand: text } });
		}
	}

	async #changes(edit: Edit) {
		const before = this.state.plan;
		await this.change(edit);
		return findChanges(before, this.state.plan);
	}

	#say(text: string, changes: ReturnType<typeof findChanges>, change: Partial<DayState>) {
		const message = `${text} ${sayChanges(changes, this.state.loop, this.state.bank.called)}`.trim();
		this.set({ ...change, message });
	}

	/** Shows what is stored now, and plans anew where the plan depends on the change. */
	#refresh = (): void => {
		const loop = loopPart.read(this.#store.current);
		if (planKey(loop) === planKey(this.state.loop)) this.set({ loop });
		else this.set({ loop, plan: planLoop(this.state.bank.data, loop), changed: new Set() });
	};
}

/** What the plan depends on: not the names and notes that are being written. */
const planKey = ({ rounds, told: toldStories, keepBack }: Loop): string =>
	JSON.stringify([rounds.map(({ id, principles, done }) => [id, principles, done]), toldStories, keepBack]);
