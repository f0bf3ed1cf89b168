import { make } from '../site/dom.client.ts';
import { readSavedText, saveText } from '../site/storage.client.ts';
import { buttonItem } from './render.client.ts';

/** The last questions, newest first. They stay on this device; a locked site keeps them encrypted. */
const savedName = 'asked';
const most = 5;

function readAsked(): string[] {
	try {
		const asked: unknown = JSON.parse(readSavedText(savedName) ?? '[]');
		return Array.isArray(asked) ? asked.filter((text) => typeof text === 'string').slice(0, most) : [];
	} catch {
		return [];
	}
}

/** Keeps what was asked when one of its results was followed. */
export function keepAsked(words: string): void {
	if (words === '') return;
	saveText(savedName, JSON.stringify([...new Set([words, ...readAsked()])].slice(0, most)));
}

/**
 * The last questions to be asked again, and a way to forget them; empty where there are none.
 * @param ask called with the question that was pressed; with none when they are forgotten
 */
export function askedItems(ask: (words: string) => void): HTMLElement[] {
	const asked = readAsked();
	if (asked.length === 0) return [];
	return [
		...asked.map((words) =>
			buttonItem([make('small', {}, 'Asked before'), make('b', {}, words)], () => ask(words)),
		),
		buttonItem('Forget these questions', () => {
			saveText(savedName, undefined);
			ask('');
		}),
	];
}
