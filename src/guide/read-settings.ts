import {
	type Note,
	papers,
	type Recall,
	recall as recallSchema,
	type Settings,
	settings as settingsSchema,
	usualRecall,
} from '../bank/schema/settings.ts';
import type { SectionId } from './block-kinds.ts';
import type { Context } from './context.ts';
import { choice, listOf, readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import { asItStands, type GuidePart, guidePartsOf, piecesAsText } from './guide-parts.ts';
import { fieldLabel, type LabelId } from './labels.ts';
import { endOf, markdownAsPlain, type Node, rawOf, startOf } from './markdown.ts';
import type { Placed } from './outline.ts';

/** What is put in where a guide says nothing: a pace between the 130 and 150 words a minute at which most people speak. */
export const settingDefaults = {
	title: 'Story Bank',
	owner: 'The owner of this bank',
	pace: 140,
	paper: 'a4',
	recall: usualRecall,
} as const;

const settingLabels: readonly LabelId[] = [
	...(['owner', 'target', 'pace', 'paper', 'recall', 'followUps'] as const),
	...Object.keys(generalFields.settings.shape).map(fieldLabel),
];

/** The settings of the bank, from the head of the guide. */
export function readSettings(blocks: readonly Placed[], context: Context): Settings {
	const head = blocks.find((block) => block.kind === 'title') ?? blocks.find((block) => block.depth === 0);
	const pieces = new Map<LabelId, GuidePart>();
	for (const piece of head?.pieces ?? []) {
		const id = piece.label?.id;
		if (!id || !settingLabels.includes(id) || pieces.has(id)) continue;
		pieces.set(id, piece);
		context.isPlaceName(piece.line, piece.label?.name ?? '');
	}
	const text = (id: LabelId) => markdownAsPlain(pieces.get(id)?.rest ?? '');
	const title = head?.title || settingDefaults.title;
	const target = text('target') || targetIn(introOf(head, context.text)) || title;
	const pace = paceOf(pieces.get('pace'), context);
	const owner = text('owner') || settingDefaults.owner;
	const followUps = pieces.get('followUps');
	const general = readGeneralFields(generalFields.settings, pieces, 'bank.yaml', context);
	context.keep('guide', general.others.join('\n\n'));

	context.supply(
		'bank.yaml',
		...(['owner', 'target', 'pace', 'paper', 'recall'] as const).filter((text) => !pieces.has(text)),
	);
	if (!head?.title) context.supply('bank.yaml', 'title');
	const guessed = [
		pieces.has('owner') ? '' : `owner "${owner}"`,
		pieces.has('target') ? '' : `target "${target}"`,
		pieces.has('pace') ? '' : `pace ${pace} words a minute`,
	].filter((text) => text !== '');
	if (guessed.length > 0) context.say('settings', head?.line ?? 1, guessed.join(', '));
	return {
		title,
		owner,
		target,
		pace,
		paper: choice(pieces.get('paper'), papers, settingDefaults.paper, 'paper', context),
		recall: recallOf(pieces.get('recall'), context),
		followUps: followUps ? listOf(followUps, 'followUps', context) : [],
		...general.fields,
	};
}

/** The text of the head that is no setting, as Markdown. */
export function introOf(head: Placed | undefined, text: string): string {
	if (!head) return '';
	const isSetting = (piece: GuidePart) =>
		piece.label?.id !== undefined && settingLabels.includes(piece.label.id);
	const stays = head.nodes.map((node) => {
		if (head.tables.some((table) => table.node === node)) return '';
		const pieces = guidePartsOf(text, [node]);
		if (!pieces.some(isSetting)) return rawOf(text, [node]);
		return pieces
			.filter((piece) => !isSetting(piece))
			.map(asItStands)
			.join('\n');
	});
	return stays.filter((stay, i) => stay !== '' && head.nodes[i]?.type !== 'thematicBreak').join('\n\n');
}

/** "… in the AWS onsite interview" */
export function targetIn(intro: string): string | undefined {
	return /\b(?:in|for) (?:the|an?|my|your) ((?:[\w.&-]+ ){1,5}?interviews?)\b/i.exec(intro)?.[1];
}

function paceOf(piece: GuidePart | undefined, context: Context): number {
	if (!piece) return settingDefaults.pace;
	const plainWords = markdownAsPlain(piece.rest);
	const pace = Number(/\d+/.exec(plainWords)?.[0] ?? Number.NaN);
	if (settingsSchema.shape.pace.safeParse(pace).success) return pace;
	context.say(
		'bad-value',
		piece.line,
		'pace',
		plainWords,
		`${settingDefaults.pace} was taken`,
		'a number of words a minute, 60 to 300',
	);
	return settingDefaults.pace;
}

/** "10 seconds, 10 questions" */
function recallOf(piece: GuidePart | undefined, context: Context): Recall {
	if (!piece) return settingDefaults.recall;
	const plainWords = markdownAsPlain(piece.rest);
	const number = (unit: RegExp) => Number(unit.exec(plainWords)?.[1] ?? Number.NaN);
	const recall = { seconds: number(/(\d+) ?s(?:ec|\b)/i), questions: number(/(\d+) ?questions?\b/i) };
	if (recallSchema.safeParse(recall).success) return recall;
	const { seconds, questions } = settingDefaults.recall;
	context.say(
		'bad-value',
		piece.line,
		'the recall drill',
		plainWords,
		`${seconds} seconds and ${questions} questions were taken`,
		'seconds and questions: "10 seconds, 10 questions"',
	);
	return settingDefaults.recall;
}

/** The headings under which the parts of a guide stand when nothing else is said. */
export const sectionTitles: Readonly<Record<SectionId, string>> = {
	stories: 'Project Story Bank',
	matrix: 'Leadership Principle (LP) to Story Matrix',
	questions: 'Practice Question Bank',
	about: 'About You',
	frameworks: 'Frameworks for Answering',
	principles: 'Leadership Principles',
};

/** Keeps what stands between the entries: introductions of the sections, and sections that a bank does not have. */
export function keepTheRest(blocks: readonly Placed[], context: Context): void {
	let open: { depth: number; title: string; line: number; texts: string[] } | undefined;
	const close = () => {
		if (!open) return;
		const text = open.texts.filter((text) => text.trim() !== '').join('\n\n');
		context.say('kept-as-note', open.line, open.title);
		context.keep('other', text, open.title);
		open = undefined;
	};
	for (const block of blocks) {
		const rest = restOf(block, context.text);
		for (const [line, words] of block.kind === 'story' ? [] : (block.names ?? []))
			context.isPlaceName(line, words);
		if ((block.kind === 'other' || block.kind === 'template' || block.kind === 'advice') && block.depth > 0) {
			if (open && block.depth > open.depth) {
				open.texts.push(block.raw, rest);
				continue;
			}
			close();
			open = { depth: block.depth, title: block.title, line: block.line, texts: [rest] };
			if (block.title === '') open = { ...open, title: 'Untitled' };
			continue;
		}
		close();
		if (block.kind === 'title') context.keep('guide', introOf(block, context.text));
		else if (block.kind === 'section' && block.section) keepSection(block, block.section, rest, context);
		else if (block.kind === 'other' && block.nodes.length > 0)
			context.keep(
				'guide',
				blocks.some((block) => block.kind === 'title') ? rest : introOf(block, context.text),
			);
		else if ((block.kind === 'question' || block.kind === 'ask') && rest !== '')
			context.keep('questions', rest);
		else if (block.kind === 'principle' && rest !== '') context.keep('principles', rest);
	}
	close();
}

function keepSection(block: Placed, part: Note['part'] & SectionId, rest: string, context: Context): void {
	const number = /^\d+[.)]\s+/.exec(block.title)?.[0];
	if (number) context.isPlaceName(block.line, number);
	const title = block.title.slice(number?.length ?? 0) || sectionTitles[part];
	if (title === sectionTitles[part] && rest === '') context.isPlaceName(block.line, title);
	else if (title === sectionTitles[part]) {
		context.isPlaceName(block.line, title);
		context.keep(part, rest);
	} else context.keep(part, rest, title);
}

