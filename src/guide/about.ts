import type { AboutFields } from '../bank/schema/about.ts';
import { slug } from '../bank/slug.ts';
import type { ToText } from './finish-stories.ts';
import { generalLines, readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import { asItStands, contentOf, type GuidePart, guidePartsOf, insideOf, rawInside } from './guide-parts.ts';
import type { RawBank, RawEntry } from './guide-reading.ts';
import { isFieldLabel, type LabelId, label } from './labels.ts';
import { blocksOf, escapeInline, escapeLine, markdownAsPlain } from './markdown.ts';
import { readPrompts } from './mention.ts';
import { nameKey, oneLine, sentences, takeId } from './names.ts';
import type { Placed, Reading } from './reading.ts';
import { block as blockBullet, bullet, firstThat, heading, linesOf, sameLines } from './write-names.ts';

/** A question about the owner, and where it stands in the guide. */
interface AboutDraft {
	readonly id: string;
	readonly block: Placed;
	/** The same question of the bank that is there. */
	readonly known: RawEntry<AboutFields> | undefined;
}

/** The questions about the owner that a guide answers, with their ids: those of the bank that is there, where it has them. */
export function nameAbout({ blocks, known: { about: known = [] } }: Reading): AboutDraft[] {
	const taken = new Set<string>();
	return blocks
		.filter(({ kind }) => kind === 'about')
		.map((block) => {
			const same = known.find(({ fields }) =>
				[fields.question, ...fields.prompts].some((prompt) => nameKey(prompt) === nameKey(block.title)),
			);
			const idPart = block.pieces.find(({ label }) => label?.id === 'id');
			const words = idPart ? markdownAsPlain(idPart.rest) : (same?.id ?? block.title);
			return { id: takeId(slug(words, 'about'), taken), block, known: same };
		});
}

/** The questions about the owner; of those that the guide does not answer, the gaps of the bank that is there. */
export function aboutEntries(
	drafts: readonly AboutDraft[],
	toText: ToText,
	reading: Reading,
): RawBank['about'] {
	const { about: known = [] } = reading.known;
	const ids = new Set(drafts.map(({ id }) => id));
	const open = known.filter(({ id, fields }) => fields.gap !== undefined && !ids.has(id));
	for (const { id, fields } of open) reading.supply(`about/${id}.mdx`, ...Object.keys(fields));
	return [...drafts.map((draft) => readAbout(draft, toText, reading)), ...open];
}

function readAbout(
	{ id, block, known }: AboutDraft,
	toText: ToText,
	context: Reading,
): RawEntry<AboutFields> {
	const labels = new Map<LabelId, GuidePart>();
	const prompts: string[] = [];
	const texts: string[] = [];
	let opening: string | undefined;
	let order: number | undefined;
	for (const part of block.pieces) {
		const label = part.label?.id;
		if (part.label && label) context.isPlaceName(part.line, part.label.name);
		const words = oneLine(markdownAsPlain(part.rest));
		if (label === 'wording') {
			prompts.push(...readPrompts(words));
			for (const { raw } of insideOf(context.text, part).pieces)
				prompts.push(...readPrompts(markdownAsPlain(raw)));
			continue;
		}
		if (label === 'opening' && words && opening === undefined) opening = words;
		else if (label === 'order' && /^[1-9]\d{0,5}$/.test(words)) order = Number(words);
		else if (label === 'notes') texts.push(contentOf(context.text, part));
		else if (isFieldLabel(label) && !labels.has(label)) labels.set(label, part);
		else if (label !== 'id') texts.push(asItStands(part));
		if (label === 'opening' || label === 'order' || label === 'id') texts.push(rawInside(context.text, part));
	}
	const file = `about/${id}.mdx`;
	const { fields, others } = readGeneralFields(generalFields.about, labels, file, context, known?.fields);
	const text = [...texts, ...others].filter((text) => text !== '').join('\n\n');
	const isGap = labels.has('field gap');
	const { gap = 'Nothing is said here.', ...rest } = fields;
	const first = isGap ? undefined : sentences(oneLine(markdownAsPlain(text)))[0];
	context.supply(file, ...(opening === undefined ? ['opening'] : []), ...(text === '' ? ['text'] : []));
	const place = order ?? known?.fields.order;
	const start = opening ?? first;
	return {
		id,
		fields: {
			question: block.title,
			prompts: prompts.length > 0 ? prompts : (known?.fields.prompts ?? []),
			...rest,
			...(place !== undefined && { order: place }),
			...(start === undefined ? { gap } : { opening: start }),
		},
		body: toText(file, text),
	};
}

/** A question about the owner as a heading, what is to be said, and a bullet for each field. */
export function writeAbout({ id, fields, body }: RawEntry<AboutFields>): string {
	const { question, prompts, order, opening } = fields;
	const text = body.trim();
	const isPlain = isReadAsText(text);
	const lines = linesOf(
		'\n',
		opening !== undefined && bullet('opening', opening),
		prompts.length > 0 && `- ${label('wording')}\n${prompts.map(wordingBullet).join('\n')}`,
		order !== undefined && bullet('order', String(order)),
		slug(question, 'about') === id || bullet('id', id),
		...generalLines(generalFields.about, fields),
		isPlain || blockBullet('notes', text),
	);
	return linesOf('\n\n', heading(4, escapeInline(question)), isPlain && text, lines);
}

/** A wording; in quotes where it has some of its own, as the outer ones are not read as part of it. */
const wordingBullet = (prompt: string): string =>
	`  - ${firstThat((text) => sameLines(readPrompts(markdownAsPlain(text)), [prompt]), escapeLine(prompt), `"${escapeInline(prompt)}"`)}`;

/** Whether a text is read back as it stands, without a label before it: paragraphs, none of which begins with one. */
function isReadAsText(text: string): boolean {
	const nodes = blocksOf(text);
	const parts = guidePartsOf(text, nodes);
	return (
		nodes.every(({ type }) => type === 'paragraph') &&
		parts.every(({ label }) => label === undefined) &&
		parts.map(asItStands).join('\n\n') === text
	);
}
