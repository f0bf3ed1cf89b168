import type { ProgressStore } from '../progress/index.client.ts';
import type { Act } from './acts.client.ts';
import type { DayBank, View } from './day-view.client.ts';
import { findChanges, sayChanges } from './day-words.client.ts';
import { drawDay } from './draw.client.ts';
import { loopPart } from './loop-part.ts';
import { planLoop } from './plan/plan.ts';
import { isBegun } from './plan/state.ts';
import type { Loop } from './plan/types.ts';

type Edit = (loop: Loop) => Loop;

/** What is shown of the day, and how it changes: every change goes to the store and comes back from it. */
export class DayScreen {
	view: View;
	readonly #root: HTMLElement;
	readonly #store: ProgressStore;
	#undo: Act['undo'] | undefined;
	/** What is being written and not yet kept. */
	#writing: Edit | undefined;
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(root: HTMLElement, store: ProgressStore, bank: DayBank, signal: AbortSignal) {
		this.#root = root;
		this.#store = store;
		const loop = loopPart.read(store.current);
		const editing = isBegun(loop) ? undefined : loop.rounds[0]?.id;
		const plan = planLoop(bank.data, loop);
		this.view = { bank, loop, plan, editing, noting: undefined, changed: new Set() };
		signal.addEventListener('abort', store.subscribe(this.#refresh));
		this.set({});
	}

	/** The loop with what is just being written. */
	get loop(): Loop {
		return this.#writing ? this.#writing(this.view.loop) : this.view.loop;
	}

	part(name: string): HTMLElement {
		return this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this.#root;
	}

	/** Shows something else of the same day. */
	set(change: Partial<View>): void {
		this.view = { ...this.view, ...change };
		drawDay(this.#root, this.view, this.#store);
	}

	/** Changes the loop without a word. */
	async change(edit: Edit): Promise<void> {
		await this.#store.change(loopPart.edit(edit));
	}

	/** Keeps what is written after a pause, so that a slow phone does not draw the day for each letter. */
	write(edit: Edit, isOver: boolean): void {
		this.#writing = edit;
		clearTimeout(this.#pause);
		if (isOver) void this.keep();
		else this.#pause = setTimeout(() => void this.keep(), 300);
	}

	async keep(): Promise<void> {
		const edit = this.#writing;
		if (!edit) return;
		await this.change(edit);
		if (this.#writing === edit) this.#writing = undefined;
	}

	/** Takes a step, says what it changed in the plan, and offers to take it back. */
	async act({ edit, message, undo }: Act): Promise<void> {
		const changes = await this.#changes(edit);
		this.set({ changed: new Set(changes.map((change) => `${change.round} ${change.principle}`)) });
		this.#undo = undo;
		this.#say(`${message} ${sayChanges(changes, this.view.loop, this.view.bank.called)}`.trim(), true);
	}

	/** Changes who asks for what, which is said to a screen reader alone: the eye sees the plan. */
	async ask(edit: Edit, say: (view: View) => string): Promise<void> {
		const changes = await this.#changes(edit);
		this.#undo = undefined;
		this.#say(`${say(this.view)} ${sayChanges(changes, this.view.loop, this.view.bank.called)}`.trim());
	}

	async takeBack(): Promise<void> {
		const undo = this.#undo;
		if (!undo) return;
		await this.act({ edit: undo, message: 'Taken back.', undo });
		this.#undo = undefined;
		// Nothing is left to take back: the bar goes, and what was said stays for a screen reader.
		this.part('bar').hidden = true;
		this.part('rounds-title').focus({ preventScroll: true });
	}

	hush(): void {
		this.#say('');
	}

	async #changes(edit: Edit) {
		const before = this.view.plan;
		await this.change(edit);
		return findChanges(before, this.view.plan);
	}

	#say(text: string, isShown = false): void {
		this.part('status').textContent = text;
		this.part('said').textContent = isShown ? text : '';
		this.part('bar').hidden = !isShown;
	}

	/** Shows what is kept now, planned anew where it has to be. */
	#refresh = (): void => {
		const loop = loopPart.read(this.#store.current);
		if (planKey(loop) === planKey(this.view.loop)) this.set({ loop });
		else this.set({ loop, plan: planLoop(this.view.bank.data, loop), changed: new Set() });
	};
}

/** What the plan depends on: not the names and notes that are being written. */
const planKey = ({ rounds, told: toldStories }: Loop): string =>
	JSON.stringify([rounds.map(({ id, principles, done }) => [id, principles, done]), toldStories]);
