import { noChange, nothing } from 'lit-html';
import { PartType } from 'lit-html/directive.js';
import { getDirectiveClass, isTemplateResult } from 'lit-html/directive-helpers.js';

/** A view as HTML. Directives on elements, which need the element, and listeners are left out. */
export function renderView(view: unknown): string {
	if (view === nothing || view === noChange || view === null || view === undefined) return '';
	if (Array.isArray(view)) return view.map(renderView).join('');
	const Directive = getDirectiveClass(view);
	const values = fieldOf(view, 'values');
	if (Directive) return renderView(new Directive({ type: PartType.CHILD }).render(...values));
	if (isTemplateResult(view)) return renderTemplate(fieldOf(view, 'strings').map(String), values);
	return escapeText(String(view));
}

/** A list that lit keeps in what its templates and directives return. */
function fieldOf(view: unknown, name: 'strings' | 'values'): readonly unknown[] {
	const list: unknown = typeof view === 'object' && view !== null ? Reflect.get(view, name) : undefined;
	return Array.isArray(list) ? list : [];
}

/** Where in the HTML a string of a template ends: in text, in a tag, or in the value of an attribute. */
type Place = 'text' | 'tag' | 'value';

function renderTemplate(strings: readonly string[], values: readonly unknown[]): string {
	let html = '';
	let place: Place = 'text';
	for (const [i, string] of strings.entries()) {
		html += string.replace(/\s+/g, ' ');
		place = follow(string, place);
		if (i === values.length) break;
		const value = values[i];
		if (place === 'text') html += renderView(value);
		else if (place === 'value') html += value === nothing ? '' : escapeText(String(value));
		else {
			const [attribute = '', sign = '', name = ''] = /\s([.?@]?)([\w-]+)=$/.exec(html) ?? [];
			html = html.slice(0, html.length - attribute.length) + renderAttribute(sign, name, value);
		}
	}
	return html;
}

function follow(string: string, from: Place): Place {
	let place = from;
	for (const letter of string) {
		if (letter === '"' && place !== 'text') place = place === 'tag' ? 'value' : 'tag';
		if (letter === '<' && place === 'text') place = 'tag';
		if (letter === '>' && place === 'tag') place = 'text';
	}
	return place;
}

function renderAttribute(sign: string, name: string, value: unknown): string {
	if (name === '' || sign === '@' || value === nothing) return '';
	if (sign === '?' || typeof value === 'boolean') return value ? ` ${name}` : '';
	return ` ${name}="${escapeText(String(value))}"`;
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
