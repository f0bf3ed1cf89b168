import fc from 'fast-check';
import type { AboutFields } from '../../../src/bank/schema/about.ts';
import type { FrameworkFields } from '../../../src/bank/schema/framework.ts';
import type { PrincipleFields } from '../../../src/bank/schema/principle.ts';
import type { QuestionFields } from '../../../src/bank/schema/question.ts';
import type { StoryFields } from '../../../src/bank/schema/story.ts';
import type { RawBank, RawEntry } from '../../../src/guide/guide-reading.ts';
import { toMdx } from '../../../src/guide/mdx.ts';
import { nameKey } from '../../../src/guide/names.ts';

/** The same banks in every run, so that a change is told by its own faults; with FUZZ_RUNS so many new ones. */
export const runsOf = (numRuns: number) =>
	process.env.FUZZ_RUNS === undefined ? { numRuns, seed: 1 } : { numRuns: Number(process.env.FUZZ_RUNS) };

/** Words as people write them, and the signs that mean something in Markdown, in MDX, in YAML, or to the importer. */
const plainWords = [
	'built',
	'the',
	'pipeline',
	'Team',
	'a',
	'café',
	'日本',
	'50%',
	'$1.5M',
	'10',
	"it's",
	'e.g.',
	'was',
	'failed',
	'I failed',
];
const signs = [
	...[
		'*',
		'**',
		'_x_',
		'`',
		'``',
		'[x]',
		'(y)',
		'<b>',
		'{z}',
		'&amp;',
		'&',
		'|',
		'#',
		'1.',
		'-',
		'+',
		'>',
		'~',
	],
	...[
		'\\',
		'"',
		'“q”',
		'—',
		'→',
		'...',
		':',
		'Primary:',
		'or',
		'!',
		'https://a.example/b_c',
		'me@a.example',
		'😀',
		'---',
	],
];

const word = fc.oneof(
	{ weight: 4, arbitrary: fc.constantFrom(...plainWords) },
	{ weight: 1, arbitrary: fc.constantFrom(...signs) },
);
const joined = (words: fc.Arbitrary<string>, max: number) =>
	fc.array(words, { minLength: 1, maxLength: max }).map((words) => words.join(' ').trim());

/** A line of a field: anything. */
export const anyLine = joined(word, 9);
/** A line that a person would give as a name. */
const name = fc
	.tuple(
		fc.constantFrom(...plainWords),
		joined(fc.constantFrom(...plainWords, '&', '(old)', 'and', 'A, B', "Earth's", 'v2;'), 3),
	)
	.map(([first, rest]) => `${first} ${rest}`);
const idForm = fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,4}){0,2}$/);

const paragraph = fc
	.array(joined(word, 8), { minLength: 1, maxLength: 3 })
	.map((lines) => `So ${lines.join('\n')}`);
const blockText = fc.oneof(
	{ weight: 5, arbitrary: paragraph },
	{
		weight: 1,
		arbitrary: fc
			.array(joined(word, 4), { minLength: 1, maxLength: 3 })
			.map((lines) => lines.map((x) => `- so ${x}`).join('\n')),
	},
	{ weight: 1, arbitrary: fc.constant('```js\nconst a = { b: 1 };\n\n  if (a < 2) {}\n```') },
	{ weight: 1, arbitrary: fc.constant('> Said <Private>someone</Private> once.') },
	{ weight: 1, arbitrary: fc.constant('#### A heading\n\nAnd its text.') },
);

/** Text of a body, as an import writes it: valid MDX, no line that begins with a label. */
const bodyText = fc
	.array(blockText, { minLength: 1, maxLength: 3 })
	.map((blocks) => toMdx(blocks.join('\n\n'), 3, () => false))
	.filter((text) => !text.asCode)
	.map((mdx) => mdx.text.trim())
	// What is MDX once stays so: some runs of signs change their meaning when a backslash is put among them.
	.filter((text) => toMdx(text, 3, () => false).text === text);

const certainty = fc.constantFrom('measured', 'projected', 'estimated');
const result = fc.record(
	{
		figure: anyLine,
		what: anyLine,
		impact: fc.constantFrom('customer', 'business'),
		certainty,
		baseline: anyLine,
		source: anyLine,
	},
	{ requiredKeys: ['figure', 'what', 'impact', 'certainty'] },
);

const uniqueIds = (min: number, max: number) => fc.uniqueArray(idForm, { minLength: min, maxLength: max });

const entries = <T>(ids: readonly string[], make: (id: string, index: number) => fc.Arbitrary<T>) =>
	fc.tuple(...ids.map((id, i) => make(id, i)));

