import { readSavedText, saveText } from '../site/storage.client.ts';
import {
	type Choices,
	choicesName,
	findLayout,
	isPaper,
	type Layout,
	leftOut,
	noChoices,
	optionalDetails,
	paperSizes,
	parseChoices,
	without,
} from './layout.ts';

/** Lets the reader choose what goes on the page, sets it to fit, and remembers the choice on this device. */
export class OnePageChoices extends HTMLElement {
	#listening: AbortController | undefined;

	connectedCallback() {
		this.#listening = new AbortController();
		const choices = parseChoices(readSavedText(choicesName));
		this.#show(choices);
		this.addEventListener('change', this.#choose, this.#listening);
		this.addEventListener('submit', (event) => event.preventDefault(), this.#listening);
		this.hidden = false;
		this.#apply(choices);
	}

	disconnectedCallback() {
		this.#listening?.abort();
	}

	#inputs(name: string): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
	}

	#show({ paper, off, hidden, redacted }: Choices) {
		const chosen = paper ?? this.dataset.paper;
		for (const input of this.#inputs('paper')) input.checked = input.value === chosen;
		for (const input of this.#inputs('detail')) input.checked = !off.some((id) => id === input.value);
		for (const input of this.#inputs('story')) input.checked = !hidden.includes(input.value);
		for (const input of this.#inputs('redacted')) input.checked = redacted;
	}

	#read(): Choices {
		const values = (name: string, isChecked: boolean) =>
			this.#inputs(name)
				.filter((input) => input.checked === isChecked)
				.map((input) => input.value);
		const off = values('detail', false);
		const paper = values('paper', true)[0];
		return {
			...noChoices,
			paper: isPaper(paper) ? paper : undefined,
			off: optionalDetails.map((option) => option.id).filter((id) => off.includes(id)),
			hidden: values('story', false),
			redacted: values('redacted', true).length > 0,
		};
	}

	#choose = () => {
		const choices = this.#read();
		const isSaved = saveText(choicesName, JSON.stringify(choices));
		this.#apply(
			choices,
			isSaved ? '' : ' This browser saves nothing, so the choice holds for this visit only.',
		);
	};

	#apply({ paper, off, hidden, redacted }: Choices, remark = '') {
		const onePage = document.querySelector<HTMLElement>('[data-one-page]');
		const view = onePage?.closest<HTMLElement>('[data-paper]');
		if (!onePage || !view) return;
		const chosen = paper ?? this.dataset.paper;
		if (isPaper(chosen)) {
			view.dataset.paper = chosen;
			const name = view.querySelector('[data-paper-name]');
			if (name) name.textContent = `${paperSizes[chosen].name}, portrait`;
		}
		onePage.toggleAttribute('data-redacted', redacted);
		const { layout, omissions } = fitOnePage(onePage, off, hidden);
		onePage.dataset.fitted = '';
		const status = this.querySelector('[role="status"]');
		if (status)
			status.textContent = `One page, set at ${layout.size / 10} pt. ${omissions || 'Nothing left out.'}${remark}`;
	}
}

/** Pixels of the box that stay empty: what paper may round differently from the screen. */
const spare = 3;

/**
 * Sets the one page as large as it fits, by measuring it. The box has its size in millimetres on the screen as on paper, and
 * a scale on the way to the screen does not change its layout, so what fits here fits there.
 * @param off what the reader chose to go without
 * @param hidden ids of the stories that are left off
 */
function fitOnePage(
	onePage: HTMLElement,
	off: Choices['off'],
	hidden: readonly string[],
): { layout: Layout; omissions: string } {
	const flow = onePage.querySelector<HTMLElement>('[data-flow]');
	const foot = onePage.querySelector('[data-left-out]');
	const all = [...onePage.querySelectorAll<HTMLElement>('[data-story]')];
	for (const element of all) element.hidden = true;
	const chosen = all.filter((element) => !hidden.includes(element.dataset.story ?? ''));

	const set = (layout: Layout) => {
		onePage.style.fontSize = `${layout.size / 10}pt`;
		onePage.dataset.columns = String(layout.columns);
		onePage.dataset.without = [...without(layout.dropped, off)].join(' ');
		chosen.forEach((element, i) => {
			element.hidden = i >= layout.stories;
		});
		if (foot) foot.textContent = leftOut(layout, chosen.length);
	};
	const fits = (layout: Layout) => {
		set(layout);
		if (!flow) return true;
		return flow.offsetHeight <= onePage.clientHeight - spare && flow.scrollWidth <= onePage.clientWidth;
	};

	if (flow) flow.style.minHeight = '0';
	const layout = findLayout(chosen.length, fits);
	set(layout);
	if (flow) flow.style.minHeight = '';
	return { layout, omissions: leftOut(layout, chosen.length) };
}
