import { planLoop } from '../../domain/loop/plan.ts';
import { changeRound, nextRound } from '../../domain/loop/state.ts';
import type { Loop } from '../../domain/loop/types.ts';
import { firstRounds } from '../../domain/progress/shape.ts';
import { loadBankData } from '../bank-data.ts';
import { openProgress, type ProgressStore } from '../progress/store.ts';
import * as acts from './acts.ts';
import { chooseStory } from './choose.ts';
import { copySummary } from './copy.ts';
import { drawDay } from './draw.ts';
import { watchNext } from './next.ts';
import { type DayBank, isBegun, toDayBank, type View } from './view.ts';
import { findChanges, sayChanges } from './words.ts';

/** The interview day: who asks what, what to tell them, and what has been told. */
class DayLoop extends HTMLElement {
	#listening: AbortController | undefined;
	#store: ProgressStore | undefined;
	#view: View | undefined;
	#undo: acts.Act['undo'] | undefined;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		try {
			const [store, data] = await Promise.all([openProgress(), loadBankData()]);
			if (signal.aborted) return;
			this.#begin(store, toDayBank(data), signal);
		} catch {
			this.#part('failed').hidden = false;
		}
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#begin(store: ProgressStore, bank: DayBank, signal: AbortSignal) {
		this.#store = store;
		const { loop } = store.current;
		const editing = isBegun(loop) ? undefined : loop.rounds[0]?.id;
		const plan = planLoop(bank.data, loop);
		this.#view = { bank, loop, plan, editing, noting: undefined, changed: new Set() };
		signal.addEventListener('abort', store.subscribe(this.#refresh));
		this.addEventListener('click', this.#click, { signal });
		this.addEventListener('change', this.#input, { signal });
		this.addEventListener('input', this.#input, { signal });
		this.addEventListener('submit', this.#submit, { signal });
		this.#draw();
		watchNext(this.#part('next'), signal);
	}

	#part(name: string): HTMLElement {
		return this.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? this;
	}

	#draw() {
		if (this.#view && this.#store) drawDay(this, this.#view, this.#store);
	}

	/** Shows what is kept now, planned anew where it has to be. */
	#refresh = () => {
		if (!this.#view || !this.#store) return;
		const { loop } = this.#store.current;
		const isSame = planKey(loop) === planKey(this.#view.loop);
		const plan = isSame ? this.#view.plan : planLoop(this.#view.bank.data, loop);
		const changed = isSame ? this.#view.changed : new Set<string>();
		this.#set({ loop, plan, changed });
	};

	#set(change: Partial<View>) {
		if (!this.#view) return;
		this.#view = { ...this.#view, ...change };
		this.#draw();
	}

	/** Changes the loop without a word: what is written, and who asks. */
	async #change(edit: (loop: Loop) => Loop) {
		await this.#store?.change((it) => {
			const loop = edit(it.loop);
			return loop === it.loop ? it : { ...it, loop };
		});
	}

	/** Takes a step, says what it changed in the plan, and offers to take it back. */
	async #act({ edit, said, undo }: acts.Act, canUndo = true) {
		const before = this.#view?.plan;
		await this.#change(edit);
		if (!this.#view || !before) return;
		const { plan, loop, bank } = this.#view;
		const changes = findChanges(before, plan);
		this.#set({ changed: new Set(changes.map((it) => `${it.round} ${it.principle}`)) });
		this.#undo = canUndo ? undo : undefined;
		this.#say([said, sayChanges(changes, loop, bank.called)].filter(Boolean).join(' '), true);
	}

	#say(text: string, shown = false) {
		this.#part('status').textContent = text;
		const bar = this.#part('bar');
		bar.hidden = !shown;
		this.#part('said').textContent = shown ? text : '';
		this.#part('undo').hidden = !this.#undo;
	}

	#submit = (event: Event) => {
		const { target } = event;
		// The forms of the dialogs close them.
		if (!(target instanceof HTMLFormElement) || target.method === 'dialog') return;
		event.preventDefault();
		target.querySelector<HTMLElement>('[data-act="set-next"]')?.click();
	};

	#input = (event: Event) => {
		const { target, type } = event;
		if (!isField(target) || !this.#view) return;
		const { loop, bank } = this.#view;
		const round = target.closest<HTMLElement>('[data-round]')?.dataset['round'] ?? '';
		const { act, tick = '', principle } = target.dataset;
		const text = target.value.trim() || undefined;
		const isTicked = target instanceof HTMLInputElement && target.checked;
		if (act === 'name') void this.#change((it) => changeRound(it, round, { name: text }));
		if (act === 'kind') void this.#change((it) => changeRound(it, round, { kind: text }));
		if (act === 'note') void this.#change((it) => changeRound(it, round, { note: text }));
		if (type === 'input') return;
		if (act === 'ask') void this.#ask(round, target.value, isTicked);
		if (act === 'tick')
			void this.#act(
				isTicked
					? acts.tellAct(loop, bank.called, tick, round, principle)
					: acts.untellAct(loop, bank.called, tick, round),
			);
	};

	async #ask(round: string, principle: string, asks: boolean) {
		const before = this.#view?.plan;
		await this.#change((it) => {
			const others =
				it.rounds.find(({ id }) => id === round)?.principles.filter((id) => id !== principle) ?? [];
			return changeRound(it, round, { principles: asks ? [...others, principle] : others });
		});
		if (!this.#view || !before) return;
		const { plan, loop, bank } = this.#view;
		const probe = plan.rounds
			.find((it) => it.round === round)
			?.probes.find((it) => it.principle === principle);
		const story = probe && 'story' in probe ? probe.story : undefined;
		const changes = sayChanges(findChanges(before, plan), loop, bank.called);
		this.#undo = undefined;
		this.#say(`${acts.sayAsked(loop, bank.called, round, principle, story)} ${changes}`);
	}

	#click = ({ target }: Event) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('button[data-act]') : null;
		if (!button || !this.#view) return;
		const round = button.closest<HTMLElement>('[data-round]')?.dataset['round'] ?? '';
		this.#press(button.dataset['act'] ?? '', round, this.#view);
	};

	#press(act: string, round: string, { loop, bank, editing }: View) {
		if (act === 'edit') this.#set({ editing: editing === round ? undefined : round });
		else if (act === 'set-next') this.#setNext(round, loop);
		else if (act === 'open-note') this.#openNote(round);
		else if (act === 'more') void this.#act(acts.addAct(loop));
		else if (act === 'fewer') void this.#act(acts.removeAct(loop, acts.lastRound(loop)));
		else if (act === 'remove') void this.#act(acts.removeAct(loop, round));
		else if (act === 'reopen') void this.#act(acts.overAct(loop, round, false));
		else if (act === 'over') void this.#over(round, loop);
		else if (act === 'other') void this.#tellOther(round);
		else if (act === 'undo') void this.#takeBack();
		else if (act === 'close-bar') this.#say('');
		else if (act === 'copy') void copySummary(bank, loop, this.#part('copied'), this.#part('text'));
		else if (act === 'copy-first')
			void copySummary(bank, loop, this.#part('copied-first'), this.#part('text'));
		else if (act === 'ask-fresh') this.#askFresh(loop);
		else if (act === 'fresh') void this.#fresh(loop);
	}

	#setNext(round: string, { rounds }: Loop) {
		const next = rounds[rounds.findIndex(({ id }) => id === round) + 1];
		this.#set({ editing: next?.id });
		const card = this.querySelector(`[data-round="${CSS.escape(next?.id ?? round)}"]`);
		card?.scrollIntoView({ block: 'start' });
		card?.querySelector<HTMLElement>('[data-act="edit"]')?.focus({ preventScroll: true });
	}

	#openNote(round: string) {
		this.#set({ noting: round });
		this.querySelector<HTMLElement>(`[data-round="${CSS.escape(round)}"] textarea`)?.focus();
	}

	async #over(round: string, loop: Loop) {
		await this.#act(acts.overAct(loop, round, true));
		if (nextRound(this.#view?.loop ?? loop)) location.hash = 'next';
	}

	async #tellOther(round: string) {
		const dialog = this.#part('choose');
		if (!this.#view || !(dialog instanceof HTMLDialogElement)) return;
		const story = await chooseStory(dialog, this.#view, round);
		if (story === undefined || !this.#view) return;
		await this.#act(acts.tellAct(this.#view.loop, this.#view.bank.called, story, round));
	}

	async #takeBack() {
		const undo = this.#undo;
		if (!undo) return;
		await this.#act({ edit: undo, said: 'Taken back.', undo }, false);
		this.#part('said').focus();
	}

	#askFresh(loop: Loop) {
		this.#part('loss').textContent = acts.sayLoss(loop);
		this.#part('copied-first').textContent = '';
		const dialog = this.#part('fresh');
		if (dialog instanceof HTMLDialogElement) dialog.showModal();
	}

	async #fresh(loop: Loop) {
		const dialog = this.#part('fresh');
		if (dialog instanceof HTMLDialogElement) dialog.close();
		await this.#act(acts.freshAct(loop, firstRounds));
		this.#set({ editing: this.#view?.loop.rounds[0]?.id });
		scrollTo({ top: 0 });
	}
}

/** What the plan depends on: not the names and notes that are being written. */
const planKey = ({ rounds, told }: Loop): string =>
	JSON.stringify([rounds.map(({ id, principles, done }) => [id, principles, done]), told]);

const isField = (it: EventTarget | null): it is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
	it instanceof HTMLInputElement || it instanceof HTMLSelectElement || it instanceof HTMLTextAreaElement;

customElements.define('day-loop', DayLoop);
