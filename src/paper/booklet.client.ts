/** Tenths of a point, largest and least. */
const most = 110;
const least = 75;

/** Pixels of a page: what a leaf may fill of it. */
const pageHeight = (242 / 25.4) * 96;

/**
 * Sets each leaf of the booklet on one page, as large as it fits, so that the pages can be counted. A leaf too long for one
 * page runs on: `data-long` asks whoever prints to count its pages and to write them into `data-pages`.
 */
export class StoryBooklet extends HTMLElement {
	connectedCallback() {
		for (const leaf of this.#leaves()) {
			const size = largest((number) => {
				leaf.style.fontSize = `${number / 10}pt`;
				return leaf.offsetHeight <= pageHeight - 3;
			});
			leaf.style.fontSize = `${(size ?? 90) / 10}pt`;
			leaf.toggleAttribute('data-whole', size !== undefined);
			leaf.toggleAttribute('data-long', size === undefined);
		}
		this.addEventListener('number', () => this.#number());
		this.#number();
	}

	#leaves(): HTMLElement[] {
		return [...this.querySelectorAll<HTMLElement>('[data-leaf]')];
	}

	/** Writes into the contents on which page each leaf begins. */
	#number() {
		let page = 1;
		for (const leaf of this.#leaves()) {
			for (const element of this.querySelectorAll(`[data-page-of="${leaf.dataset.leaf}"]`))
				element.textContent = String(page);
			page += Number(leaf.dataset.pages ?? 1);
		}
		this.dataset.set = `${page - 1} pages.`;
	}
}

function largest(fits: (size: number) => boolean): number | undefined {
	for (let size = most; size >= least; size -= 5) if (fits(size)) return size;
	return undefined;
}
