import type { Bank, Question, Story } from '../bank/bank.ts';
import { counted } from '../bank/counts.ts';
import { parts } from '../bank/schema/story.ts';

/** A bank in a form for another program, and what of it that form leaves out. */
interface Exported {
	readonly text: string;
	readonly remark: string;
}

/** The columns of the sheet, and what of a story stands under each. Those of the parts are labels that an import knows. */
const columns: readonly [title: string, cell: (story: Story) => string | undefined][] = [
	['Title', ({ title }) => title],
	['Short name', ({ short }) => short],
	['Status', ({ status }) => status],
	['Outcome', ({ outcome }) => outcome],
	[
		'Principles',
		({ principles, proposed }) => namesOf(principles.filter((principle) => !proposed.includes(principle))),
	],
	['Proposed', ({ proposed }) => namesOf(proposed)],
	['Hook', ({ hook }) => hook],
	['Opening line', ({ opening }) => opening],
	['Numbers to land', ({ results }) => results.map(({ figure, what }) => `${figure} — ${what}`).join('\n')],
	...parts.map(({ id, name }): (typeof columns)[number] => [name, (story) => story.parts[id]?.text]),
	['Lessons', ({ lessons }) => lessons.join('\n')],
	['Skills', ({ skills }) => skills.join(', ')],
	['When', ({ when }) => when],
	['Project', ({ project }) => project],
	['Prompt', (story) => (story.status === 'planned' ? story.prompt : undefined)],
];

const namesOf = (entries: readonly { readonly name: string }[]) => entries.map(({ name }) => name).join('; ');

/**
 * The stories as comma-separated values (RFC 4180), a row each. With a byte order mark: without one Excel takes UTF-8 for
 * something else, and spoils every arrow and currency sign.
 */
export function storiesAsCsv({ stories, questions, about }: Bank): Exported {
	// The parts stay even where nothing is written yet: by them an import knows that a row is a story.
	const isNeeded = (title: string) => title === 'Title' || parts.some(({ name }) => name === title);
	const used = columns.filter(([title, cell]) => isNeeded(title) || stories.some((story) => cell(story)));
	const rows = [
		used.map(([title]) => title),
		...stories.map((story) => used.map(([, cell]) => cell(story) ?? '')),
	];
	const text = `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
	const left = [
		...someOf(stories.filter(({ followUps }) => followUps.length > 0).length, 'the follow-ups'),
		...someOf(stories.filter(({ notes }) => notes !== undefined).length, 'the notes'),
		...someOf(stories.filter(({ results }) => results.length > 0).length, 'how far a figure is sure'),
		...someOf(questions.length, 'the questions'),
		...someOf(about.length, 'the answers about you'),
		'what the principles mean',
		'the frameworks',
	];
	return {
		text,
		remark: `A row for each of ${counted(stories.length, 'story', 'stories')}. It leaves out ${left.join(', ')}. A cell that a spreadsheet would take for a formula has an apostrophe before it. An import of it gives the stories again, planned ones too.`,
	};
}

const someOf = (count: number, words: string): string[] => (count > 0 ? [words] : []);

/** In quotes, whatever it holds. What begins as a formula is made text: a sheet may be opened by others than its owner. */
function csvCell(text: string): string {
	const safe = /^\s*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * The questions as notes for Anki: on the front the question, on the back the story with its opening line and its number.
 * Each has an id of its own, so that an import of a later export changes the cards that are there.
 */
export function questionsAsAnki({ settings, questions }: Bank): Exported {
	const answered = questions.filter(({ answers: [first] }) => first?.story !== undefined);
	const rows = answered.map((question) =>
		[`story-bank-${question.id}`, ankiText(question.title), backOf(question), tagsOf(question)].join('\t'),
	);
	const head = [
		'#separator:tab',
		'#html:true',
		'#notetype:Basic',
		`#deck:${settings.title.replace(/[\t\r\n]+/g, ' ')}`,
		'#columns:Id\tFront\tBack\tTags',
		'#guid column:1',
		'#tags column:4',
	];
	const without = questions.length - answered.length;
	return {
		text: `${[...head, ...rows].join('\n')}\n`,
		remark: [
			`${counted(rows.length, 'card')}: a question, then its story with the opening line and the number.`,
			...(without > 0
				? [`${counted(without, 'question')} without a story ${without === 1 ? 'has' : 'have'} none.`]
				: []),
			'Nothing else of the bank is in it, so an import makes no bank of it.',
		].join(' '),
	};
}

function backOf({ answers }: Question): string {
	return answers
		.flatMap(({ story, hint }, place) => {
			if (!story) return [];
			const [landing] = story.results;
			return [
				[
					`<b>${ankiText(story.short)}</b>${place === 0 ? '' : ` (${place === 1 ? 'backup' : 'also'})`}`,
					...(story.status === 'planned' ? ['Not written yet.'] : []),
					...(story.opening === undefined ? [] : [`“${ankiText(story.opening)}”`]),
					...(landing ? [`<b>${ankiText(landing.figure)}</b> ${ankiText(landing.what)}`] : []),
					...(landing && landing.certainty !== 'measured' ? [`(${landing.certainty})`] : []),
					...(hint === undefined ? [] : [`Bring out: ${ankiText(hint)}`]),
				].join('<br>'),
			];
		})
		.join('<br><br>');
}

const tagsOf = ({ principle, style }: Question) =>
	[principle.id, ...(style === 'negative' ? ['failure'] : [])].join(' ');

/** On one line, its signs as HTML: a quote at the beginning of a field would be taken for one around it. */
const ankiText = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replace(/\s*[\t\r\n]\s*/g, ' ');
