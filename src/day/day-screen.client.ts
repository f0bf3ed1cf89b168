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

/** The day on the screen. Every change goes to the store, and the screen is drawn from what the store then has. */
export class DayScreen {
	view: View;
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
		const editing = isBegun(loop) ? undefined : loop.rounds[0]?.id;
		const plan = planLoop(bank.data, loop);
		this.view = { bank, loop, plan, editing, noting: undefined, changed: new Set() };
		signal.addEventListener('abort', store.subscribe(this.#refresh));
		this.set({});
	}

	/** The day with the text that is being written. */
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
		this.set({ changed: new Set(changes.map((change) => `${change.round} ${change.principle}`)) });
		this.#undo = undo;
		this.#say(`${message} ${sayChanges(changes, this.view.loop, this.view.bank.called)}`.trim(), true);
	}

	/** Changes who asks for what. Only a screen reader is told: everyone else sees the plan change. */
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
		// Nothing is left to undo: the bar goes, and its message stays for a screen reader.
		this.part('bar').hidden = true;
		this.part('rounds-title').focus({ preventScroll: true });
	}

	closeMessage(): void {
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

	/** Shows what is stored now, and plans anew where the plan depends on the change. */
	#refresh = (): void => {
		const loop = loopPart.read(this.#store.current);
		if (planKey(loop) === planKey(this.view.loop)) this.set({ loop });
		else this.set({ loop, plan: planLoop(this.view.bank.data, loop), changed: new Set() });
	};
}

/** What the plan depends on: not the names and notes that are being written. */
const planKey = ({ rounds, told: toldStories }: Loop): string =>
	JSON.stringify([rounds.map(({ id, principles, done }) => [id, principles, done]), toldStories]);
