/** Wrong passphrases in a row, and when the last one was, in milliseconds since 1970. */
interface Tries {
	readonly wrong: number;
	readonly last: number;
}

/** The seconds to wait before the next try: none after the first three, then twice as long each time, a minute at most. */
export function secondsToWait({ wrong, last }: Tries, now: number): number {
	const wait = wrong < 3 ? 0 : Math.min(60, 2 ** (wrong - 2));
	// A clock that was set back must not lock anyone out.
	const gone = Math.max(0, now - last) / 1000;
	return Math.max(0, Math.ceil(wait - gone));
}

export const writeTries = ({ wrong, last }: Tries): string => `${wrong} ${last}`;

/** What is not readable counts as none. */
export function parseTries(text: string | undefined): Tries {
	const [wrong = Number.NaN, last = Number.NaN] = (text ?? '').split(' ').map(Number);
	return Number.isInteger(wrong) && Number.isInteger(last) ? { wrong, last } : { wrong: 0, last: 0 };
}
