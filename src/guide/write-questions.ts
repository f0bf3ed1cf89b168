import type { QuestionFields } from '../bank/schema/question.ts';
import { slug } from '../bank/slug.ts';
import { generalLines } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import { inOrder, type RawBank, type RawEntry } from './guide-reading.ts';
import { label } from './labels.ts';
import { escapeInline, indent, markdownAsPlain } from './markdown.ts';
import { readPrompts } from './mention.ts';
import { labelOfPlace, promptWords, readGroupTitle } from './read-questions.ts';
import {
	firstThat,
	gapText,
	heading,
	linesOf,
	mentionText,
	sameLines,
	type WrittenNames,
} from './write-names.ts';

/** The questions under the names of their principles, negative ones apart. */
export function writeQuestions({ principles, questions }: RawBank, names: WrittenNames): string[] {
	return inOrder(principles).flatMap(({ id }) =>
		(['standard', 'negative'] as const).flatMap((style) => {
			const own = questions.filter(({ fields }) => fields.principle === id && fields.style === style);
			if (own.length === 0) return [];
			const items = own.map((question) => writeQuestion(question, names));
			return [`${heading(4, groupTitle(names.principle(id), id, style))}\n${items.join('\n')}`];
		}),
	);
}

function groupTitle(name: string, id: string, style: 'standard' | 'negative'): string {
	const title = (text: string) => escapeInline(style === 'negative' ? `${text} (Negative Style)` : text);
	return firstThat(
		(text) => {
			const read = readGroupTitle(markdownAsPlain(text));
			return read.name === name && (read.negative !== undefined) === (style === 'negative');
		},
		title(name),
		title(`#${id}`),
	);
}

function writeQuestion({ id, fields, body }: RawEntry<QuestionFields>, names: WrittenNames): string {
	const { prompts, answers } = fields;
	const together = prompts.map((prompt) => `"${escapeInline(prompt)}"`).join(' or ');
	const isOneLine = sameLines(readPrompts(markdownAsPlain(together)), prompts);
	const [first = '', ...others] = prompts;
	const lines = linesOf(
		'\n',
		...(isOneLine ? [] : others.map((other) => `- ${label('wording')} ${promptText(other)}`)),
		...answers.map((answer, i) => {
			const text =
				'gap' in answer
					? gapText(answer.gap, names.isStoryName)
					: mentionText(names.story(answer.story), answer.hint, true, names.isStoryName);
			return `- ${label(labelOfPlace(i))} ${text}`;
		}),
		...generalLines(generalFields.question, fields),
		id === slug(promptWords(first), 'question') || `- ${label('id')} ${id}`,
		body.trim() !== '' && `- ${label('notes')}\n\n${indent(body.trim(), 2)}`,
	);
	return `* ${label('question')} ${isOneLine ? together : promptText(first)}\n${indent(lines, 2)}`;
}

const promptText = (prompt: string): string =>
	firstThat(
		(text) => sameLines(readPrompts(markdownAsPlain(text)), [prompt]),
		`"${escapeInline(prompt)}"`,
		escapeInline(prompt),
	);
