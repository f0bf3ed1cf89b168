import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
	options: { quick: { type: 'boolean', default: false } },
	allowPositionals: true,
});

/** `npm run tool bench:ask -- --quick`: the smallest sizes, once, and no limit of time held to. To see that it runs. */
export const { quick } = values;

/** `npm run tool bench:build -- 100 1000`: the numbers named, else the usual ones, else those for a quick run. */
export function numbersOr(usual: readonly number[], ifQuick: readonly number[]): readonly number[] {
	if (positionals.length > 0) return positionals.map(Number);
	return quick ? ifQuick : usual;
}
