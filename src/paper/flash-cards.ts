import type { About, Bank, Question } from '../bank/bank.ts';
import { textWidth } from './estimate.ts';

/** A card to cut out: a question in front, what to tell behind. */
interface FlashCard {
	readonly front: CardSide;
	readonly back: CardSide;
}

export interface CardSide {
	/** Points. */
	readonly size: (typeof sizes)[number][0];
	readonly lines: readonly CardLine[];
}

interface CardLine {
	readonly text: string;
	readonly look: 'question' | 'wording' | 'story' | 'figure' | 'opening' | 'remark';
}

/** Type sizes in points, the largest first, each with the ems of text that a card holds in it: 87 × 55 mm inside its edges. */
const sizes = [
	[14, 120],
	[11, 220],
	[9, 330],
	[7, 540],
] as const;

/** A card for each question of the bank, by principle, then for each that is asked about the owner. */
export const flashCards = ({ principles, about }: Bank): FlashCard[] => [
	...principles.flatMap(({ questions }) => questions.map(questionCard)),
	...about.map(aboutCard),
];

function questionCard({ principle, prompts, answers: [first, second] }: Question): FlashCard {
	const story = first?.story;
	const landing = story?.results[0];
	const name = [
		story?.short,
		story?.outcome === 'failure' && 'a failure',
		story?.status === 'planned' && 'not written yet',
	];
	return {
		front: front(prompts),
		back: fitSide([
			{ look: 'story', text: story ? name.filter(Boolean).join(', ') : `Gap. ${first?.gap ?? ''}` },
			{ look: 'figure', text: landing ? `${landing.figure} ${landing.what}` : '' },
			{ look: 'opening', text: story?.opening ?? '' },
			{ look: 'remark', text: principle.name },
			{ look: 'remark', text: second?.story ? `If that is used: ${second.story.short}` : '' },
			{ look: 'remark', text: first?.hint ? `Bring out: ${first.hint}` : '' },
		]),
	};
}

const aboutCard = ({ question, prompts, opening, gap }: About): FlashCard => ({
	front: front([question, ...prompts]),
	back: fitSide([
		{ look: 'opening', text: opening ?? '' },
		{ look: 'story', text: opening === undefined ? `Not written yet. ${gap ?? ''}` : '' },
		{ look: 'remark', text: 'About you' },
	]),
});

const front = ([question = '', ...wordings]: readonly string[]) =>
	fitSide([
		{ look: 'question', text: question },
		...wordings.map((text) => ({ look: 'wording' as const, text })),
	]);

/** As many of the lines as the card holds, in the largest type in which it holds them: the last go first. */
function fitSide(lines: readonly CardLine[]): CardSide {
	const shown = lines
		.filter(({ text }) => text !== '')
		.map(({ look, text }) => ({ look, text: text.length > most ? `${text.slice(0, most)}…` : text }));
	const [least, room] = sizes[3];
	while (shown.length > 1 && widthOf(shown) > room) shown.pop();
	const width = widthOf(shown);
	return { size: sizes.find(([, ems]) => width <= ems)?.[0] ?? least, lines: shown };
}

/** Letters of one line: a question or an opening of more is not for a card. */
const most = 250;

/** Ems of all lines. The end of each leaves room empty. */
const widthOf = (lines: readonly CardLine[]) =>
	lines.reduce((total, { text }) => total + textWidth(text) + 9, 0);
