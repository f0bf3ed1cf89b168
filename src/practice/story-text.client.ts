import { paths } from '../site/paths.ts';

/** A part of a story as its page has it. */
export interface WrittenPart {
	readonly name: string;
	readonly paragraphs: readonly string[];
}

/** The written story, read from its own page, so that no other file has to hold it. Empty where it does not load. */
export async function loadStoryText(id: string): Promise<readonly WrittenPart[]> {
	try {
		const response = await fetch(paths.story(id));
		if (!response.ok) return [];
		// Its styles are not needed here, and the policy of this page would complain about them.
		const html = (await response.text()).replace(/<style\b[\s\S]*?<\/style>/g, '');
		const page = new DOMParser().parseFromString(html, 'text/html');
		return [...page.querySelectorAll('[data-part]')].map((part) => ({
			name: part.querySelector('h2')?.textContent?.trim() ?? '',
			paragraphs: [...part.querySelectorAll('[data-part-text] :is(p, li)')].map(
				(element) => element.textContent?.trim() ?? '',
			),
		}));
	} catch {
		return [];
	}
}
