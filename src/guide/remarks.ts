import type { Remark, RemarkKind } from './guide-reading.ts';

// Everything that reading a guide can have to say, kind by kind. The one place where it is worded.

type Sentence = string | ((...details: string[]) => string);
type Rows = Readonly<Record<string, { readonly what: Sentence; readonly todo: Sentence }>>;

const quote = (text = '') => (text.length > 160 ? `"${text.slice(0, 157)}…"` : `"${text}"`);

const refusals = {
	empty: {
		what: 'The guide is empty.',
		todo: 'Give a Markdown file with stories, a matrix and questions.',
	},
	'not-text': {
		what: 'The guide is not text: this line holds a character that no text has.',
		todo: 'Save it as plain Markdown in UTF-8.',
	},
	'open-fence': {
		what: (lines) =>
			`A block of code opens here and never closes, so the last ${lines} lines would all be code.`,
		todo: 'Close it with the same signs on a line of their own, or delete the line.',
	},
	'too-deep': {
		what: 'Lists or quotations are nested too deep to be read.',
		todo: 'Delete the long run of ">", brackets or spaces.',
	},
	'nothing-found': {
		what: (line) =>
			`There is no story, no matrix and no question in this text. The line that came nearest: ${quote(line)}.`,
		todo: 'Give each story a heading, and under it four lines that begin with "Situation:", "Task:", "Action:" and "Result:"; or one table with a row for each story and a column for each part.',
	},
	'no-stories': {
		what: 'The guide has no story, and nothing in it names one.',
		todo: 'Give each story a heading and bullets named Situation, Task, Action and Result.',
	},
	'cannot-write': {
		what: (file, reason) => `The guide does not make a valid ${file}: ${reason}.`,
		todo: 'Change the guide there. Please report this too: the import should say more.',
	},
} as const satisfies Rows;

const unplaced = {
	unplaced: {
		what: (text) => `These words found no place: "${text}".`,
		todo: 'Put them into the file where you want them.',
	},
} as const satisfies Rows;

const doubts = {
	'table-without-dashes': {
		what: 'This looks like a table, but there is no line of dashes under its first row. It was kept as text.',
		todo: 'Put a line such as | --- | --- | --- | under the first row.',
	},
	'row-without-principle': {
		what: (row) => `This row of the matrix names no principle. It was kept as a note: ${quote(row)}.`,
		todo: 'Write the principle into its first cell.',
	},
	'second-row': {
		what: (principle) =>
			`The matrix names ${quote(principle)} a second time. The first row was used; this one was kept as a note.`,
		todo: 'Keep one of the two rows.',
	},
	'more-cells': {
		what: (cells) => `The matrix of a bank has no column for ${quote(cells)}. It was kept as a note.`,
		todo: 'Move it into the story, or into the hint of a question.',
	},
	'columns-guessed': {
		what: 'The first row of the matrix does not name the columns. They were read as principle, primary, backup.',
		todo: 'Name the columns Leadership Principle, Primary Story and Backup Story.',
	},
	'same-story-twice': {
		what: (story, where) => `${quote(story)} is named twice for ${where}. The second became a gap.`,
		todo: 'Name another story, or admit the gap.',
	},
	'many-stories': {
		what: (name, names) => `${quote(name)} could be any of ${names}. It became a gap.`,
		todo: 'Write more of the name, so that it fits one story only.',
	},
	'unknown-story': {
		what: (name) => `${quote(name)} is not the name of a story. It became a planned story.`,
		todo: 'Write the story, or name one that exists.',
	},
	'many-principles': {
		what: (name, names) =>
			`${quote(name)} could be any of the principles ${names}. It became a principle of its own.`,
		todo: 'Write more of the name, so that it fits one principle only.',
	},
	'unlisted-principle': {
		what: (name) =>
			`${quote(name)} is in no row of the matrix. It became a principle with gaps for primary and backup.`,
		todo: 'Add a row for it, or spell it as the matrix does.',
	},
	'story-without-principles': {
		what: (story, instead) => `The story ${quote(story)} lists no principles: ${instead}.`,
		todo: 'Add a bullet "Leadership Principles: …" to the story.',
	},
	'story-without-parts': {
		what: (story, missing) => `The story ${quote(story)} has no ${missing}, so it became a planned story.`,
		todo: 'Write what is missing and set "status: ready".',
	},
	'story-without-title': {
		what: (title) => `This story has no name. It is called ${quote(title)}.`,
		todo: 'Give it a heading.',
	},
	'repeated-story': {
		what: (story, line) =>
			`A story named ${quote(story)} is on line ${line} already. Both were kept; this one has a number.`,
		todo: 'Give each its own name, or make one story of the two.',
	},
	'repeated-part': {
		what: (part, story) => `${quote(part)} stands twice in the story ${quote(story)}. The two were joined.`,
		todo: 'Make one text of the two.',
	},
	'question-without-principle': {
		what: (prompt, principle) =>
			`The question ${quote(prompt)} names no principle. It was put under ${quote(principle)}.`,
		todo: 'Change "principle" in its file.',
	},
	'question-without-answer': {
		what: (prompt) => `The question ${quote(prompt)} names no story. Its answer is a gap.`,
		todo: 'Name the story that answers it best.',
	},
	'answer-without-question': {
		what: (answer) => `This answer belongs to no question: ${quote(answer)}. It was kept as a note.`,
		todo: 'Put it under a question.',
	},
	'bad-value': {
		what: (label, value, instead) => `${quote(value)} is no value for ${label}: ${instead}.`,
		todo: (_label, _value, _instead, valid) => `Write ${valid}.`,
	},
	'framework-incomplete': {
		what: (name, why) =>
			`The framework ${quote(name)} ${why}, so its text was kept as a note and the usual framework was used.`,
		todo: 'Write it as "npm run export -- --markdown FILE" writes the one that you have.',
	},
	template: {
		what: (title) => `${quote(title)} is a form to fill in, not a story. It was kept as a note.`,
		todo: 'Write the story, or delete the form.',
	},
	'part-of-frame': {
		what: (story, missing, other) =>
			`${quote(story)} has no ${missing}. Its ${other} stands there too, until you write one.`,
		todo: 'Write the missing part in a sentence or two.',
	},
	'two-parts': {
		what: (label, story) =>
			`${quote(label)} in ${quote(story)} is one text for two parts. It stands in both.`,
		todo: 'Cut it in two, so that it is told once.',
	},
	unseen: {
		what: (file, line) =>
			`${quote(file)} holds signs that nobody can see, from line ${line} on. Each became a space.`,
		todo: 'Look whether a word was cut there.',
	},
	failure: {
		what: (story) => `${quote(story)} tells of a failure, so its outcome is "failure".`,
		todo: 'If it went well, set "outcome: success".',
	},
	'text-not-mdx': {
		what: (where) => `The text of ${where} cannot be read as MDX. It was kept as a block of code.`,
		todo: 'Open the file and turn the code back into text.',
	},
} as const satisfies Rows;

