import { make } from '../site/dom.client.ts';
import { storyAt } from '../site/paths.ts';
import type { PageMatch } from './pagefind.client.ts';
import { ledger, storyKind } from './render.client.ts';

/** A page that the words were found in. Text from the index goes in as text; of its HTML only the marks are kept. */
export function pageItem(hit: PageMatch): HTMLLIElement {
	return make(
		'li',
		{},
		make(
			'a',
			{ href: hit.url, 'data-story': storyAt(new URL(hit.url, location.href).pathname) },
			make('small', {}, hit.kind === 'Story' ? storyKind(hit.outcome) : hit.kind),
			make('b', {}, hit.title),
			hit.figure && ledger({ figure: hit.figure, what: hit.what }),
			make(
				'span',
				{ 'data-excerpt': true },
				hit.section && make('i', {}, `${hit.section}: `),
				markedText(hit.excerpt),
			),
		),
	);
}

function markedText(html: string): Node[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.childNodes].map((node) => {
		const text = node.textContent ?? '';
		return node.nodeName === 'MARK' ? make('mark', {}, text) : document.createTextNode(text);
	});
}
