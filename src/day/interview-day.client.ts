import { loadBankData } from '../bank/tool-data.client.ts';
import { openProgress } from '../progress/index.client.ts';
import * as acts from './acts.client.ts';
import { chooseStory } from './choose.client.ts';
import { copySummary } from './copy-summary.client.ts';
import { DayScreen } from './day-screen.client.ts';
import { toDayBank } from './day-view.client.ts';
import { firstRounds, loopPart } from './loop-part.ts';
import { watchNext } from './next.client.ts';
import { changeRound, nextRound } from './plan/state.ts';
import type { Loop } from './plan/types.ts';

/** The interview day: who asks what, what to tell them, and what has been told. */
export class InterviewDay extends HTMLElement {
	#listening: AbortController | undefined;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		try {
			const [store, data] = await Promise.all([openProgress([loopPart]), loadBankData()]);
			if (!signal.aborted) this.#begin(new DayScreen(this, store, toDayBank(data), signal), signal);
		} catch {
			this.toggleAttribute('data-failed', true);
		}
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#begin(day: DayScreen, signal: AbortSignal) {
		const input = (event: Event) => this.#input(event, day);
		this.addEventListener('input', input, { signal });
		this.addEventListener('change', input, { signal });
		this.addEventListener('click', (event) => this.#click(event, day), { signal });
		this.addEventListener('submit', this.#submit, { signal });
		document.addEventListener('visibilitychange', () => void day.save(), { signal });
		watchNext(day.part('next'), signal);
	}

	#submit = (event: Event) => {
		const { target } = event;
		// The forms of the dialogs close them.
		if (!(target instanceof HTMLFormElement) || target.method === 'dialog') return;
		event.preventDefault();
		target.querySelector<HTMLElement>('[data-act="set-next"]')?.click();
	};

	#input({ target, type }: Event, day: DayScreen) {
		if (!isField(target)) return;
		const { loop, bank } = day.view;
		const round = roundOf(target);
		const { act, tick = '', principle } = target.dataset;
		const text = target.value.trim() || undefined;
		const isOver = type === 'change';
		if (act === 'name') day.write((loop) => changeRound(loop, round, { name: text }), isOver);
		if (act === 'note') day.write((loop) => changeRound(loop, round, { note: text }), isOver);
		if (!isOver) return;
		const isTicked = target instanceof HTMLInputElement && target.checked;
		if (act === 'kind') void day.change((loop) => changeRound(loop, round, { kind: text }));
		if (act === 'ask') this.#ask(day, round, target.value, isTicked);
		if (act === 'tick' && isTicked) void day.act(acts.tellAct(loop, bank.called, tick, round, principle));
		if (act === 'tick' && !isTicked) void day.act(acts.untellAct(loop, bank.called, tick, round));
	}

	#ask(day: DayScreen, round: string, principle: string, asks: boolean) {
		void day.ask(acts.askEdit(round, principle, asks), ({ loop, plan, bank }) => {
			const probes = plan.rounds.find((roundPlan) => roundPlan.round === round)?.probes;
			const probe = probes?.find((probe) => probe.principle === principle);
			const story = probe && 'story' in probe ? probe.story : undefined;
			return acts.sayAsked(loop, bank.called, round, principle, story);
		});
	}

	#click({ target }: Event, day: DayScreen) {
		const button = target instanceof Element ? target.closest<HTMLElement>('button[data-act]') : null;
		if (!button) return;
		const { loop, editing } = day.view;
		const round = roundOf(button);
		const steps: Readonly<Record<string, () => unknown>> = {
			edit: () => day.set({ editing: editing === round ? undefined : round }),
			'set-next': () => this.#setNext(day, round),
			'open-note': () => {
				day.set({ noting: round });
				this.#card(round)?.querySelector('textarea')?.focus();
			},
			more: () => day.act(acts.addAct(loop)),
			fewer: () => day.act(acts.removeAct(loop, acts.lastRound(loop))),
			remove: () => day.act(acts.removeAct(loop, round)),
			reopen: () => day.act(acts.overAct(loop, round, false)),
			over: () => this.#over(day, round),
			other: () => this.#tellOther(day, round),
			undo: () => day.takeBack(),
			'close-message': () => day.closeMessage(),
			copy: () => copySummary(day.view.bank, day.loop, day.part('copied'), day.part('text')),
			'copy-first': () => copySummary(day.view.bank, day.loop, day.part('copied-first'), day.part('text')),
			'ask-fresh': () => this.#askFresh(day),
			fresh: () => this.#fresh(day, loop),
		};
		void steps[button.dataset.act ?? '']?.();
	}

	#card = (round: string) => this.querySelector<HTMLElement>(`[data-round="${CSS.escape(round)}"]`);

	#setNext(day: DayScreen, round: string) {
		const { rounds } = day.view.loop;
		const next = rounds[rounds.findIndex(({ id }) => id === round) + 1];
		day.set({ editing: next?.id });
		const card = this.#card(next?.id ?? round);
		card?.scrollIntoView({ block: 'start' });
		card?.querySelector<HTMLElement>('[data-act="edit"]')?.focus({ preventScroll: true });
	}

	async #over(day: DayScreen, round: string) {
		await day.act(acts.overAct(day.view.loop, round, true));
		const isLast = nextRound(day.view.loop) === undefined;
		location.hash = isLast ? 'afterwards' : 'next';
		if (isLast) {
			this.#sumUp(day);
			return;
		}
		// On the screen between rounds already, the button has gone with its round.
		const next = day.part('next');
		next.scrollTop = 0;
		next.querySelector('h2')?.focus();
	}

	/** Closes the screen between rounds and goes to the summary. */
	#sumUp(day: DayScreen) {
		const next = day.part('next');
		if (next instanceof HTMLDialogElement) next.close();
		const title = this.querySelector<HTMLElement>('#afterwards');
		title?.focus({ preventScroll: true });
		title?.scrollIntoView({ block: 'start' });
	}

	async #tellOther(day: DayScreen, round: string) {
		const dialog = day.part('choose');
		if (!(dialog instanceof HTMLDialogElement)) return;
		const story = await chooseStory(dialog, day.view, round);
		const { loop, bank } = day.view;
		if (story !== undefined) await day.act(acts.tellAct(loop, bank.called, story, round));
	}

	#askFresh(day: DayScreen) {
		day.part('loss').textContent = acts.sayLoss(day.loop);
		day.part('copied-first').textContent = '';
		const dialog = day.part('fresh');
		if (dialog instanceof HTMLDialogElement) dialog.showModal();
	}

	async #fresh(day: DayScreen, loop: Loop) {
		const dialog = day.part('fresh');
		if (dialog instanceof HTMLDialogElement) dialog.close();
		await day.act(acts.freshAct(loop, firstRounds));
		day.set({ editing: day.view.loop.rounds[0]?.id });
		scrollTo({ top: 0 });
	}
}

const roundOf = (element: Element): string =>
	element.closest<HTMLElement>('[data-round]')?.dataset.round ?? '';

const isField = (
	eventTarget: EventTarget | null,
): eventTarget is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
	eventTarget instanceof HTMLInputElement ||
	eventTarget instanceof HTMLSelectElement ||
	eventTarget instanceof HTMLTextAreaElement;
