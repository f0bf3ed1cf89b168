import { counted } from '../bank/counts.ts';
import type { BankData, DataStory } from '../bank/tool-data.ts';
import { type ProgressStore, sayTrouble } from '../progress/index.client.ts';
import { find, make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import { cardsPart } from './cards-part.ts';
import { countDue, drillLength } from './due.ts';
import { clockTime, sayDueParts, sayVerdict } from './practice-words.ts';
import { tellingsPart } from './tellings-part.ts';
import { historyOf } from './timed-telling.ts';
import { loadTools } from './tools.client.ts';
import { unfinishedDrill } from './unfinished-drill.ts';

/** Where practice begins: what waits, which drill, which story. */
export class PracticeStart extends HTMLElement {
	#leave: (() => void) | undefined;

	async connectedCallback() {
		this.hidden = false;
		const tools = await loadTools(this);
		if (!tools) return;
		const { bank, store } = tools;
		const choice = find(this, 'select', HTMLSelectElement);
		const show = () => this.#show(bank, store, choice.value || undefined);
		choice.addEventListener('change', show);
		this.#leave = store.subscribe(show);
		show();
	}

	disconnectedCallback() {
		this.#leave?.();
	}

	#show(bank: BankData, store: ProgressStore, principle: string | undefined) {
		const now = Date.now();
		const cards = cardsPart.read(store.current);
		const tellings = tellingsPart.read(store.current);
		sayTrouble(this, store);
		const count = countDue(bank.questions, cards, now, principle);
		const all = count.due + count.fresh + count.later;
		find(this, '[data-due]', HTMLElement).textContent =
			all === 0 ? 'The bank has no question here yet.' : sayDueParts(count);
		const start = find(this, '[data-recall]', HTMLAnchorElement);
		start.hidden = all === 0;
		start.href = `?recall=${principle ?? ''}`;
		start.textContent = `Start: ${counted(drillLength(count, bank.recall.questions), 'question')}`;
		const unfinished = unfinishedDrill(
			store.current,
			bank.questions.map(({ id }) => id),
			now,
		);
		const goOn = find(this, '[data-go-on]', HTMLAnchorElement);
		goOn.hidden = unfinished === undefined;
		if (unfinished) {
			goOn.href = `?recall=${unfinished.principle ?? ''}&go-on`;
			goOn.textContent = `Go on with the last drill: ${counted(unfinished.session.queue.length, 'question')} left`;
		}
		const ready = bank.stories.filter((story) => story.ready);
		find(this, '[data-stories]', HTMLElement).replaceChildren(
			...ready.map((story) => storyItem(story, historyOf(tellings, story.id).at(-1))),
		);
	}
}

function storyItem(story: DataStory, last: ReturnType<typeof historyOf>[number] | undefined): HTMLLIElement {
	return make(
		'li',
		{},
		make(
			'a',
			{ href: paths.tell(story.id) },
			make('b', {}, story.short),
			last && make('span', {}, clockTime(last.took), make('small', {}, ` · ${sayVerdict(last)}`)),
		),
	);
}
