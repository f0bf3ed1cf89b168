import {
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
import { asItStands, type GuidePart, guidePartsOf } from './guide-parts.ts';
import { fieldLabel, type LabelId } from './labels.ts';
import { markdownAsPlain, rawOf } from './markdown.ts';
import type { Placed, Reading } from './reading.ts';

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
export function readSettings(context: Reading): Settings {
	const { blocks } = context;
	const head = blocks.find(({ kind }) => kind === 'title') ?? blocks.find(({ depth }) => depth === 0);
	const pieces = new Map<LabelId, GuidePart>();
	for (const piece of head?.pieces ?? []) {
		const id = piece.label?.id;
		if (!id || !settingLabels.includes(id) || pieces.has(id)) continue;
		pieces.set(id, piece);
		context.isPlaceName(piece.line, piece.label.name);
	}
	const text = (id: LabelId) => markdownAsPlain(pieces.get(id)?.rest ?? '');
	const title = head?.title || settingDefaults.title;
	const target = text('target') || targetIn(introOf(head, context.text)) || title;
	const pace = paceOf(pieces.get('pace'), context);
	const owner = text('owner') || settingDefaults.owner;
	const followUps = pieces.get('followUps');
	const general = readGeneralFields(generalFields.settings, pieces, 'bank.yaml', context);
	context.keep('guide', general.others.join('\n\n'));

	const guesses: [LabelId, string][] = [
		['owner', `"${owner}"`],
		['target', `"${target}"`],
		['pace', `${pace} words a minute`],
	];
	const guessed = guesses.filter(([id]) => !pieces.has(id));
	const missing = (['owner', 'target', 'pace', 'paper', 'recall'] as const).filter((id) => !pieces.has(id));
	context.supply('bank.yaml', ...missing, ...(head?.title ? [] : ['title']));
	if (guessed.length > 0)
		context.say('settings', head?.line ?? 1, guessed.map(([id, value]) => `${id} ${value}`).join(', '));
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
	const [words = '', number] = /(\d+)(?:\s*(?:words? (?:a|per) minute|wpm))?/i.exec(plainWords) ?? [];
	const pace = Number(number);
	context.isPlaceName(piece.line, words);
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
	for (const [words] of plainWords.matchAll(/\d+ ?(?:s(?:ec(?:ond)?s?)?|questions?)\b/gi))
		context.isPlaceName(piece.line, words);
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
