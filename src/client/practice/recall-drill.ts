import type { DataQuestion } from '../../domain/bank-data.ts';
import { counted } from '../../domain/counts.ts';
import { findCard, type Grade, grades } from '../../domain/practice/card.ts';
import { keepSession, keptSession } from '../../domain/practice/kept-session.ts';
import { orderQuestions } from '../../domain/practice/queue.ts';
import { gradeCard, gradeQuestion } from '../../domain/practice/recall.ts';
import { chooseWording, revealQuestion } from '../../domain/practice/reveal.ts';
import {
	answer,
	currentQuestion,
	endSession,
	type Session,
	startSession,
} from '../../domain/practice/session.ts';
import { roughly } from '../../domain/practice/words.ts';
import { find } from '../dom.ts';
import { sayTrouble } from '../progress/trouble-note.ts';
import { Countdown } from './countdown.ts';
import { showReveal, showSummary } from './recall-render.ts';
import { loadTools, type Tools } from './tools.ts';

/** A question, seconds to name its story, the story, a grade; and the next. */
class RecallDrill extends HTMLElement {
	#listening: AbortController | undefined;
	#tools: Tools | undefined;
	#session: Session = { queue: [], answers: [] };
	#principle: string | undefined;
	/** Asked: the story is hidden. Told: it is shown and waits for its grade. */
	#stage: 'asked' | 'told' | 'over' = 'over';
	#saving: Promise<unknown> = Promise.resolve();
	readonly #countdown = new Countdown((left) => this.#tick(left));

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		for (const it of document.querySelectorAll<HTMLElement>('[data-practice-title]')) it.hidden = true;
		this.hidden = false;
		this.#tools = await loadTools(this);
		if (!this.#tools || signal.aborted) return;
		this.addEventListener('click', this.#click, { signal });
		document.addEventListener('keydown', this.#press, { signal });
		const { bank, store } = this.#tools;
		const leave = store.subscribe(() => sayTrouble(this, store));
		signal.addEventListener('abort', leave);
		sayTrouble(this, store);
		this.#begin(new URLSearchParams(location.search));
		const name = bank.principles.find(({ id }) => id === this.#principle)?.name;
		find(this, '[data-about]', HTMLElement).textContent = name ? `Recall: ${name}` : 'Recall';
	}

	disconnectedCallback() {
		this.#listening?.abort();
		this.#countdown.stop();
	}

	/** Takes up the drill that was left, after a reload or by the way that says so, or starts anew. */
	#begin(wanted: URLSearchParams) {
		if (!this.#tools) return;
		const { bank, store } = this.#tools;
		const now = Date.now();
		const asked = wanted.get('recall') ?? '';
		this.#principle = bank.principles.find(({ id }) => id === asked)?.id;
		const ids = bank.questions.map(({ id }) => id);
		const kept = keptSession(store.current, ids, now);
		if (kept && kept.principle === this.#principle && (wanted.has('go-on') || isReload())) {
			this.#session = kept.session;
		} else {
			const order = orderQuestions(bank.questions, store.current.cards, now, this.#principle);
			this.#session = startSession(order, bank.recall.questions);
		}
		this.#ask();
	}

	get #question(): DataQuestion | undefined {
		const id = currentQuestion(this.#session);
		return this.#tools?.bank.questions.find((it) => it.id === id);
	}

	#ask() {
		const question = this.#question;
		if (!this.#tools) return;
		if (!question) {
			void this.#end();
			return;
		}
		const { answers, queue } = this.#session;
		const practised = findCard(this.#tools.store.current.cards, question.id)?.reps ?? 0;
		this.#show('asked');
		find(this, '[data-count]', HTMLElement).textContent =
			`${answers.length + 1} of ${answers.length + queue.length}`;
		const bar = find(this, 'progress', HTMLProgressElement);
		bar.max = answers.length + queue.length;
		bar.value = answers.length;
		const title = find(this, '[data-question]', HTMLElement);
		title.textContent = chooseWording(question, practised);
		// Focus makes a screen reader say the question and brings it into view.
		title.focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
		this.#countdown.start(this.#tools.bank.recall.seconds);
	}

	#tick(left: number) {
		if (!this.#tools) return;
		const { seconds } = this.#tools.bank.recall;
		const time = find(this, '[data-time]', HTMLElement);
		time.dataset['left'] = String(left);
		time.toggleAttribute('data-full', left === seconds);
		find(time, 'b', HTMLElement).textContent = String(left);
		// The circle closes: what is drawn of it is the time that is left.
		find(time, '[data-ring]', SVGElement).setAttribute('stroke-dasharray', `${(left / seconds) * 100} 100`);
		find(this, '[data-said]', HTMLElement).textContent =
			left === 0 ? `${counted(seconds, 'second')}. Say any story, then look.` : '';
	}

	#reveal() {
		const question = this.#question;
		if (!this.#tools || !question || this.#stage !== 'asked') return;
		this.#countdown.stop();
		this.#show('told');
		const { bank, store } = this.#tools;
		showReveal(find(this, '[data-answer]', HTMLElement), revealQuestion(bank, question));
		const card = findCard(store.current.cards, question.id);
		const now = Date.now();
		for (const grade of grades) {
			const wait = roughly(gradeCard(card, grade, now).due - now);
			find(this, `[data-grade="${grade}"] small`, HTMLElement).textContent = wait;
		}
		find(this, '[data-answer]', HTMLElement).focus({ preventScroll: true });
	}

	#grade(grade: Grade) {
		const question = this.#question;
		if (!this.#tools || !question || this.#stage !== 'told') return;
		const now = Date.now();
		this.#session = answer(this.#session, grade);
		const kept = { session: this.#session, principle: this.#principle, at: now };
		this.#saving = this.#tools.store.change((it) =>
			keepSession({ ...it, cards: gradeQuestion(it.cards, question.id, grade, now) }, kept),
		);
		this.#ask();
	}

	#stop() {
		if (!this.#tools) return;
		this.#session = endSession(this.#session);
		const kept = { session: this.#session, principle: this.#principle, at: Date.now() };
		this.#saving = this.#tools.store.change((it) => keepSession(it, kept));
		void this.#end();
	}

	async #end() {
		this.#countdown.stop();
		this.#show('over');
		// The summary counts the last answer too.
		await this.#saving;
		if (!this.#tools) return;
		showSummary(this, this.#session, this.#tools, this.#principle);
		find(this, '[data-over] h1', HTMLElement).focus({ preventScroll: true });
		window.scrollTo({ top: 0 });
	}

	#show(stage: 'asked' | 'told' | 'over') {
		this.#stage = stage;
		this.dataset['stage'] = stage;
		for (const it of this.querySelectorAll<HTMLElement>('[data-when]')) {
			it.hidden = !it.dataset['when']?.split(' ').includes(stage);
		}
	}

	#click = ({ target }: Event) => {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button) return;
		const grade = grades.find((it) => it === button.dataset['grade']);
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

customElements.define('recall-drill', RecallDrill);