/** The blocks that no reader of entries takes, as Markdown. */
function restOf(block: Placed, text: string): string {
	// Of a block that was cut, its own pieces are left.
	const isCut =
		block.nodes.length === 0 &&
		block.pieces.length > 0 &&
		block.kind !== 'question' &&
		block.kind !== 'principle' &&
		block.kind !== 'ask' &&
		block.kind !== 'story';
	if (isCut && !(block.kind === 'section' && block.section === 'questions'))
		return piecesAsText(block.pieces);
	const isLeft = (node: Node) => {
		if (node.type === 'thematicBreak' || block.tables.some((table) => table.node === node)) return false;
		if (block.kind === 'other' || block.kind === 'template' || block.kind === 'advice') return true;
		if (block.kind === 'principle' || block.kind === 'ask') return node.type === 'table';
		if (block.kind === 'section')
			return block.section !== 'questions' || !['paragraph', 'list'].includes(node.type);
		if (block.kind === 'question') return !['paragraph', 'list'].includes(node.type);
		return false;
	};
	return runs(block.nodes, isLeft)
		.map((nodes) =>
			nodes.some((node) => node.type === 'yaml' || node.type === 'toml')
				? fenced(text, nodes)
				: rawOf(text, nodes),
		)
		.join('\n\n');
}

/** Neighbours stay together, with the space that is between them. */
function runs(nodes: readonly Node[], isLeft: (node: Node) => boolean): Node[][] {
	const groups: Node[][] = [];
	let open: Node[] | undefined;
	for (const node of nodes) {
		if (!isLeft(node)) open = undefined;
		else if (open) open.push(node);
		else {
			open = [node];
			groups.push(open);
		}
	}
	return groups;
}

/** Front matter, as a block of code. */
const fenced = (text: string, nodes: readonly Node[]) =>
	`\`\`\`yaml\n${text.slice(startOf(nodes[0]), endOf(nodes.at(-1)))}\n\`\`\``;
