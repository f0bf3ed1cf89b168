import type { Instant } from './instant.ts';

/** What is said, to the eye and to a screen reader, while only the names are searched. */
export function sayInstant(instant: Instant): string {
	const { answer, sure, negative, unclear, aside, about, own, ownFirst, waits } = instant;
	if (waits) return '';
	if (ownFirst) return `These words are in ${own.length} ${own.length === 1 ? 'story' : 'stories'}.`;
	if (answer.length > 0) {
		const all = answer.flatMap(({ principle, also }) => [principle, ...also]);
		const names = listed([...new Set(all.map(({ name }) => name))]);
		return `${sure ? 'Sounds like' : 'Perhaps'} ${names}${negative ? ', told with a failure' : ''}.`;
	}
	if (aside) return `This asks about you, not about a principle.${about ? '' : ' Use the lists below.'}`;
	if (unclear) return 'No principle stands out. Use the lists below.';
	return known(instant) > 0 ? counted(known(instant)) : '';
}

/** Whether it need not be seen: the results say it themselves. */
export function isPlain(instant: Instant): boolean {
	const { answer, sure, unclear, about, ownFirst } = instant;
	if (unclear) return false;
	return about !== undefined || ownFirst || (answer.length > 0 ? sure : known(instant) > 0);
}

/**
 * What is said when the text of the pages is searched too.
 * @param total pages in which the words were found
 * @param chosen what the results are narrowed to
 */
export function sayResults(
	words: string,
	instant: Instant | undefined,
	total: number,
	chosen: readonly string[] = [],
): string {
	const count = Math.max(total, instant ? known(instant) : 0);
	if (instant && (instant.answer.length > 0 || instant.unclear || instant.aside || instant.ownFirst))
		return `${sayInstant(instant)}${total > 0 ? ` ${counted(count)} below.` : ''}`;
	const shortened = words.length > 60 ? `${words.slice(0, 60)}…` : words;
	if (count > 0) return words === '' ? counted(count) : `${counted(count)} for “${shortened}”`;
	if (chosen.length === 0)
		return `Nothing found for “${shortened}”. Try a single word, or use the lists below.`;
	return `Nothing found for “${shortened}” among what is chosen (${chosen.join(', ')}). Choose less under the button beside the box.`;
}

const known = ({ named, own }: Instant) => named.length + own.length;

const counted = (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`;

/** "A, B or C". Not by Intl.ListFormat, which takes 40 ms to load before the first answer. */
const listed = (names: readonly string[]) =>
	names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join();
