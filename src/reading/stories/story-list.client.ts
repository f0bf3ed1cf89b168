import { loadBankData } from '../../bank/tool-data.client.ts';
import { tellingsPart } from '../../practice/index.ts';
import { openProgress } from '../../progress/index.client.ts';
import { draw } from '../../site/draw.client.ts';
import { filters, type ListChoice, listStories, noChoice, orders } from './arrange-stories.ts';
import { storyListView } from './story-list-view.client.ts';

/** The list of all stories: what is chosen stands in the address, so that Back brings it again. */
export class StoryList extends HTMLElement {
	#listening: AbortController | undefined;

	async connectedCallback() {
		this.#listening = new AbortController();
		const { signal } = this.#listening;
		const [bank, store] = await Promise.all([loadBankData(), openProgress([tellingsPart])]);
		if (signal.aborted) return;
		const show = () =>
			draw(
				storyListView(bank, listStories(bank, tellingsPart.read(store.current)), choiceIn(location.search)),
				this,
			);
		const choose = () => {
			const form = this.querySelector('form');
			const chosen = [...new FormData(form ?? undefined)].filter(([, value]) => value !== '');
			const query = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]));
			history.replaceState(history.state, '', `?${query}`);
			show();
		};
		this.addEventListener('input', choose, { signal });
		this.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				this.querySelector<HTMLElement>('[data-listed] a')?.click();
			},
			{ signal },
		);
		signal.addEventListener('abort', store.subscribe(show));
		show();
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}
}

function choiceIn(search: string): ListChoice {
	const chosen = new URLSearchParams(search);
	const text = (name: string) => chosen.get(name) ?? '';
	const [filter, order] = [text('filter'), text('order')];
	return {
		words: text('words'),
		principle: text('principle'),
		skill: text('skill'),
		filter: isKeyOf(filters, filter) ? filter : noChoice.filter,
		order: isKeyOf(orders, order) ? order : noChoice.order,
	};
}

const isKeyOf = <Table extends object>(table: Table, text: PropertyKey): text is keyof Table =>
	Object.hasOwn(table, text);
