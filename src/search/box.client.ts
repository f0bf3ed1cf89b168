/** The box to type in: as high as its words, so that the whole of a long question is seen. */
export const boxIn = (panel: Element) => panel.querySelector('textarea');

/** What is typed, in one line. */
export const wordsIn = (panel: Element) => boxIn(panel)?.value.replace(/\s+/g, ' ').trim() ?? '';

export function putWords(panel: Element, words: string): void {
	const box = boxIn(panel);
	if (!box) return;
	box.value = words;
	grow(box);
}

/** Makes it a box of one line to the keys: Enter searches; and lets it grow where styles alone do not. */
export function prepareBox(panel: Element, signal: AbortSignal): void {
	const box = boxIn(panel);
	// The keyboards of some phones name no key, but every browser says that a line would be broken.
	box?.addEventListener(
		'beforeinput',
		(event) => {
			if (event.inputType !== 'insertLineBreak' && event.inputType !== 'insertParagraph') return;
			event.preventDefault();
			box.form?.requestSubmit();
		},
		{ signal },
	);
	box?.addEventListener('input', () => grow(box), { signal });
}

/** For Firefox and older Safari. https://caniuse.com/mdn-css_properties_field-sizing */
function grow(box: HTMLTextAreaElement): void {
	if (CSS.supports('field-sizing', 'content')) return;
	box.style.height = 'auto';
	box.style.height = `${box.scrollHeight}px`;
}
