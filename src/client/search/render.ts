import type { Hit } from './pagefind.ts';

/** A result as an item of the list. Text from the index goes in as text; of its HTML only the marks are kept. */
export function hitItem(hit: Hit): HTMLLIElement {
	const link = element('a', { href: hit.url });
	const kind = element(
		'small',
		{},
		[hit.kind, hit.outcome === 'Failure' ? 'failure' : '', hit.outcome === 'Planned' ? 'not written yet' : '']
			.filter(Boolean)
			.join(' · '),
	);
	link.append(kind, element('b', {}, hit.title));
	if (hit.figure)
		link.append(
			element('span', { 'data-figure': '' }, hit.figure),
			element('span', { 'data-what': '' }, hit.what ?? ''),
		);
	const excerpt = element('span', { 'data-excerpt': '' });
	if (hit.section) excerpt.append(element('i', {}, `${hit.section}: `));
	excerpt.append(...markedText(hit.excerpt));
	link.append(excerpt);
	const item = element('li', {});
	item.append(link);
	return item;
}

/** A way on, where there is no result. */
export function linkItem(href: string, title: string, note = ''): HTMLLIElement {
	const link = element('a', { href });
	link.append(element('b', {}, title));
	if (note) link.append(element('small', {}, note));
	const item = element('li', {});
	item.append(link);
	return item;
}

export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>>,
	text = '',
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.textContent = text;
	return made;
}

function markedText(html: string): Node[] {
	const { body } = new DOMParser().parseFromString(html, 'text/html');
	return [...body.childNodes].map((node) =>
		node.nodeName === 'MARK'
			? element('mark', {}, node.textContent ?? '')
			: document.createTextNode(node.textContent ?? ''),
	);
}
