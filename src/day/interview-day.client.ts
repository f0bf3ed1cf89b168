import { loadBankData } from '../bank/tool-data.client.ts';
import { openProgress } from '../progress/index.client.ts';
import { stayAwake } from '../site/awake.client.ts';
import { draw } from '../site/draw.client.ts';
import { unseenIn } from '../site/unseen.ts';
import * as acts from './acts.client.ts';
import { DayScreen } from './day-screen.client.ts';
import { planOf, toDayBank } from './day-state.client.ts';
import { failedView } from './day-view.client.ts';
import { storyOf } from './day-words.client.ts';
import { firstRounds, loopPart } from './loop-part.ts';
import { changeRound, nextRound } from './plan/state.ts';

/** The interview day: who asks what, what to tell them, and what has been told. */
export class InterviewDay extends HTMLElement {
	#listening: AbortController | undefined;
	/** A round was ended on the way to the screen between rounds, or on it. */
	#isRoundOver = false;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		try {
			const [store, data] = await Promise.all([openProgress([loopPart]), loadBankData()]);
			if (!signal.aborted) this.#begin(new DayScreen(this, store, toDayBank(data), signal), signal);
		} catch {
			draw(failedView(), this);
		}
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#begin(day: DayScreen, signal: AbortSignal) {
		const input = (event: Event) => this.#input(event, day);
		this.addEventListener('input', input, { signal });
		this.addEventListener('change', input, { signal });
		this.addEventListener('click', (event) => this.#click(event, day), { signal });
		this.addEventListener('submit', (event) => !isOfDialog(event) && event.preventDefault(), { signal });
		document.addEventListener('visibilitychange', () => void day.save(), { signal });
		this.#dialog('choose')?.addEventListener('close', ({ target }) => void this.#chosen(target, day), {
			signal,
		});
		watchNext(this.#dialog('next'), () => this.#leaveNext(day), signal);
	}

	#input({ target, type }: Event, day: DayScreen) {
		if (!isField(target)) return;
		const { loop, bank } = day.state;
		const round = roundOf(target);
		const { act, tick = '', principle } = target.dataset;
		const text = target.value.trim() || undefined;
		const isOver = type === 'change';
		if (act === 'name' && isName(target))
			day.write((loop) => changeRound(loop, round, { name: text }), isOver);
		if (act === 'note') day.write((loop) => changeRound(loop, round, { note: text }), isOver);
		if (!isOver) return;
		const isTicked = target instanceof HTMLInputElement && target.checked;
		if (act === 'kind') void day.change((loop) => changeRound(loop, round, { kind: text }));
		if (act === 'keep-back') void day.act(acts.keepBackAct(isTicked));
		if (act === 'ask') this.#ask(day, round, target.value, isTicked);
		if (act === 'tick' && isTicked) void day.act(acts.tellAct(loop, bank.called, tick, round, principle));
		if (act === 'tick' && !isTicked) void day.act(acts.untellAct(loop, bank.called, tick, round));
	}

	#ask(day: DayScreen, round: string, principle: string, asks: boolean) {
		void day.act(acts.askAct(round, principle, asks), () => {
			const { loop, bank } = day.state;
			const probe = planOf(day.state, round)?.probes.find((probe) => probe.principle === principle);
			return acts.sayAsked(loop, bank.called, round, principle, probe && storyOf(probe));
		});
	}

	#click({ target }: Event, day: DayScreen) {
		const button = target instanceof Element ? target.closest<HTMLElement>('button[data-act]') : null;
		if (!button) return;
		const { loop, editing } = day.state;
		const round = roundOf(button);
		const steps: Readonly<Record<string, () => unknown>> = {
			edit: () => day.set({ editing: editing === round ? undefined : round }),
			'set-next': () => this.#setNext(day, round),
			'open-note': () => {
				day.set({ noting: round });
				this.#card(round)?.querySelector('textarea')?.focus();
			},
			more: () => day.act(acts.addAct(loop)),
			fewer: () => day.act(acts.removeAct(loop, loop.rounds.at(-1)?.id ?? '')),
			remove: () => day.act(acts.removeAct(loop, round)),
			reopen: () => day.act(acts.overAct(loop, round, false)),
			over: () => this.#over(day, round),
			other: () => {
				const dialog = this.#dialog('choose');
				day.set({ choosing: round });
				if (dialog) dialog.returnValue = '';
				dialog?.showModal();
			},
			undo: () => this.#undo(day),
			'close-message': () => day.set({ message: '', isMessageShown: false }),
			copy: () => this.#copy(day),
			'ask-fresh': () => {
				day.set({ copied: { message: '' } });
				this.#dialog('fresh')?.showModal();
			},
			fresh: () => this.#fresh(day),
		};
		void steps[button.dataset.act ?? '']?.();
	}

	#dialog = (id: string) => this.querySelector<HTMLDialogElement>(`dialog#${id}`);

	#card = (round: string) => this.querySelector<HTMLElement>(`[data-round="${CSS.escape(round)}"]`);

	#setNext(day: DayScreen, round: string) {
		const { rounds } = day.state.loop;
		const next = rounds[rounds.findIndex(({ id }) => id === round) + 1];
		day.set({ editing: next?.id });
		this.#show(next?.id ?? round, '[data-act="edit"]');
	}

	/** Brings a round into view, and the focus to a part of it. */
	#show(round: string, part: string) {
		const card = this.#card(round);
		card?.scrollIntoView({ block: 'start' });
		card?.querySelector<HTMLElement>(part)?.focus({ preventScroll: true });
	}

	async #over(day: DayScreen, round: string) {
		await day.act(acts.overAct(day.state.loop, round, true));
		const isLast = nextRound(day.state.loop) === undefined;
		location.hash = isLast ? 'afterwards' : 'next';
		if (isLast) {
			this.#sumUp();
			return;
		}
		this.#isRoundOver = true;
		// On the screen between rounds already, the button has gone with its round.
		const next = this.#dialog('next');
		if (next) next.scrollTop = 0;
		next?.querySelector('h2')?.focus();
	}

	/** Back on the plan, the next round is in view where one was ended. */
	#leaveNext(day: DayScreen) {
		const next = nextRound(day.state.loop);
		if (this.#isRoundOver && next) this.#show(next.id, 'h3');
		this.#isRoundOver = false;
	}

	/** Closes the screen between rounds and goes to the summary. */
	#sumUp() {
		this.#dialog('next')?.close();
		const title = this.querySelector<HTMLElement>('#afterwards');
		title?.focus({ preventScroll: true });
		title?.scrollIntoView({ block: 'start' });
	}

	async #chosen(dialog: EventTarget | null, day: DayScreen) {
		const story = dialog instanceof HTMLDialogElement ? dialog.returnValue : '';
		const { loop, bank, choosing } = day.state;
		if (story !== '' && choosing) await day.act(acts.tellAct(loop, bank.called, story, choosing));
	}

	async #undo(day: DayScreen) {
		await day.takeBack();
		this.querySelector<HTMLElement>('#rounds-title')?.focus({ preventScroll: true });
	}

	async #copy(day: DayScreen) {
		await day.copy();
		this.querySelector<HTMLTextAreaElement>('#by-hand')?.select();
	}

	async #fresh(day: DayScreen) {
		this.#dialog('fresh')?.close();
		await day.act(acts.freshAct(firstRounds));
		day.set({ editing: day.state.loop.rounds[0]?.id });
		scrollTo({ top: 0 });
	}
}

