/**
 * Makes the children of one element like those of another. Elements with the same tag and `data-key` stay, with their
 * focus and with the text that is being written in them.
 */
export function morphChildren(from: Element, to: ParentNode & Node): void {
	const old: ChildNode[] = [...from.childNodes];
	const pairs = [...to.childNodes].map((wanted) => {
		const index = old.findIndex((childNode) => isSame(childNode, wanted));
		return { wanted, kept: index < 0 ? undefined : old.splice(index, 1)[0] };
	});
	for (const childNode of old) childNode.remove();
	let at: ChildNode | null = from.firstChild;
	for (const { wanted, kept: existing } of pairs) {
		// Moving an element takes its focus away, so what stands in its place already is left there.
		if (existing && existing === at) at = at.nextSibling;
		else from.insertBefore(existing ?? wanted, at);
		if (existing) morph(existing, wanted);
	}
}

function morph(from: Node, to: Node): void {
	if (!(from instanceof Element && to instanceof Element)) {
		if (from.nodeValue !== to.nodeValue) from.nodeValue = to.nodeValue;
		return;
	}
	const wasChecked = from instanceof HTMLInputElement && from.defaultChecked;
	for (const { name } of [...from.attributes]) if (!to.hasAttribute(name)) from.removeAttribute(name);
	for (const { name, value } of to.attributes) {
		if (from.getAttribute(name) !== value) from.setAttribute(name, value);
	}
	if (from instanceof HTMLInputElement) {
		// A tick stays as it was pressed until the stored value changes.
		if (from.defaultChecked !== wasChecked) from.checked = from.defaultChecked;
		// The text that is being written is newer than the stored one.
		if (from !== document.activeElement) from.value = from.defaultValue;
	}
	if (from instanceof HTMLTextAreaElement && to instanceof HTMLTextAreaElement) {
		if (from !== document.activeElement) from.value = to.defaultValue;
		return;
	}
	morphChildren(from, to);
	if (from instanceof HTMLSelectElement && to instanceof HTMLSelectElement) from.value = to.value;
}

function isSame(a: Node, b: Node): boolean {
	if (!(a instanceof Element && b instanceof Element)) return a.nodeType === b.nodeType;
	return a.tagName === b.tagName && a.getAttribute('data-key') === b.getAttribute('data-key');
}
