import { counted } from '../bank/counts.ts';
import type { GuideReading, Remark, RemarkKind } from './guide-reading.ts';

// Everything that an import can have to say, kind by kind: what there is, an arrow, what to do. `{0}` is the first detail.

const refused = {
	empty: 'There is nothing in it. → Give a Markdown file with stories, a matrix and questions.',
	'not-text':
		'This is not text: this line holds a character that no text has. → Save it as plain Markdown in UTF-8.',
	'open-fence':
		'A block of code opens here and never closes, so the last {0} lines would all be code. → Close it with the same signs on a line of their own, or delete the line.',
	'too-deep':
		'Lists or quotations are nested too deep to be read. → Delete the long run of ">", brackets or spaces.',
	'nothing-found':
		'There is no story, no matrix and no question in this text. The line that came nearest: "{0}". → Give each story a heading, and under it four lines that begin with "Situation:", "Task:", "Action:" and "Result:"; or one table with a row for each story and a column for each part.',
	'no-stories':
		'There is no story, and nothing names one. → Give each story a heading and bullets named Situation, Task, Action and Result.',
	'cannot-write':
		'What was read does not make a valid {0}: {1}. → Change it there. Please report this too: the import should say more.',
} as const;

const unplaced = {
	unplaced: 'These words found no place: "{0}". → Put them into the file where you want them.',
} as const;

const doubt = {
	'table-without-dashes':
		'This looks like a table, but there is no line of dashes under its first row. It was kept as text. → Put a line such as | --- | --- | --- | under the first row.',
	'row-without-principle':
		'This row of the matrix names no principle. It was kept as a note: "{0}". → Write the principle into its first cell.',
	'second-row':
		'The matrix names "{0}" a second time. The first row was used; this one was kept as a note. → Keep one of the two rows.',
	'more-cells':
		'The matrix of a bank has no column for "{0}". It was kept as a note. → Move it into the story, or into the hint of a question.',
	'columns-guessed':
		'The first row of the matrix does not name the columns. They were read as principle, primary, backup. → Name the columns Leadership Principle, Primary Story and Backup Story.',
	'same-story-twice':
		'"{0}" is named twice for {1}. The second became a gap. → Name another story, or admit the gap.',
	'many-stories':
		'"{0}" could be any of {1}. It became a gap. → Write more of the name, so that it fits one story only.',
	'unknown-story':
		'"{0}" is not the name of a story. It became a planned story. → Write the story, or name one that exists.',
	'many-principles':
		'"{0}" could be any of the principles {1}. It became a principle of its own. → Write more of the name, so that it fits one principle only.',
	'unlisted-principle':
		'"{0}" is in no row of the matrix. It became a principle with gaps for primary and backup. → Add a row for it, or spell it as the matrix does.',
	'story-without-principles':
		'The story "{0}" lists no principles: {1}. → Add a bullet "Leadership Principles: …" to the story.',
	'story-without-parts':
		'The story "{0}" has no {1}, so it became a planned story. → Write what is missing and set "status: ready".',
	'story-without-title': 'This story has no name. It is called "{0}". → Give it a heading.',
	'repeated-story':
		'A story named "{0}" is on line {1} already. Both were kept; this one has a number. → Give each its own name, or make one story of the two.',
	'repeated-part': '"{0}" stands twice in the story "{1}". The two were joined. → Make one text of the two.',
	'question-without-principle':
		'The question "{0}" names no principle. It was put under "{1}". → Change "principle" in its file.',
	'question-without-answer':
		'The question "{0}" names no story. Its answer is a gap. → Name the story that answers it best.',
	'answer-without-question':
		'This answer belongs to no question: "{0}". It was kept as a note. → Put it under a question.',
	'bad-value': '"{1}" is no value for {0}: {2}. → Write {3}.',
	'framework-incomplete':
		'The framework "{0}" {1}, so its text was kept as a note and the usual framework was used. → Write it as "npm run export -- --markdown FILE" writes the one that you have.',
	template:
		'"{0}" is a form to fill in, not a story. It was kept as a note. → Write the story, or delete the form.',
	'part-of-frame':
		'"{0}" has no {1}. Its {2} stands there too, until you write one. → Write the missing part in a sentence or two.',
	'two-parts':
		'"{0}" in "{1}" is one text for two parts. It stands in both. → Cut it in two, so that it is told once.',
	unseen:
		'"{0}" holds signs that nobody can see, from line {1} on. Each became a space. → Look whether a word was cut there.',
	failure:
		'"{0}" tells of a failure, so its outcome is "failure". → If it went well, set "outcome: success".',
	'text-not-mdx':
		'The text of {0} cannot be read as MDX. It was kept as a block of code. → Open the file and turn the code back into text.',
} as const;

