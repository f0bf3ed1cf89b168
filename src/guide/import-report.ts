import { counted } from '../bank/counts.ts';
import type { GuideReading, Remark, RemarkKind } from './guide-reading.ts';

const headings: readonly [RemarkKind, string][] = [
	['refused', 'Not read'],
	['unplaced', 'Not placed'],
	['doubt', 'To look at'],
	['guess', 'Guessed'],
];

/** Of remarks that are alike, so many are shown in full; the lines of the others are given. */
const shownInFull = 2;

/**
 * All remarks as one text for a terminal: the gravest first. What is to be done leads, said once for all lines that need
 * it; words that found no place are shown each.
 */
export function reportRemarks(remarks: readonly Remark[]): string {
	return headings
		.flatMap(([kind, heading]) => {
			const remarksOfKind = remarks.filter((remark) => remark.kind === kind);
			const alike = Map.groupBy(remarksOfKind, ({ code, todo }) => `${code} ${todo}`);
			return remarksOfKind.length === 0
				? []
				: [[`${heading} (${remarksOfKind.length})`, ...[...alike.values()].map(describe)].join('\n')];
		})
		.join('\n\n');
}

/** What was read, in a line, and the shapes that were recognised. */
export function countRead({ bank, shapes }: GuideReading): string {
	if (!bank) return 'Nothing was read.';
	const ready = bank.stories.filter((story) => story.fields.status === 'ready').length;
	const planned = bank.stories.length - ready;
	const counts = [
		counted(ready, 'story', 'stories'),
		counted(planned, 'planned story', 'planned stories'),
		counted(bank.principles.length, 'principle'),
		counted(bank.questions.length, 'question'),
		...(bank.about.length > 0
			? [counted(bank.about.length, 'question about you', 'questions about you')]
			: []),
		counted(bank.frameworks.length, 'framework'),
	];
	const recognised = shapes.length === 0 ? '' : `\nRecognised: ${shapes.join('; ')}.`;
	return `Read ${counts.join(', ')}.${recognised}`;
}

function describe(alike: readonly Remark[]): string {
	const [first] = alike;
	const many = alike.length > shownInFull + 1 && first?.kind !== 'unplaced' && first?.kind !== 'refused';
	const shown = many ? alike.slice(0, shownInFull) : alike;
	const others = alike.slice(shown.length).map(placeOf);
	return [
		`  → ${first?.todo}${alike.length > 1 ? ` (${alike.length} times)` : ''}`,
		...shown.map((remark) => `    ${placeOf(remark)}: ${remark.what}`),
		...(others.length > 0 ? [`    The same: ${others.join(', ')}.`] : []),
	].join('\n');
}

const placeOf = ({ file, line }: Remark) => `${file === undefined ? '' : `${file}, `}line ${line}`;
