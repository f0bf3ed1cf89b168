import { counted } from '../bank/counts.ts';
import type { GuideReading, Remark, RemarkKind } from './guide-reading.ts';

const headings: readonly [RemarkKind, string][] = [
	['refused', 'Not read'],
	['unplaced', 'Not placed'],
	['doubt', 'To look at'],
	['guess', 'Guessed'],
];

/** All remarks as one text for a terminal: the gravest first, each with its line and what to do. */
export function reportRemarks(remarks: readonly Remark[]): string {
	return headings
		.flatMap(([kind, heading]) => {
			const remarksOfKind = remarks.filter((remark) => remark.kind === kind);
			return remarksOfKind.length === 0
				? []
				: [[`${heading} (${remarksOfKind.length})`, ...remarksOfKind.map(describe)].join('\n')];
		})
		.join('\n\n');
}

/** What was read, in a line. */
export function countRead({ bank }: GuideReading): string {
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
	return `Read ${counts.join(', ')}.`;
}

const describe = ({ line, what, todo }: Remark) => `  line ${line}: ${what}\n    → ${todo}`;
