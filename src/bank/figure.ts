/**
 * Whether a figure is set as a number: `over 120 s → 9 s` is, `months of rework prevented` and `one of the 3 largest clients
 * kept` are words.
 */
export const isNumber = (figure: string): boolean =>
	/\p{N}/u.test(figure) && (figure.match(/\p{L}{3,}/gu)?.length ?? 0) < 4;
