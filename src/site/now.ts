/** The latest time that is written, in milliseconds since 1970: what is reckoned from it, a century ahead, is a date as well. */
export const latestTime = 8.6e15;

/** Milliseconds since 1970. A device's clock before that, or beyond all dates, counts as the nearest time that can be read again. */
export const currentTime = (): number => Math.min(Math.max(Date.now(), 0), latestTime);
