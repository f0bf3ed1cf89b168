/** Two texts compared line by line: `-` for what goes, `+` for what comes, two lines of what stays around them. */
export function lineDiff(before: string, after: string): string {
	const rows = compare(before.trimEnd().split('\n'), after.trimEnd().split('\n'));
	const near = rows.map((_, i) => rows.slice(Math.max(0, i - 2), i + 3).some((row) => row.sign !== ' '));
	return rows
		.map(({ sign, text }, i) => (near[i] ? `    ${sign} ${text}` : near[i - 1] ? '    …' : undefined))
		.filter((text) => text !== undefined)
		.join('\n');
}

interface Row {
	readonly sign: '-' | '+' | ' ';
	readonly text: string;
}

/** The longest run of lines in common stays; texts of a story's size are short enough for the plain method. */
function compare(a: readonly string[], b: readonly string[]): Row[] {
	const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
	const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		const row = lengths[i];
		if (!row) continue;
		for (let j = b.length - 1; j >= 0; j--)
			row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	}
	const rows: Row[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			rows.push({ sign: ' ', text: a[i] ?? '' });
			i++;
			j++;
		} else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1)))
			rows.push({ sign: '-', text: a[i++] ?? '' });
		else rows.push({ sign: '+', text: b[j++] ?? '' });
	}
	return rows;
}
