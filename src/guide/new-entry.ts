import type { z } from 'astro/zod';
import type { about } from '../bank/schema/about.ts';
import type { principle as principleSchema } from '../bank/schema/principle.ts';
import type { question } from '../bank/schema/question.ts';
import { type PartId, parts, type story } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import { type ContentFile, fileText, inOrder, type RawBank } from './guide-reading.ts';
import { nameKey, oneLine, takeId } from './names.ts';
import { promptWords } from './read-questions.ts';

/** What to write in each part of a new story. */
const partPrompts: Readonly<Record<PartId, string>> = {
	situation:
		'Where and when was it, and what was wrong? One or two sentences, with the number that it started from.',
	task: 'What was asked of you, by when, and what made it hard? One sentence.',
	action:
		'What did you do yourself, step by step? Say "I". Name what you weighed and why you chose as you did.',
	result: 'What changed, in numbers, and for whom? How was it measured? What did you learn?',
};

/** The places of a principle, and the answers to a question, as long as no story is chosen for them. */
export const openPlaces = {
	primary: { gap: 'No story chosen yet' },
	backup: { gap: 'No backup chosen yet' },
} as const;

export const describeHere =
	'Say here in a sentence or two, in your own words, what it means and what the interviewer listens for.';

type Entries = Pick<RawBank, 'stories' | 'principles' | 'questions' | 'about'>;

/** Why no file was made. */
interface NotMade {
	readonly reason: string;
}

/** A planned story with a prompt for each part. */
export function newStory(title: string, bank: Entries, principle: string | undefined): ContentFile | NotMade {
	const name = oneLine(title);
	const same = bank.stories.find(({ fields }) => isAmong(name, [fields.title, fields.short]));
	if (same) return { reason: `There is a story of this name already: stories/${same.id}.mdx.` };
	const shown = principle ?? neediest(bank);
	if (shown === undefined) return noPrinciple('a story shows at least one');
	const fields: z.input<typeof story> = {
		title: name,
		short: name,
		hook: 'Not written yet: one line that makes the listener want the rest.',
		outcome: 'success',
		status: 'planned',
		principles: [shown],
		prompt: 'What happened, what did you do, and what came of it?',
	};
	const body = parts.map((part) => `## ${part.name}\n\n${partPrompts[part.id]}`).join('\n\n');
	return place('stories', slug(name, 'story'), bank.stories, fields, body);
}

/** A question with its answers still open. */
export function newQuestion(
	prompt: string,
	bank: Entries,
	principle: string | undefined,
): ContentFile | NotMade {
	const text = oneLine(prompt);
	const same = bank.questions.find(({ fields }) => isAmong(text, fields.prompts));
	if (same) return { reason: `This question is in the bank already: questions/${same.id}.mdx.` };
	const asked = new Set(bank.questions.map(({ fields }) => fields.principle));
	const ordered = inOrder(bank.principles);
	const about = principle ?? (ordered.find(({ id }) => !asked.has(id)) ?? ordered[0])?.id;
	if (about === undefined) return noPrinciple('a question asks about one');
	const fields: z.input<typeof question> = {
		principle: about,
		style: 'standard',
		prompts: [text],
		answers: [openPlaces.primary, openPlaces.backup],
	};
	return place('questions', slug(promptWords(text), 'question'), bank.questions, fields, '');
}

/** A principle with gaps for its stories, in the last place. */
export function newPrinciple(name: string, bank: Entries): ContentFile | NotMade {
	const text = oneLine(name);
	const same = bank.principles.find(({ fields }) => isAmong(text, [fields.name, fields.short]));
	if (same) return { reason: `There is a principle of this name already: principles/${same.id}.mdx.` };
	const order = lastOrder(bank.principles) + 1;
	const fields: z.input<typeof principleSchema> = { name: text, short: text, order, ...openPlaces };
	return place('principles', slug(text, 'principle'), bank.principles, fields, describeHere);
}

/** A question about the owner, in the last place, its answer still a gap. */
export function newAbout(question: string, bank: Entries): ContentFile | NotMade {
	const text = oneLine(question);
	const same = bank.about.find(({ fields }) => isAmong(text, [fields.question, ...fields.prompts]));
	if (same) return { reason: `This question is in the bank already: about/${same.id}.mdx.` };
	const fields: z.input<typeof about> = {
		question: text,
		order: lastOrder(bank.about) + 1,
		gap: 'Write what they should remember of you. Begin with one sentence that you can say at once.',
	};
	return place('about', slug(text, 'about'), bank.about, fields, '');
}

const isAmong = (name: string, names: readonly string[]) =>
	names.some((other) => nameKey(other) === nameKey(name));

const lastOrder = (entries: readonly { fields: { order?: number | undefined } }[]) =>
	Math.max(0, ...entries.map(({ fields }) => fields.order ?? 0));

const noPrinciple = (why: string): NotMade => ({
	reason: `The bank has no principle yet, and ${why}. Make one first: npm run new -- principle "Name"`,
});

/** The principle that no ready story serves, else that lacks a backup, else the first. */
function neediest({ principles, stories }: Entries): string | undefined {
	const ready = new Set(stories.filter(({ fields }) => fields.status === 'ready').map(({ id }) => id));
	const ordered = inOrder(principles);
	const lacks = (place: 'primary' | 'backup') =>
		ordered.find(({ fields: { [place]: story } }) => typeof story !== 'string' || !ready.has(story));
	return (lacks('primary') ?? lacks('backup') ?? ordered[0])?.id;
}

function place(
	folder: string,
	wanted: string,
	entries: readonly { id: string }[],
	fields: object,
	body: string,
): ContentFile {
	const id = takeId(wanted, new Set(entries.map((entry) => entry.id)));
	return { path: `${folder}/${id}.mdx`, text: fileText(fields, body) };
}