const some = (ids: readonly string[], min: number) =>
	fc.uniqueArray(fc.constantFrom(...ids), { minLength: Math.min(min, ids.length), maxLength: 4 });

const lines = fc.array(anyLine, { maxLength: 3 });

function storyArb(id: string, principleIds: readonly string[]): fc.Arbitrary<RawEntry<StoryFields>> {
	const common = {
		title: name,
		short: fc.oneof(name, fc.constant('')),
		hook: anyLine,
		principles: some(principleIds, 1),
		skills: lines,
		project: fc.option(
			idForm.filter((id) => id !== 'none'),
			{ nil: undefined },
		),
		when: fc.option(anyLine, { nil: undefined }),
		followUps: fc.option(
			bodyText.map((text) => `### What then?\n\n${text.replace(/^#+/gm, '####')}`),
			{ nil: undefined },
		),
		notes: fc.option(bodyText, { nil: undefined }),
	};
	const ready = fc
		.record({
			...common,
			opening: anyLine,
			outcome: fc.constantFrom('success' as const, 'failure' as const),
			results: fc.array(result, { minLength: 1, maxLength: 3 }),
			lessons: fc.array(anyLine, { minLength: 1, maxLength: 2 }),
			parts: fc.tuple(bodyText, bodyText, bodyText, bodyText),
		})
		.map(({ parts: [s, t, a, r], followUps, notes, short, project, when, ...fields }) => ({
			id,
			fields: {
				...fields,
				short: short || fields.title,
				status: 'ready' as const,
				...optional(project, when),
			},
			body: sections([
				['Situation', s],
				['Task', t],
				['Action', a],
				['Result', r],
				['Follow-ups', followUps],
				['Notes', notes],
			]),
		}));
	const planned = fc
		.record({
			...common,
			prompt: anyLine,
			lessons: lines,
			situation: fc.option(bodyText, { nil: undefined }),
		})
		.map(({ situation, followUps, notes, short, project, when, ...fields }) => ({
			id,
			fields: {
				...fields,
				short: short || fields.title,
				status: 'planned' as const,
				outcome: 'success' as const,
				results: [],
				...optional(project, when),
			},
			body: sections([
				['Situation', situation],
				['Follow-ups', followUps],
				['Notes', notes],
			]),
		}));
	return fc.oneof({ weight: 3, arbitrary: ready }, { weight: 1, arbitrary: planned });
}

const optional = (project: string | undefined, when: string | undefined) => ({
	...(project === undefined ? {} : { project }),
	...(when === undefined ? {} : { when }),
});

const sections = (parts: readonly [string, string | undefined][]) =>
	parts.flatMap(([title, text]) => (text === undefined ? [] : [`## ${title}\n\n${text}`])).join('\n\n');

const gap = anyLine.map((text) => ({ gap: text }));

function principleArb(
	id: string,
	index: number,
	storyIds: readonly string[],
): fc.Arbitrary<RawEntry<PrincipleFields>> {
	return fc
		.record({
			name,
			short: fc.oneof(name, fc.constant('')),
			alsoSaid: fc.uniqueArray(name, { maxLength: 2, selector: nameKey }),
			followUps: lines,
			slots: fc.uniqueArray(fc.constantFrom(...storyIds), { maxLength: 2 }),
			gaps: fc.tuple(gap, gap),
			url: fc.option(fc.constant('https://example.com/principles'), { nil: undefined }),
			body: bodyText,
		})
		.map(({ slots, gaps, url, body, short, ...fields }) => ({
			id,
			fields: {
				...fields,
				short: short || fields.name,
				order: index + 1,
				primary: slots[0] ?? gaps[0],
				backup: slots[1] ?? gaps[1],
				...(url === undefined ? {} : { officialUrl: url }),
			},
			body,
		}));
}

function questionArb(
	id: string,
	principleIds: readonly string[],
	storyIds: readonly string[],
): fc.Arbitrary<RawEntry<QuestionFields>> {
	return fc
		.record({
			principle: fc.constantFrom(...principleIds),
			style: fc.constantFrom('standard' as const, 'negative' as const),
			prompts: fc.array(anyLine, { minLength: 1, maxLength: 3 }),
			stories: fc.uniqueArray(fc.constantFrom(...storyIds), { maxLength: 3 }),
			hints: fc.array(fc.option(anyLine, { nil: undefined }), { minLength: 3, maxLength: 3 }),
			note: gap,
			body: fc.oneof(fc.constant(''), bodyText),
		})
		.map(({ stories, hints, note, body, ...fields }) => {
			const answers = stories.map((story, i) =>
				hints[i] === undefined ? { story } : { story, hint: hints[i] },
			);
			return { id, fields: { ...fields, answers: answers.length > 0 ? answers : [note] }, body };
		});
}