const guess = {
	'no-section': '{0} {1} → Add it to what you import, or write it into the content.',
	'kept-as-note':
		'A bank has no section "{0}". It was kept word for word in the notes of bank.yaml. → Move what you need into a story or a question.',
	advice:
		'"{0}" says how to answer, or lists what is no story. It was kept as a note. → Nothing, if that is so. A story of your own needs words of your own under each part.',
	'open-place': 'The notes leave a story of "{0}" open. It stays a gap. → Name the story when you know it.',
	placeholder: 'The placeholder "{0}" became a planned story. → Write the story when you know it.',
	'story-name': '"{0}" was taken for the story "{1}" ({2}). → If this is wrong, write the full name.',
	'principle-name': '"{0}" was taken for the principle "{1}" ({2}). → If this is wrong, write the full name.',
	'no-figure':
		'The Result of "{0}" has no figure. Its results say “No figure yet”. → Add a number that shows the result, if there is one.',
	figures:
		'The figures of "{0}" were taken from its Result: {1}. → For each, say whom it helped and whether it was measured.',
	'no-lesson':
		'"{0}" is a failure, but no sentence says what was learned. The last sentence of its Result was used. → Write the lesson.',
	'same-project':
		'"{0}" names the project of "{1}". Both got the same project. → If these are two projects, delete "project" from both.',
	'hook-opening':
		'There is no hook or no opening line for {0}. The first sentence of the Result became the hook, the first of the Situation the opening line. → Write each as you would say it.',
	settings: 'Nothing says who you are or how fast you speak: {0}. → Put your own into bank.yaml.',
} as const;

const tables = { refused, unplaced, doubt, guess } as const;
type CodeOf<Kind extends RemarkKind> = Kind extends RemarkKind ? keyof (typeof tables)[Kind] : never;
export type RemarkCode = CodeOf<RemarkKind>;

/** The kinds of remarks, the gravest first, as a report heads them. */
const headings: readonly [RemarkKind, string][] = [
	['refused', 'Not read'],
	['unplaced', 'Not placed'],
	['doubt', 'To look at'],
	['guess', 'Guessed'],
];

const byCode = new Map(
	headings.flatMap(([kind]) =>
		Object.entries<string>(tables[kind]).map(([code, words]) => [code, { kind, words }]),
	),
);

/** @throws Error for a code that is in no table */
export function remark(code: RemarkCode, line: number, ...details: string[]): Remark {
	const row = byCode.get(code);
	if (!row) throw new Error(`No remark has the code "${code}".`);
	const detail = (place: string) => details[Number(place)] ?? '';
	// Words that found no place are shown whole: the report is the only place that has them.
	const short = (text: string) =>
		text.length > 160 && code !== 'unplaced' ? `${text.slice(0, 157)}…` : text;
	const [what = '', todo = ''] = row.words
		.split(' → ')
		.map((sentence) =>
			sentence.replace(/"\{(\d)\}"|\{(\d)\}/g, (_, quoted, bare) =>
				quoted === undefined ? detail(bare) : `"${short(detail(quoted))}"`,
			),
		);
	return { kind: row.kind, code, line, what, todo };
}

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
