import type { Remark, RemarkKind } from './guide-reading.ts';

interface Row {
	readonly kind: RemarkKind;
	readonly what: (...details: string[]) => string;
	readonly todo: (...details: string[]) => string;
}

const quote = (text = '') => (text.length > 160 ? `"${text.slice(0, 157)}…"` : `"${text}"`);

/** Everything that reading a guide can have to say. The one place where it is worded. */
const remarkTable = {
	empty: {
		kind: 'refused',
		what: () => 'The guide is empty.',
		todo: () => 'Give a Markdown file with stories, a matrix and questions.',
	},
	'not-text': {
		kind: 'refused',
		what: () => 'The guide is not text: this line holds a character that no text has.',
		todo: () => 'Save it as plain Markdown in UTF-8.',
	},
	'open-fence': {
		kind: 'refused',
		what: (lines) =>
			`A block of code opens here and never closes, so the last ${lines} lines would all be code.`,
		todo: () => 'Close it with the same signs on a line of their own, or take the line out.',
	},
	'too-deep': {
		kind: 'refused',
		what: () => 'Lists or quotations stand inside one another too deep to be read.',
		todo: () => 'Take the long run of ">" , brackets or indentation out.',
	},
	'nothing-found': {
		kind: 'refused',
		what: () => 'There is no story, no matrix and no question in this text.',
		todo: () => 'Give each story a heading and bullets named Situation, Task, Action and Result.',
	},
	'no-stories': {
		kind: 'refused',
		what: () => 'No story was found, and nothing names one.',
		todo: () => 'Give each story a heading and bullets named Situation, Task, Action and Result.',
	},
	'no-principles': {
		kind: 'refused',
		what: () => 'No principle is named: not by a matrix, not by the questions, not by a story.',
		todo: () => 'Add a bullet "Leadership Principles: …" to the stories, or a matrix.',
	},
	'cannot-write': {
		kind: 'refused',
		what: (file, reason) => `What was read here does not make a valid ${file}: ${reason}.`,
		todo: () => 'Change the line, and please report this: the import should have said it better.',
	},
	unplaced: {
		kind: 'unplaced',
		what: (text) => `These words found no place: "${text}".`,
		todo: () => 'Put them into the file where you want them.',
	},
	'no-section': {
		kind: 'guess',
		what: (name, instead) => `The guide has no ${name}. ${instead}`,
		todo: () => 'Add it to the guide, or write it into the content.',
	},
	'kept-as-note': {
		kind: 'guess',
		what: (title) =>
			`The section "${title}" is none that a bank has: kept word for word among the notes in bank.yaml.`,
		todo: () => 'Move what you need into a story or a question.',
	},
	'table-without-dashes': {
		kind: 'doubt',
		what: () =>
			'This looks like a table, but no line of dashes stands under its first row, so it was kept as text.',
		todo: () => 'Put a line such as | --- | --- | --- | under the first row.',
	},
	'row-without-principle': {
		kind: 'doubt',
		what: (row) => `This row of the matrix names no principle, so it was kept as a note: ${quote(row)}.`,
		todo: () => 'Write the principle into its first cell.',
	},
	'second-row': {
		kind: 'doubt',
		what: (principle) =>
			`The matrix names ${quote(principle)} a second time; the first row counts, this one was kept as a note.`,
		todo: () => 'Keep one of the two rows.',
	},
	'more-cells': {
		kind: 'doubt',
		what: (cells) => `The matrix has no column of a bank for ${quote(cells)}: kept as a note.`,
		todo: () => 'Move it into the story, or into the hint of a question.',
	},
	'columns-guessed': {
		kind: 'doubt',
		what: () =>
			'The head of the matrix does not say which column is which: read as principle, primary, backup.',
		todo: () => 'Name the columns Leadership Principle, Primary Story and Backup Story.',
	},
	'same-story-twice': {
		kind: 'doubt',
		what: (story, where) => `${quote(story)} stands twice for ${where}: the second was made a gap.`,
		todo: () => 'Name another story, or admit the gap.',
	},
	'many-stories': {
		kind: 'doubt',
		what: (name, names) => `${quote(name)} could be any of ${names}: made a gap.`,
		todo: () => 'Write more of the name, so that it fits one story only.',
	},
	'unknown-story': {
		kind: 'doubt',
		what: (name, near) => `${quote(name)} is in no story of the bank${near}: made a planned story.`,
		todo: () => 'Write the story, or name one that exists.',
	},
	placeholder: {
		kind: 'guess',
		what: (name) => `The placeholder ${quote(name)} became a planned story.`,
		todo: () => 'Write the story when you know it.',
	},
	'story-name': {
		kind: 'guess',
		what: (name, title, how) => `${quote(name)} was taken for the story ${quote(title)} (${how}).`,
		todo: () => 'Write the name in full if this is wrong.',
	},
	'principle-name': {
		kind: 'guess',
		what: (name, title, how) => `${quote(name)} was taken for the principle ${quote(title)} (${how}).`,
		todo: () => 'Write the name in full if this is wrong.',
	},
	'many-principles': {
		kind: 'doubt',
		what: (name, names) =>
			`${quote(name)} could be any of the principles ${names}: made a principle of its own.`,
		todo: () => 'Write more of the name, so that it fits one principle only.',
	},
	'unlisted-principle': {
		kind: 'doubt',
		what: (name) =>
			`${quote(name)} is in no row of the matrix: made a principle with gaps for primary and backup.`,
		todo: () => 'Add a row for it, or spell it as the matrix does.',
	},
	'story-without-principles': {
		kind: 'doubt',
		what: (story, instead) => `The story ${quote(story)} lists no principles: ${instead}.`,
		todo: () => 'Add a bullet "Leadership Principles: …" to the story.',
	},
	'story-without-parts': {
		kind: 'doubt',
		what: (story, missing) => `The story ${quote(story)} has no ${missing}, so it became a planned story.`,
		todo: () => 'Write what is missing and set "status: ready".',
	},
	'story-without-title': {
		kind: 'doubt',
		what: (title) => `This story has no name of its own: called ${quote(title)}.`,
		todo: () => 'Give it a heading.',
	},
	'repeated-story': {
		kind: 'doubt',
		what: (story, line) =>
			`A story of the name ${quote(story)} stands on line ${line} already: both were kept, this one with a number.`,
		todo: () => 'Give each its own name, or join the two.',
	},
	'repeated-part': {
		kind: 'doubt',
		what: (part, story) => `${quote(part)} stands twice in the story ${quote(story)}: the two were joined.`,
		todo: () => 'Make one of the two.',
	},
	'no-figure': {
		kind: 'guess',
		what: (story) => `The Result of ${quote(story)} holds no figure: the ledger says so.`,
		todo: () => 'Put in the number that shows it, if there is one.',
	},
	figures: {
		kind: 'guess',
		what: (story, figures) => `The ledger of ${quote(story)} was read off its Result: ${figures}.`,
		todo: () => 'Say for each whom it served, and whether it was measured.',
	},
	'no-lesson': {
		kind: 'guess',
		what: (story) =>
			`${quote(story)} is a failure and no sentence says what was learned: the last of its Result stands in.`,
		todo: () => 'Write the lesson.',
	},
	'same-project': {
		kind: 'guess',
		what: (story, other) =>
			`${quote(story)} names the project of ${quote(other)}: both got the same project.`,
		todo: () => 'Take "project" out of both if they are two.',
	},
	'hook-opening': {
		kind: 'guess',
		what: (count) =>
			`The guide gives no hooks and no opening lines for ${count}: the hook is the first sentence of the Result, the opening that of the Situation.`,
		todo: () => 'Write each as you would say it.',
	},
	settings: {
		kind: 'guess',
		what: (fields) => `The guide does not say who it belongs to or how fast you speak: ${fields}.`,
		todo: () => 'Put your own into bank.yaml.',
	},
	'question-without-principle': {
		kind: 'doubt',
		what: (prompt, principle) =>
			`No principle is named for the question ${quote(prompt)}: put under ${quote(principle)}.`,
		todo: () => 'Change "principle" in its file.',
	},
	'question-without-answer': {
		kind: 'doubt',
		what: (prompt) => `The question ${quote(prompt)} names no story: its answer is a gap.`,
		todo: () => 'Name the story that answers it best.',
	},
	'backup-without-primary': {
		kind: 'doubt',
		what: (prompt) => `The question ${quote(prompt)} names a backup and no primary: the primary is a gap.`,
		todo: () => 'Name the story that answers it best.',
	},
	'answer-without-question': {
		kind: 'doubt',
		what: (answer) => `This suggestion belongs to no question: ${quote(answer)}. Kept as a note.`,
		todo: () => 'Put it under a question.',
	},
	'bad-value': {
		kind: 'doubt',
		what: (label, value, instead) => `${quote(value)} is no value for ${label}: ${instead}.`,
		todo: (_label, _value, _instead, valid) => `Write ${valid}.`,
	},
	'framework-incomplete': {
		kind: 'doubt',
		what: (name, why) =>
			`The framework ${quote(name)} ${why}, so its text was kept as a note and the usual one taken.`,
		todo: () => 'Write it in the form that the README shows.',
	},
	'text-not-mdx': {
		kind: 'doubt',
		what: (where) => `The text of ${where} cannot be read as MDX: kept as it stands, as a block of code.`,
		todo: () => 'Open the file and make text of it again.',
	},
} as const satisfies Record<string, Row>;

export type RemarkCode = keyof typeof remarkTable;

export function remark(code: RemarkCode, line: number, ...details: string[]): Remark {
	const row: Row = remarkTable[code];
	return { kind: row.kind, line, what: row.what(...details), todo: row.todo(...details) };
}