const aboutArb = (id: string): fc.Arbitrary<RawEntry<AboutFields>> =>
	fc
		.record({
			question: anyLine,
			prompts: fc.array(anyLine, { maxLength: 2 }),
			seconds: fc.integer({ min: 5, max: 600 }),
			place: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
			opening: fc.option(anyLine, { nil: undefined }),
			note: gap,
			body: fc.oneof(fc.constant(''), bodyText),
		})
		.map(({ place, opening, note, body, ...fields }) => ({
			id,
			fields: {
				...fields,
				...(place === undefined ? {} : { order: place }),
				...(opening === undefined ? note : { opening }),
			},
			body,
		}));

/** Names of steps and phases: no brackets, which a guide uses for what stands beside the name. */
const stepName = joined(fc.constantFrom(...plainWords.filter((word) => word !== 'e.g.')), 3);

const frameworks: fc.Arbitrary<RawEntry<FrameworkFields>[]> = fc
	.record({
		names: fc.tuple(stepName, stepName, stepName),
		uses: fc.tuple(stepName, stepName, stepName),
		advice: fc.array(stepName, { minLength: 9, maxLength: 9 }),
		seconds: fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 })),
		example: fc.option(stepName, { nil: undefined }),
		examples: fc.array(fc.oneof(stepName, fc.constant('one, two')), { maxLength: 3 }),
		body: fc.oneof(fc.constant(''), bodyText),
	})
	.map(
		({
			names,
			uses,
			advice: [a = '', b = '', c = '', d = '', e = '', f = ''],
			seconds: [min, more],
			example,
			examples,
			body,
		}) => [
			{
				id: 'star',
				fields: {
					kind: 'star',
					name: names[0],
					use: uses[0],
					order: 1,
					phases: [
						{
							name: 'Situation and Task',
							parts: ['situation', 'task'],
							seconds: { min, max: min + more },
							advice: a,
						},
						{ name: 'What I did', parts: ['action'], seconds: { min, max: min }, advice: b },
						{ name: 'Result', parts: ['result'], seconds: { min, max: min + more }, advice: c },
					],
				},
				body,
			},
			{
				id: 'negative',
				fields: {
					kind: 'negative',
					name: names[1],
					use: uses[1],
					order: 2,
					steps: [{ name: d, cue: 'Say so', advice: e, ...(example === undefined ? {} : { example }) }],
				},
				body: '',
			},
			{
				id: 'impact',
				fields: {
					kind: 'impact',
					name: names[2],
					use: uses[2],
					order: 3,
					levels: [
						{ name: 'For the customer', impact: 'customer', weight: 'strongest', advice: f, examples },
					],
				},
				body: '',
			},
		],
	);

const settings = fc
	.record(
		{
			title: name,
			owner: anyLine,
			target: anyLine,
			pace: fc.integer({ min: 60, max: 300 }),
			recall: fc.record({
				seconds: fc.integer({ min: 3, max: 120 }),
				questions: fc.integer({ min: 1, max: 100 }),
			}),
			followUps: lines,
			intro: joined(word, 8).map((text) => `So ${text}`),
			date: fc.constant('2026-12-01'),
		},
		{ requiredKeys: ['title', 'owner', 'target', 'pace', 'recall', 'followUps'] },
	)
	.map(({ intro, date, ...fields }) => ({
		...fields,
		paper: 'letter' as const,
		...(date === undefined ? {} : { interviewDate: date }),
		...(intro === undefined ? {} : { notes: [{ part: 'guide' as const, text: intro.trim() }] }),
	}));

/** Banks that pass every check: names are told apart, and every id leads to an entry. */
export const anyBank: fc.Arbitrary<RawBank> = fc
	.tuple(uniqueIds(1, 5), uniqueIds(1, 4), uniqueIds(1, 4), uniqueIds(0, 3))
	.chain(([storyIds, principleIds, questionIds, aboutIds]) =>
		fc.record({
			settings,
			stories: entries(storyIds, (id) => storyArb(id, principleIds)),
			principles: entries(principleIds, (id, i) => principleArb(id, i, storyIds)),
			questions: entries(questionIds, (id) => questionArb(id, principleIds, storyIds)),
			about: entries(aboutIds, aboutArb),
			frameworks,
		}),
	)
	.filter(hasOwnNames);

function hasOwnNames({ stories, principles }: RawBank): boolean {
	const own = (all: string[]) => new Set(all.map((entry) => entry.toLowerCase())).size === all.length;
	return (
		own(stories.map((story) => story.fields.short)) &&
		own(principles.map((principle) => principle.fields.name)) &&
		own(principles.map((principle) => principle.fields.short))
	);
}
