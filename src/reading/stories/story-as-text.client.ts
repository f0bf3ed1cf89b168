/** The story of a page as plain text: its title, the opening line, its figures, and the four parts. */
export function storyAsText(page: ParentNode): string {
	const [article] = page.querySelectorAll('[data-story-page]');
	if (!article) return '';
	const opening = textOf(article.querySelector('header q'));
	const results = [...article.querySelectorAll('dl > div')].map((result) => `- ${textOf(result)}`);
	const parts = [...article.querySelectorAll('[data-part]')].map((part) => {
		const paragraphs = [...part.querySelectorAll('[data-part-text] :is(p, li)')].map(textOf);
		return [textOf(part.querySelector('h2')).toUpperCase(), ...paragraphs].join('\n');
	});
	return [textOf(article.querySelector('h1')), opening && `“${opening}”`, results.join('\n'), ...parts]
		.filter(Boolean)
		.join('\n\n');
}

const textOf = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
