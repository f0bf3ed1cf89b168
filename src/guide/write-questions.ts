import type { QuestionFields } from '../bank/schema/question.ts';
import { slug } from '../bank/slug.ts';
import { generalFields } from './general-fields.ts';
import type { RawBank, RawEntry } from './guide-reading.ts';
import { label } from './labels.ts';
import { escapeInline, indent, markdownAsPlain } from './markdown.ts';
import { promptWords, readGroupTitle, readPrompts } from './read-questions.ts';
import { generalLines } from './write-fields.ts';
import type { WrittenNames } from './write-names.ts';
import { firstThat, gapText, heading, mentionText, sameLines } from './write-parts.ts';

/** The questions under the names of their principles, negative ones apart. */
export function writeQuestions(bank: RawBank, names: WrittenNames, explicit: boolean): string[] {
	const ids = bank.questions.map((question) =>
		slug(promptWords(question.fields.prompts[0] ?? ''), 'question'),
	);
	const principles = [...bank.principles].sort((a, b) => a.fields.order - b.fields.order);
	return principles.flatMap(({ id }) =>
		(['standard', 'negative'] as const).flatMap((style) => {
			const own = bank.questions.filter(
				(question) => question.fields.principle === id && question.fields.style === style,
			);
			if (own.length === 0) return [];
			const items = own.map((rawEntry) => {
				const first = slug(promptWords(rawEntry.fields.prompts[0] ?? ''), 'question');
				const known =
					!explicit && first === rawEntry.id && ids.filter((other) => other === first).length === 1;
				return writeQuestion(rawEntry, names, known);
			});
			return [`${heading(4, groupTitle(names.principle(id), id, style))}\n${items.join('\n')}`];
		}),
	);
}

function groupTitle(name: string, id: string, style: 'standard' | 'negative'): string {
	const title = (text: string) => escapeInline(style === 'negative' ? `${text} (Negative Style)` : text);
	const reads = (text: string) => {
		const read = readGroupTitle(markdownAsPlain(text));
		return (read.negative !== undefined) === (style === 'negative');
	};
	return firstThat(
		(text) => reads(text) && readGroupTitle(markdownAsPlain(text)).name === name,
		title(name),
		title(`#${id}`),
	);
}

function writeQuestion(
	{ id, fields, body }: RawEntry<QuestionFields>,
	names: WrittenNames,
	idIsKnown: boolean,
): string {
	const { prompts, answers } = fields;
	const together = prompts.map((prompt) => `"${escapeInline(prompt)}"`).join(' or ');
	const all = sameLines(readPrompts(markdownAsPlain(together)), prompts);
	const [first = '', ...others] = prompts;
	const lines = [
		...(all ? [] : others.map((other) => `- ${label('wording')} ${promptText(other)}`)),
		...answers.map((answer, i) => {
			const place = i === 0 ? 'primary' : i === 1 ? 'backup' : 'also';
			const text =
				'gap' in answer
					? gapText(answer.gap, names.isStoryName)
					: mentionText(names.story(answer.story), answer.hint, true, names.isStoryName);
			return `- ${label(place)} ${text}`;
		}),
		...generalLines(generalFields.question, fields),
		...(idIsKnown ? [] : [`- ${label('id')} ${id}`]),
		...(body.trim() === '' ? [] : [`- ${label('notes')}\n\n${indent(body.trim(), 2)}`]),
	];
	return `* ${label('question')} ${all ? together : promptText(first)}\n${indent(lines.join('\n'), 2)}`;
}

const promptText = (prompt: string): string =>
	firstThat(
		(text) => sameLines(readPrompts(markdownAsPlain(text)), [prompt]),
		`"${escapeInline(prompt)}"`,
		escapeInline(prompt),
	);
