/** The shortest name that nothing else has; it is taken then. */
export function freeName(taken: Set<string>, prefix: string): string {
	for (let number = 0; ; number++) {
		const name = prefix + letters(number);
		if (taken.has(name)) continue;
		taken.add(name);
		return name;
	}
}

/** a to z, then aa, ab … */
function letters(number: number): string {
	const last = String.fromCharCode(97 + (number % 26));
	return number < 26 ? last : letters(Math.floor(number / 26) - 1) + last;
}