const guesses = {
	'no-section': {
		what: (name, instead) => `The guide has no ${name}. ${instead}`,
		todo: 'Add it to the guide, or write it into the content.',
	},
	'kept-as-note': {
		what: (title) => `A bank has no section "${title}". It was kept word for word in the notes of bank.yaml.`,
		todo: 'Move what you need into a story or a question.',
	},
	advice: {
		what: (title) => `${quote(title)} says how to answer, or lists what is no story. It was kept as a note.`,
		todo: 'Nothing, if that is so. A story of your own needs words of your own under each part.',
	},
	'open-place': {
		what: (principle) => `The notes leave a story of ${quote(principle)} open. It stays a gap.`,
		todo: 'Name the story when you know it.',
	},
	placeholder: {
		what: (name) => `The placeholder ${quote(name)} became a planned story.`,
		todo: 'Write the story when you know it.',
	},
	'story-name': {
		what: (name, title, how) => `${quote(name)} was taken for the story ${quote(title)} (${how}).`,
		todo: 'If this is wrong, write the full name.',
	},
	'principle-name': {
		what: (name, title, how) => `${quote(name)} was taken for the principle ${quote(title)} (${how}).`,
		todo: 'If this is wrong, write the full name.',
	},
	'no-figure': {
		what: (story) => `The Result of ${quote(story)} has no figure. Its results say “No figure yet”.`,
		todo: 'Add a number that shows the result, if there is one.',
	},
	figures: {
		what: (story, figures) => `The figures of ${quote(story)} were taken from its Result: ${figures}.`,
		todo: 'For each, say whom it helped and whether it was measured.',
	},
	'no-lesson': {
		what: (story) =>
			`${quote(story)} is a failure, but no sentence says what was learned. The last sentence of its Result was used.`,
		todo: 'Write the lesson.',
	},
	'same-project': {
		what: (story, other) =>
			`${quote(story)} names the project of ${quote(other)}. Both got the same project.`,
		todo: 'If these are two projects, delete "project" from both.',
	},
	'hook-opening': {
		what: (count) =>
			`The guide has no hook or no opening line for ${count}. The first sentence of the Result became the hook, the first of the Situation the opening line.`,
		todo: 'Write each as you would say it.',
	},
	settings: {
		what: (fields) => `The guide does not say who you are or how fast you speak: ${fields}.`,
		todo: 'Put your own into bank.yaml.',
	},
} as const satisfies Rows;

const tables = { refused: refusals, unplaced, doubt: doubts, guess: guesses } as const;

type CodeOf<Kind extends RemarkKind> = Kind extends RemarkKind ? keyof (typeof tables)[Kind] : never;
export type RemarkCode = CodeOf<RemarkKind>;

const kinds: readonly RemarkKind[] = ['refused', 'unplaced', 'doubt', 'guess'];
const byCode = new Map(
	kinds.flatMap((kind) =>
		Object.entries<Rows[string]>(tables[kind]).map(([code, row]) => [code, { kind, ...row }] as const),
	),
);

/** @throws Error for a code that is in no table */
export function remark(code: RemarkCode, line: number, ...details: string[]): Remark {
	const row = byCode.get(code);
	if (!row) throw new Error(`No remark has the code "${code}".`);
	const say = (sentence: Sentence) => (typeof sentence === 'string' ? sentence : sentence(...details));
	return { kind: row.kind, code, line, what: say(row.what), todo: say(row.todo) };
}
