import type { DataQuestion } from '../bank/tool-data.ts';
import { find } from '../site/dom.client.ts';
import { findCard, type Grade, grades } from './card.ts';
import { cardsPart } from './cards-part.ts';
import { Countdown } from './countdown.client.ts';
import {
	answerQuestion,
	currentQuestion,
	type DrillSession,
	endSession,
	startSession,
} from './drill-session.ts';
import { countDue, drillLength } from './due.ts';
import { orderQuestions } from './queue.ts';
import { gradeQuestion } from './recall.ts';
import { paintPlace, paintTime, paintWaits, showRecallSummary, showReveal } from './recall-render.client.ts';
import { chooseWording, revealQuestion } from './reveal.ts';
import { openDrill, showStage, type Tools } from './tools.client.ts';
import { keepDrill, unfinishedDrill } from './unfinished-drill.ts';

/** A question, seconds to name its story, the story, a grade; and the next. */
export class RecallDrill extends HTMLElement {
	#listening: AbortController | undefined;
	#tools: Tools | undefined;
	#session: DrillSession = { queue: [], answers: [] };
	#principle: string | undefined;
	/** Asked: the story is hidden. Told: it is shown and waits for its grade. */
	#stage: 'asked' | 'told' | 'over' = 'over';
	#saving: Promise<unknown> = Promise.resolve();
	readonly #countdown = new Countdown((left) => this.#tick(left));

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		this.#tools = await openDrill(this, signal);
		if (!this.#tools) return;
		this.addEventListener('click', this.#click, { signal });
		document.addEventListener('keydown', this.#press, { signal });
		this.#begin(new URLSearchParams(location.search));
		const name = this.#tools.bank.principles.find(({ id }) => id === this.#principle)?.name;
		find(this, '[data-about]', HTMLElement).textContent = name ? `Recall: ${name}` : 'Recall';
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#countdown.stop();
	}

	/** Goes on with an unfinished drill, after a reload or where the address asks for it, or starts a new one. */
	#begin(wanted: URLSearchParams) {
		if (!this.#tools) return;
		const { bank, store } = this.#tools;
		const now = Date.now();
		const asked = wanted.get('recall') ?? '';
		this.#principle = bank.principles.find(({ id }) => id === asked)?.id;
		const ids = bank.questions.map(({ id }) => id);
		const unfinished = unfinishedDrill(store.current, ids, now);
		if (unfinished && unfinished.principle === this.#principle && (wanted.has('go-on') || isReload())) {
			this.#session = unfinished.session;
		} else {
			const cards = cardsPart.read(store.current);
			const order = orderQuestions(bank.questions, cards, now, this.#principle);
			const count = countDue(bank.questions, cards, now, this.#principle);
			this.#session = startSession(order, drillLength(count, bank.recall.questions));
		}
		this.#ask();
	}

	get #question(): DataQuestion | undefined {
		const id = currentQuestion(this.#session);
		return this.#tools?.bank.questions.find((question) => question.id === id);
	}

	#ask() {
		const question = this.#question;
		if (!this.#tools) return;
		if (!question) {
			void this.#end();
			return;
		}
		const practised = findCard(cardsPart.read(this.#tools.store.current), question.id)?.reps ?? 0;
		this.#show('asked');
		paintPlace(this, this.#session);
		const title = find(this, '[data-question]', HTMLElement);
		title.textContent = chooseWording(question, practised);
		// Focus makes a screen reader say the question and brings it into view.
		title.focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
		this.#countdown.start(this.#tools.bank.recall.seconds);
	}

	#tick(left: number) {
		if (this.#tools) paintTime(this, left, this.#tools.bank.recall.seconds);
	}

	#reveal() {
		const question = this.#question;
		if (!this.#tools || !question || this.#stage !== 'asked') return;
		this.#countdown.stop();
		this.#show('told');
		const { bank, store } = this.#tools;
		showReveal(find(this, '[data-answer]', HTMLElement), revealQuestion(bank, question));
		paintWaits(this, findCard(cardsPart.read(store.current), question.id), Date.now());
		find(this, '[data-answer]', HTMLElement).focus({ preventScroll: true });
	}

	#grade(grade: Grade) {
		const question = this.#question;
		if (!this.#tools || !question || this.#stage !== 'told') return;
		const now = Date.now();
		this.#session = answerQuestion(this.#session, grade);
		const drill = { session: this.#session, principle: this.#principle, at: now };
		const gradeCards = cardsPart.edit((cards) => gradeQuestion(cards, question.id, grade, now));
		this.#saving = this.#tools.store.change((progress) => keepDrill(drill)(gradeCards(progress)));
		this.#ask();
	}

	#stop() {
		if (!this.#tools) return;
		this.#session = endSession(this.#session);
		const drill = { session: this.#session, principle: this.#principle, at: Date.now() };
		this.#saving = this.#tools.store.change(keepDrill(drill));
		void this.#end();
	}

	async #end() {
		this.#countdown.stop();
		this.#show('over');
		// The summary counts the last answer too.
		await this.#saving;
		if (!this.#tools) return;
		showRecallSummary(this, this.#session, this.#tools, this.#principle);
		find(this, '[data-over] h1', HTMLElement).focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
	}

	#show(stage: 'asked' | 'told' | 'over') {
		this.#stage = stage;
		showStage(this, stage);
	}

	#click = ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button) return;
		const grade = grades.find((grade) => grade === button.dataset.grade);
		if (grade) this.#grade(grade);
		else if ('reveal' in button.dataset) this.#reveal();
		else if ('end' in button.dataset) this.#stop();
		else if ('again' in button.dataset) this.#begin(new URLSearchParams({ recall: this.#principle ?? '' }));
	};

	#press = (event: KeyboardEvent) => {
		const { key, target, ctrlKey, metaKey, altKey } = event;
		if (ctrlKey || metaKey || altKey || event.repeat) return;
		if (target instanceof Element && target.closest('input, select, textarea, a, dialog')) return;
		const grade = grades[Number(key) - 1];
		if (grade && this.#stage === 'told') this.#grade(grade);
		else if (
			key === ' ' &&
			this.#stage === 'asked' &&
			!(target instanceof Element && target.closest('button'))
		) {
			event.preventDefault();
			this.#reveal();
		}
	};
}

function isReload(): boolean {
	const [entry] = performance.getEntriesByType('navigation');
	return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}
