import type { BankData, DataQuestion } from '../bank/tool-data.ts';
import type { ProgressStore } from '../progress/index.client.ts';
import { own } from '../progress/index.ts';
import { draw } from '../site/draw.client.ts';
import { currentTime } from '../site/now.ts';
import { holdUpdate } from '../site/unfinished.client.ts';
import { cardsPart, type Grade, grades } from './cards-part.ts';
import { answerQuestion, chooseWording, revealQuestion, startSession } from './drill-session.ts';
import { countDue, drillLength } from './due.ts';
import { gradeQuestion, orderQuestions } from './recall.ts';
import { type RecallState, recallView } from './recall-view.client.ts';
import { openDrill, type Tools } from './tools.client.ts';
import { keepDrill, unfinishedDrill } from './unfinished-drill.ts';

/** A question, seconds to name its story, the story, a grade; and the next. */
export class RecallDrill extends HTMLElement {
	#listening: AbortController | undefined;
	#drill: RunningDrill | undefined;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const tools = await openDrill(this, signal, () => this.#drill?.set({}));
		if (!tools) return;
		const drill = new RunningDrill(this, tools, signal);
		this.#drill = drill;
		this.addEventListener('click', (event) => press(event, drill), { signal });
		document.addEventListener('keydown', (event) => pressKey(event, drill), { signal });
		drill.begin(new URLSearchParams(location.search));
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}
}

class RunningDrill {
	readonly #root: HTMLElement;
	readonly #bank: BankData;
	readonly #store: ProgressStore;
	#principle: string | undefined;
	#saving: Promise<unknown> = Promise.resolve();
	/** Lets a new version take over again. */
	#finished = () => {};
	#stopCountdown = () => {};
	state: RecallState = {
		stage: 'over',
		session: { queue: [], answers: [] },
		about: undefined,
		wording: '',
		left: 0,
		told: undefined,
		due: undefined,
	};

	constructor(root: HTMLElement, { bank, store }: Tools, signal: AbortSignal) {
		this.#root = root;
		this.#bank = bank;
		this.#store = store;
		signal.addEventListener('abort', () => {
			this.#stopCountdown();
			this.#finished();
		});
	}

	set(change: Partial<RecallState>): void {
		this.state = { ...this.state, ...change };
		draw(recallView(this.state, this.#bank, this.#store), this.#root);
	}

	/** Goes on with an unfinished drill, after a reload or where the address asks for it, or starts a new one. */
	begin(wanted: URLSearchParams): void {
		const bank = this.#bank;
		const { current } = this.#store;
		const now = currentTime();
		const principle = bank.principles.find(({ id }) => id === wanted.get('recall'));
		this.#principle = principle?.id;
		const ids = bank.questions.map(({ id }) => id);
		const unfinished = unfinishedDrill(current, ids, now);
		const isWanted =
			unfinished && unfinished.principle === this.#principle && (wanted.has('go-on') || isReload());
		const cards = cardsPart.read(current);
		const count = countDue(bank, cards, now, this.#principle);
		const session = isWanted
			? unfinished.session
			: startSession(
					orderQuestions(bank, cards, now, this.#principle),
					drillLength(count, bank.recall.questions),
				);
		this.state = { ...this.state, session, about: principle?.name };
		this.#finished();
		this.#finished = holdUpdate('a drill');
		this.#ask();
	}

	get #question(): DataQuestion | undefined {
		const [id] = this.state.session.queue;
		return this.#bank.questions.find((question) => question.id === id);
	}

	#card(question: DataQuestion) {
		return own(cardsPart.read(this.#store.current), question.id);
	}

	#ask(): void {
		const question = this.#question;
		if (!question) {
			void this.#end();
			return;
		}
		const { seconds } = this.#bank.recall;
		const wording = chooseWording(question, this.#card(question)?.reps ?? 0);
		this.set({ stage: 'asked', wording, left: seconds, told: undefined });
		// Focus makes a screen reader say the question and brings it into view.
		this.#focus('[data-question]');
		window.scrollTo({ top: 0 });
		this.#stopCountdown();
		this.#stopCountdown = countDown(seconds, (left) => this.set({ left }));
	}

	reveal(): void {
		const question = this.#question;
		if (!question || this.state.stage !== 'asked') return;
		this.#stopCountdown();
		const told = { reveal: revealQuestion(this.#bank, question), card: this.#card(question) };
		this.set({ stage: 'told', told });
		this.#focus('[data-answer]');
	}

	grade(grade: Grade): void {
		const question = this.#question;
		if (!question || this.state.stage !== 'told') return;
		const now = currentTime();
		this.#keep(answerQuestion(this.state.session, grade), now, (cards) =>
			gradeQuestion(cards, question.id, grade, now),
		);
		this.#ask();
	}

	stop(): void {
		this.#keep({ ...this.state.session, queue: [] }, currentTime(), (cards) => cards);
		void this.#end();
	}

	again(): void {
		this.begin(new URLSearchParams({ recall: this.#principle ?? '' }));
	}

	#keep(session: RecallState['session'], at: number, edit: Parameters<typeof cardsPart.edit>[0]): void {
		this.state = { ...this.state, session };
		const drill = { session, principle: this.#principle, at };
		const editCards = cardsPart.edit(edit);
		this.#saving = this.#store.change((progress) => keepDrill(drill)(editCards(progress)));
	}

	async #end(): Promise<void> {
		this.#stopCountdown();
		this.set({ stage: 'over', due: undefined });
		// The summary counts the last answer too.
		await this.#saving;
		this.#finished();
		const cards = cardsPart.read(this.#store.current);
		this.set({ due: countDue(this.#bank, cards, currentTime(), this.#principle) });
		this.#focus('[data-over]');
		window.scrollTo({ top: 0 });
	}

	#focus(selector: string): void {
		this.#root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
	}
}

function press({ target }: Event, drill: RunningDrill): void {
	const button = target instanceof Element ? target.closest('button') : null;
	if (!button) return;
	const grade = grades.find((grade) => grade === button.dataset.grade);
	if (grade) drill.grade(grade);
	else if ('reveal' in button.dataset) drill.reveal();
	else if ('end' in button.dataset) drill.stop();
	else if ('again' in button.dataset) drill.again();
}

function pressKey(event: KeyboardEvent, drill: RunningDrill): void {
	const { key, target, ctrlKey, metaKey, altKey } = event;
	if (ctrlKey || metaKey || altKey || event.repeat) return;
	if (target instanceof Element && target.closest('input, select, textarea, a, dialog')) return;
	const grade = grades[Number(key) - 1];
	if (grade) drill.grade(grade);
	else if (
		key === ' ' &&
		drill.state.stage === 'asked' &&
		!(target instanceof Element && target.closest('button'))
	) {
		event.preventDefault();
		drill.reveal();
	}
}

function isReload(): boolean {
	const [entry] = performance.getEntriesByType('navigation');
	return entry instanceof PerformanceNavigationTiming && entry.type !== 'navigate';
}

/** Counts whole seconds down to nought, by the clock of the device, and stays there. @returns what stops it before */
function countDown(seconds: number, show: (left: number) => void): () => void {
	const began = currentTime();
	let shown = seconds;
	const timer = setInterval(() => {
		const left = Math.max(0, seconds - Math.floor((currentTime() - began) / 1000));
		if (left !== shown) show(left);
		shown = left;
		if (left === 0) clearInterval(timer);
	}, 200);
	return () => clearInterval(timer);
}
