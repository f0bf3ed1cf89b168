import type { Bank } from './bank.ts';

/** How many stories can be told: `9 ready`. */
export function countStories({ stories }: Pick<Bank, 'stories'>): string {
	return `${stories.filter((story) => story.status === 'ready').length} ready`;
}

/** How many are only named: `3 to write`; undefined where none is. */
export function stillToWrite({ stories }: Pick<Bank, 'stories'>): string | undefined {
	const planned = stories.filter((story) => story.status === 'planned').length;
	return planned === 0 ? undefined : `${planned} to write`;
}

/** A count with its noun: `1 story`, `3 stories`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
