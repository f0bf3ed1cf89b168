import { diff } from 'node:util';

/** Two texts compared line by line: `-` for what goes, `+` for what comes, two lines of what stays around them. */
export function lineDiff(before: string, after: string): string {
	const rows = diff(before.trimEnd().split('\n'), after.trimEnd().split('\n')).map(([change, text]) => {
		return { sign: change === 0 ? ' ' : change < 0 ? '+' : '-', text };
	});
	const near = rows.map((_, i) => rows.slice(Math.max(0, i - 2), i + 3).some((row) => row.sign !== ' '));
	return rows
		.map(({ sign, text }, i) => (near[i] ? `    ${sign} ${text}` : near[i - 1] ? '    …' : undefined))
		.filter((text) => text !== undefined)
		.join('\n');
}
