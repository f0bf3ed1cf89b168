import { counted } from '../bank/counts.ts';
import type { BankData, DataStory } from '../bank/tool-data.ts';
import type { ProgressStore } from '../progress/store.client.ts';
import { sayTrouble } from '../progress/trouble-note.client.ts';
import { find, make } from '../site/dom.client.ts';
import { paths } from '../site/paths.ts';
import { countDue, drillLength } from './due.ts';
import { keptSession } from './kept-session.ts';
import { historyOf } from './telling.ts';
import { loadTools } from './tools.client.ts';
import { clockTime, sayDueParts, sayVerdict } from './words.ts';

/** Where practice begins: what waits, which drill, which story. */
class PracticeStart extends HTMLElement {
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
		const { cards, tellings } = store.current;
		sayTrouble(this, store);
		const count = countDue(bank.questions, cards, now, principle);
		const all = count.due + count.fresh + count.later;
		find(this, '[data-due]', HTMLElement).textContent =
			all === 0 ? 'The bank has no question here yet.' : sayDueParts(count);
		const start = find(this, '[data-recall]', HTMLAnchorElement);
		start.hidden = all === 0;
		start.href = `?recall=${principle ?? ''}`;
		start.textContent = `Start: ${counted(drillLength(count, bank.recall.questions), 'question')}`;
		const kept = keptSession(
			store.current,
			bank.questions.map(({ id }) => id),
			now,
		);
		const goOn = find(this, '[data-go-on]', HTMLAnchorElement);
		goOn.hidden = kept === undefined;
		if (kept) {
			goOn.href = `?recall=${kept.principle ?? ''}&go-on`;
			goOn.textContent = `Go on with the last drill: ${counted(kept.session.queue.length, 'question')} left`;
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

customElements.define('practice-start', PracticeStart);
