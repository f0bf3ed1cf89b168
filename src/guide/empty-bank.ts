import { noPrinciple, type PhrasingFile, parsePhrasings, principleOf } from '../bank/phrasings.ts';
import { principle as principleSchema } from '../bank/schema/principle.ts';
import { question as questionSchema } from '../bank/schema/question.ts';
import { settings } from '../bank/schema/settings.ts';
import { slug } from '../bank/slug.ts';
import { type ContentFile, filesOf, fileText, type RawBank } from './guide-reading.ts';
import { toMdx } from './mdx.ts';
import { nameKey, takeId } from './names.ts';
import { describeHere, openPlaces } from './new-entry.ts';
import { promptWords } from './read-questions.ts';

/** The bank that the project comes with, and the wordings by which its principles are asked about. */
export interface Box {
	readonly bank: Omit<RawBank, 'settings'> & { readonly settings: RawBank['settings'] | undefined };
	readonly phrasings: readonly PhrasingFile[];
}

/** A value of a company, as a line of a list has it. */
interface Value {
	readonly name: string;
	readonly meaning: string | undefined;
	readonly question: string | undefined;
}

/** What the settings of a new bank say until its owner says it. */
const unnamed = { title: 'My story bank', owner: 'Your name', target: 'Your interview' };

/**
 * The bank of the box without the candidate who filled it: principles, questions and wordings stay, every place of a story
 * is a gap.
 * @param frameworks those that a bank starts with: the ones of the box may quote its candidate
 */
export function emptyBank({ bank }: Box, frameworks: RawBank['frameworks']): RawBank {
	const { pace = 140, paper, recall, interviewers, followUps } = bank.settings ?? {};
	return {
		settings: settings.parse({ ...unnamed, pace, paper, recall, interviewers, followUps }),
		stories: [],
		principles: bank.principles.map(({ id, fields: { accepted: _, ...fields }, body }) => ({
			id,
			fields: { ...fields, ...openPlaces },
			body,
		})),
		questions: bank.questions.map(({ id, fields: { accepted: _, ...fields } }) => ({
			id,
			fields: { ...fields, answers: [openPlaces.primary, openPlaces.backup] },
			body: '',
		})),
		about: bank.about.map(({ id, fields: { accepted: _, opening: __, gap, ...fields } }) => ({
			id,
			fields: { ...fields, gap: gap ?? 'Write the answer, and as opening the first sentence to say.' },
			body: '',
		})),
		frameworks,
	};
}

/** The files of a bank with the wordings of its principles, and of the questions that ask for none. */
export function filesWithPhrasings(bank: RawBank, { phrasings }: Box): ContentFile[] {
	const principles = new Set([noPrinciple, ...bank.principles.map(({ id }) => id)]);
	return [...filesOf(bank), ...phrasingFiles(phrasings, (id) => principles.has(id))];
}

/**
 * A principle of the box with its questions and wordings, for a bank that lacks it; undefined where the box has none of
 * this name.
 * @param phrasings of the bank: no wording may stand in it twice
 */
export function principleFromBox(
	name: string,
	bank: Box['bank'],
	box: Box,
	phrasings: readonly PhrasingFile[],
): ContentFile[] | undefined {
	const empty = emptyBank(box, []);
	const principle = empty.principles.find(({ fields }) =>
		[fields.name, fields.short].some((text) => nameKey(text) === nameKey(name)),
	);
	if (!principle) return undefined;
	const id = takeId(principle.id, new Set(bank.principles.map((entry) => entry.id)));
	const orders = bank.principles.map(({ fields }) => fields.order);
	const own = principle.fields.order;
	const order = orders.includes(own) ? Math.max(...orders) + 1 : own;
	const asked = new Set(bank.questions.flatMap(({ fields }) => fields.prompts.map(nameKey)));
	const questionIds = new Set(bank.questions.map((question) => question.id));
	const questions = empty.questions.filter(
		({ fields }) =>
			fields.principle === principle.id && !fields.prompts.some((prompt) => asked.has(nameKey(prompt))),
	);
	const written = new Set(
		phrasings.flatMap(({ content }) => parsePhrasings(content).map(({ text }) => nameKey(text))),
	);
	const isNew = (line: string) => !written.has(nameKey(line));
	return [
		{ path: `principles/${id}.mdx`, text: fileText({ ...principle.fields, order }, principle.body) },
		...questions.map((question) => ({
			path: `questions/${takeId(question.id, questionIds)}.mdx`,
			text: fileText({ ...question.fields, principle: id }, ''),
		})),
		...phrasingFiles(box.phrasings, (wanted) => wanted === principle.id).map(({ text }) => ({
			path: `phrasings/${id}.txt`,
			text: text.split('\n').filter(isNew).join('\n'),
		})),
	];
}

const phrasingFiles = (
	phrasings: readonly PhrasingFile[],
	isWanted: (id: string) => boolean,
): ContentFile[] =>
	phrasings
		.filter(({ file }) => isWanted(principleOf(file)))
		.map(({ file, content }) => ({ path: `phrasings/${principleOf(file)}.txt`, text: content }));

/** The values that a list names, a line each: `Name: what it means | a question that asks for it`. The name is enough. */
export function parseValues(list: string): Value[] {
	const values = list
		.replace(/^\uFEFF/, '')
		.split(/\r\n|\r|\n/)
		.filter((line) => !/^\s*#/.test(line))
		.map((line): Value => {
			const [words = '', question] = line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').split('|', 2);
			const [, name = words, meaning] = /^(.*?)(?:\s*:\s+|\s+[–—-]\s+)(.*)$/.exec(words) ?? [];
			return {
				name: name.replaceAll('**', '').trim(),
				meaning: meaning?.trim() || undefined,
				question: question?.trim() || undefined,
			};
		})
		.filter(({ name }) => /[\p{L}\p{N}]/u.test(name));
	return values.filter(({ name }, i) => values.findIndex((v) => nameKey(v.name) === nameKey(name)) === i);
}

/** The same bank with other values in place of its principles, each with a question. */
export function withValues(bank: RawBank, values: readonly Value[]): RawBank {
	const ids = new Set<string>();
	const questionIds = new Set<string>();
	const { interviewers: _, ...general } = bank.settings;
	const entries = values.map(({ name, meaning, question }, i) => {
		const id = takeId(slug(name, 'value'), ids);
		const prompt = question ?? `Tell me about a time that shows “${name}”.`;
		return {
			principle: {
				id,
				fields: principleSchema.parse({ name, short: name, order: i + 1, ...openPlaces }),
				body: meaning === undefined ? describeHere : toMdx(meaning, 2, () => false).text,
			},
			question: {
				id: takeId(slug(promptWords(prompt), 'question'), questionIds),
				fields: questionSchema.parse({
					principle: id,
					prompts: [prompt],
					answers: [openPlaces.primary, openPlaces.backup],
				}),
				body: '',
			},
		};
	});
	return {
		...bank,
		settings: general,
		principles: entries.map(({ principle }) => principle),
		questions: entries.map(({ question }) => question),
	};
}
