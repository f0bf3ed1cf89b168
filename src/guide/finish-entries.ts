import type { QuestionFields } from '../bank/schema/question.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import type { ToText } from './finish-stories.ts';
import { readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { Known, RawBank } from './guide-reading.ts';
import { noStoryNamed } from './mention.ts';
import { nameKey, takeId } from './names.ts';
import type { PrincipleDraft } from './principles.ts';
import { promptWords, type QuestionDraft } from './read-questions.ts';
import type { Filled, Findings } from './story-book.ts';

// Principles

/** What the guide says of a principle that is not known from elsewhere. */
export const notDescribed =
	'Not described yet: say here in a sentence or two, in your own words, what it means.';

/** The principles of the bank, each with every spelling that the guide uses; what the guide does not say is noted. */
export function principleEntries(findings: Findings, toText: ToText): RawBank['principles'] {
	const { drafts } = findings.principles;
	const orders = ordersOf(drafts);
	const [takenNames, takenShorts] = [new Set<string>(), new Set<string>()];
	return drafts.map(({ id, known, explicit, spellings, inMatrix, labels, primary, backup }, i) => {
		const [longest = id] = [...spellings].sort((a, b) => b.length - a.length);
		const name = free(explicit.name ?? known?.fields.name ?? longest, takenNames);
		const short = free(explicit.short ?? known?.fields.short ?? (inMatrix || name), takenShorts);
		const alsoSaid = [...(explicit.alsoSaid ?? known?.fields.alsoSaid ?? [])];
		const keys = new Set([name, short, ...alsoSaid].map(nameKey));
		for (const spelling of spellings) {
			if (!keys.has(nameKey(spelling))) alsoSaid.push(spelling);
			keys.add(nameKey(spelling));
		}
		const file = `principles/${id}.mdx`;
		const general = readGeneralFields(generalFields.principle, labels, file, findings, known?.fields);
		const body = explicit.body ?? (known?.body.trim() || notDescribed);
		if (explicit.body === undefined && !known) findings.supply(file, 'text');
		const named = ['name', 'short', 'order', 'alsoSaid'] as const;
		findings.supply(file, ...named.filter((field) => explicit[field] === undefined));
		if (findings.matrix.size === 0) findings.supply(file, 'primary', 'backup');
		return {
			id,
			fields: {
				name,
				short,
				order: orders[i] ?? 1,
				alsoSaid,
				primary: primary ?? { gap: noStoryNamed },
				backup: backup ?? { gap: noStoryNamed },
				followUps: explicit.followUps ?? known?.fields.followUps ?? [],
				...general.fields,
			},
			body: toText(file, [body, ...general.others].join('\n\n')),
		};
	});
}

/** Places: those said, then the official ones where all are official, else the order of the guide. */
function ordersOf(drafts: readonly PrincipleDraft[]): number[] {
	const wanted = drafts.flatMap(({ explicit, known }) => explicit.order ?? known?.fields.order ?? []);
	if (wanted.length === drafts.length && new Set(wanted).size === wanted.length) return wanted;
	const stated = new Set(drafts.flatMap(({ explicit }) => explicit.order ?? []));
	const taken = new Set<number>();
	let next = 1;
	return drafts.map(({ explicit: { order } }) => {
		if (order !== undefined && !taken.has(order)) {
			taken.add(order);
			return order;
		}
		while (stated.has(next)) next++;
		return next++;
	});
}

/** The name, with a number behind it where another has it already. */
function free(name: string, taken: Set<string>): string {
	let freeName = name;
	for (let n = 2; taken.has(freeName.toLowerCase()); n++) freeName = `${name} (${n})`;
	taken.add(freeName.toLowerCase());
	return freeName;
}

// Questions

/** Gives every question an id: its own, that of the same question in the known bank, or one made from its words. */
export function nameQuestions(questions: Findings['questions'], known: Known): void {
	const byPrompt = new Map(
		(known.questions ?? []).map(({ id, fields }) => [nameKey(fields.prompts[0] ?? ''), id]),
	);
	const own = questions.map(({ draft }) => (draft.id === '' ? undefined : slug(draft.id, 'question')));
	const taken = new Set(own.filter((id) => id !== undefined));
	const used = new Set<string>();
	for (const [i, { draft }] of questions.entries()) {
		const id = own[i];
		const prompt = draft.prompts[0] ?? '';
		draft.id =
			id !== undefined && !used.has(id)
				? id
				: takeId(byPrompt.get(nameKey(prompt)) ?? slug(promptWords(prompt), 'question'), taken);
		if (id !== undefined) used.add(id);
	}
}

/** The questions, with the principles that were given to them in the same order. */
export function questionEntries(
	findings: Findings,
	askedAbout: readonly PrincipleDraft[],
	toText: ToText,
): RawBank['questions'] {
	return findings.questions.map(({ draft, answers }, i) => {
		const { id } = draft;
		const file = `questions/${id}.mdx`;
		const general = readGeneralFields(generalFields.question, draft.labels, file, findings);
		return {
			id,
			fields: {
				principle: askedAbout[i]?.id ?? '',
				style: draft.style,
				prompts: draft.prompts.length > 0 ? draft.prompts : ['No wording is given'],
				answers: answers.map(answerOf),
				...general.fields,
			},
			body: toText(file, [...draft.notes, ...general.others].join('\n\n')),
		};
	});
}

const answerOf = ({ story, gap, ...answer }: Filled): QuestionFields['answers'][number] =>
	story
		? { story: story.id, ...('hint' in answer && answer.hint ? { hint: answer.hint } : {}) }
		: { gap: gap ?? '' };

/** One question for each principle, where there are none. */
export function madeUpQuestions(principles: RawBank['principles'], context: Context): RawBank['questions'] {
	if (principles.length === 0) return [];
	context.say('no-section', 1, 'There are no questions.', 'One was made up for each principle.');
	return principles.map(({ id, fields: { name, primary, backup } }) => ({
		id,
		fields: {
			principle: id,
			style: 'standard',
			prompts: [`Tell me about a time you showed ${name}.`],
			answers: [primary, backup].map((place) => (typeof place === 'string' ? { story: place } : place)),
			...generalFields.question.parse({}),
		},
		body: '',
	}));
}

/** For a question under no principle: the first that its first story claims, else the first of all. */
export function firstPrinciple(
	draft: QuestionDraft,
	answers: readonly Filled[],
	{ principles, claims, say }: Findings,
): PrincipleDraft {
	const [ofStory] = answers.flatMap(({ story }) => (story ? (claims.get(story) ?? []) : []));
	const chosen =
		ofStory ?? principles.drafts[0] ?? principles.resolve('No principle yet', draft.line, 'section');
	const name = chosen.spellings[0] ?? chosen.id;
	say('question-without-principle', draft.line, draft.prompts[0] ?? '', name);
	return chosen;
}