const roundOf = (element: Element): string =>
	element.closest<HTMLElement>('[data-round]')?.dataset.round ?? '';

/** The forms of the dialogs close them; that of a round has buttons that do what it is for. */
const isOfDialog = ({ target }: Event) => target instanceof HTMLFormElement && target.method === 'dialog';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isField = (target: EventTarget | null): target is Field =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLSelectElement ||
	target instanceof HTMLTextAreaElement;

/** Whether a name can be seen; where it can't, its field says so, and nothing is kept. */
function isName(field: Field): boolean {
	const unseen = unseenIn(field.value.trim());
	field.setCustomValidity(unseen ? `This name ${unseen}.` : '');
	return field.reportValidity();
}

/**
 * Opens the screen between rounds at `#next` and closes it with Back, Escape or its own button.
 * @param leave once it is closed and the browser has scrolled back
 */
function watchNext(dialog: HTMLDialogElement | null, leave: () => void, signal: AbortSignal): void {
	if (!dialog) return;
	let awake: AbortController | undefined;
	/** Whether the page before in the history is the plan. */
	let came = false;
	const isAsked = () => location.hash === '#next';
	const follow = () => {
		if (isAsked() && !dialog.open) {
			dialog.showModal();
			dialog.scrollTop = 0;
			dialog.querySelector<HTMLElement>('h2')?.focus();
			awake = new AbortController();
			stayAwake(AbortSignal.any([awake.signal, signal]));
		} else if (!isAsked() && dialog.open) dialog.close();
	};
	window.addEventListener(
		'hashchange',
		() => {
			came = isAsked();
			follow();
			if (!came) leave();
		},
		{ signal },
	);
	dialog.addEventListener(
		'close',
		() => {
			awake?.abort();
			if (!isAsked()) return;
			if (came) history.back();
			else {
				history.replaceState(history.state, '', location.pathname + location.search);
				leave();
			}
		},
		{ signal },
	);
	follow();
}
