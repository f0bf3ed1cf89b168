/** A number with its unit, read out of a text. */
export interface Quantity {
	/** As it is written: `30 minutes`, `$150k`, `three`. */
	readonly text: string;
	/** The number alone: 30, 150000, 3. */
	readonly value: number;
	readonly unit: Unit;
	/** In the smallest unit of its kind, so that `0.5 h` is `30 min`. */
	readonly amount: number;
	readonly start: number;
	readonly end: number;
	/** Written in digits, not as a word. */
	readonly digits: boolean;
}

type Unit = 'money' | 'percent' | 'points' | 'times' | 'seconds' | 'days' | 'months' | 'count';

/** Every number of a text. A range or a change of which only one end has the unit gives it to both. */
export function quantitiesIn(text: string): Quantity[] {
	if (!mayHold.test(text)) return [];
	const figures = [...text.matchAll(pattern)].flatMap((match) => read(match));
	return figures.map((figure, i) => {
		if (figure.unit !== 'count') return figure;
		const next = figures[i + 1];
		const before = figures[i - 1];
		const joined = (a: Quantity | undefined, b: Quantity | undefined) =>
			a && b && change.test(text.slice(a.end, b.start));
		const neighbours = [joined(figure, next) ? next : undefined, joined(before, figure) ? before : undefined];
		const other = neighbours.find((neighbour) => neighbour && neighbour.unit !== 'count');
		if (!other) return figure;
		return { ...figure, unit: other.unit, amount: figure.value * (other.amount / (other.value || 1)) };
	});
}

/** Whether two numbers are the same, said in whatever unit. A bare number is the same as that number of anything. */
export function isSameFigure(a: Quantity, b: Quantity): boolean {
	if (a.unit === b.unit) return Math.abs(a.amount - b.amount) < 1e-9 * Math.max(1, Math.abs(a.amount));
	return (a.unit === 'count' || b.unit === 'count') && a.value === b.value;
}

/** Whether a text, with the numbers in it, says a number. Nothing at all can be said without one: `eliminated`, `no`. */
export function saysFigure(
	text: string,
	figure: Quantity,
	figures: readonly Quantity[] = quantitiesIn(text),
): boolean {
	if (figures.some((other) => isSameFigure(other, figure))) return true;
	return figure.value === 0 && /\b(no|none|not|never|nothing|nobody|without|eliminat\w+)\b/i.test(text);
}

/** Changes from one percentage to another: `90% → 95%`, `from 90% to 95%`. */
export function percentChanges(text: string): { from: Quantity; to: Quantity; points: number }[] {
	const figures = quantitiesIn(text).filter((figure) => figure.unit === 'percent');
	return figures.flatMap((from, i) => {
		const to = figures[i + 1];
		if (!to || !/^\s*(→|->|to)\s*((just|only|over|about|under)\s*)?$/.test(text.slice(from.end, to.start)))
			return [];
		return [{ from, to, points: Math.abs(to.value - from.value) }];
	});
}

/** Figures as they are read: the two ends of a range or change together, `10-15%`. */
export function rangesIn(text: string, figures: readonly Quantity[]): string[] {
	return figures.flatMap((figure, i) => {
		const [before, next] = [figures[i - 1], figures[i + 1]];
		if (before && change.test(text.slice(before.end, figure.start))) return [];
		const isRange = next && change.test(text.slice(figure.end, next.start));
		return text.slice(figure.start, isRange ? next.end : figure.end).trim();
	});
}

const change =
	/^\+?\s*(?:-|–|—|→|->|to|or|and|down to|up to)\s*(?:just|only|about|over|under|nearly|almost)?\s*$/;

const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
	'eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety hundred';
const words = new Map([
	...small.split(' ').map((word, i) => [word, i] as const),
	...tens.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
]);

/** Words that are a number and its unit in one. */
const whole: Readonly<Record<string, { value: number; unit: Unit }>> = {
	half: { value: 50, unit: 'percent' },
	halved: { value: 50, unit: 'percent' },
	twice: { value: 2, unit: 'times' },
	doubled: { value: 2, unit: 'times' },
	tripled: { value: 3, unit: 'times' },
};

/** Each unit as it is written, what it is a unit of, and how many of the smallest it holds. */
const units: readonly [written: string, unit: Unit, size: number][] = [
	['%|per ?cent', 'percent', 1],
	['percentage points?|points?', 'points', 1],
	['x|×|times|-?fold', 'times', 1],
	['seconds?|secs?|s', 'seconds', 1],
	['minutes?|mins?', 'seconds', 60],
	['hours?|hrs?|h', 'seconds', 3600],
	['days?', 'days', 1],
	['weeks?', 'days', 7],
	['months?', 'months', 1],
	['years?', 'months', 12],
	['dollars?|euros?|pounds?', 'money', 1],
];

const unitForms = units.map(
	([written, unit, size]) => [new RegExp(`^(?:${written})$`, 'i'), unit, size] as const,
);

const scales: Readonly<Record<string, number>> = Object.fromEntries([
	...['k', 'thousand'].map((scale) => [scale, 1e3]),
	...['m', 'million'].map((scale) => [scale, 1e6]),
	...['b', 'bn', 'billion'].map((scale) => [scale, 1e9]),
]);

const pattern = new RegExp(
	[
		'(?<currency>[$€£])?',
		`(?:(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)|\\b(?<word>${[...words.keys()].join('|')})\\b)`,
		'\\+?',
		'(?:\\s?(?<scale>k|K|m|M|bn|B|thousand|million|billion)(?![\\p{L}\\p{N}]))?',
		`(?:[\\s-]?(?<unit>${units.map(([written]) => written).join('|')})(?![\\p{L}\\p{N}]))?`,
		`|\\b(?<whole>${Object.keys(whole).join('|')})\\b`,
	].join(''),
	'giu',
);

/** What every number has in it: looked for first, since most sentences have none. */
const mayHold = new RegExp(`\\d|\\b(?:${[...words.keys(), ...Object.keys(whole)].join('|')})\\b`, 'i');

function read(match: RegExpExecArray): Quantity[] {
	const { currency, digits, word, scale, unit, whole: one } = match.groups ?? {};
	const place = { text: match[0].trim(), start: match.index, end: match.index + match[0].length };
	if (one !== undefined) {
		const known = whole[one.toLowerCase()];
		return known ? [{ ...place, ...known, amount: known.value, digits: false }] : [];
	}
	const number =
		digits === undefined ? words.get((word ?? '').toLowerCase()) : Number(digits.replaceAll(',', ''));
	if (number === undefined) return [];
	// A small m after a bare number is metres.
	const factor = scale === 'm' && !currency ? 1 : (scales[scale?.toLowerCase() ?? ''] ?? 1);
	const value = number * factor;
	const [, kind = 'count', size = 1] = (unit && unitForms.find(([form]) => form.test(unit))) || [];
	const figureUnit: Unit = currency ? 'money' : kind;
	const amount = value * (currency ? 1 : size);
	return [{ ...place, value, unit: figureUnit, amount, digits: digits !== undefined }];
}
