import { insideOf } from './guide-parts.ts';
import { endOf, lineOf, markdownAsPlain, startOf } from './markdown.ts';
import { storyNumber } from './mention.ts';
import type { Principles } from './principles.ts';
import type { Claim } from './read-matrix.ts';
import type { Placed, Reading } from './reading.ts';
import { noName } from './shape-words.ts';
import { isStoryWord } from './tables.ts';

/** Paragraphs that were meant as tables, but lack the line of dashes. */
export function sayBrokenTables({ blocks, text, say }: Reading): void {
	for (const node of blocks.flatMap(({ nodes }) => nodes)) {
		if (node.type !== 'paragraph') continue;
		const lines = text.slice(startOf(node), endOf(node)).split('\n');
		if (lines.length > 1 && lines.every((line) => (line.match(/\|/g) ?? []).length >= 2))
			say('table-without-dashes', lineOf(node));
	}
}

const storiesWord =
	/stor(?:y|ies)|examples?|projects?|geschichten|histoires|historias|histórias|storie|故事|案例|ストーリー|エピソード/iu;

/** Bullets under a principle that name stories: `The blue key: 40 keys and no list`. */
export function readNames({ blocks, principles, say, isPlaceName }: Reading): Claim[] {
	// In a text of stories the names are stories that are still to be written.
	const isOfStories = blocks.some(
		({ kind, title }) => (kind === 'title' || kind === 'section') && storiesWord.test(title),
	);
	return blocks.flatMap((block) => {
		if (block.kind === 'principle' && block.principle !== undefined)
			return claimsInText(block, block.principle, principles);
		if (block.kind !== 'names') return [];
		const principle = principles.resolve(block.principle ?? block.title, block.line, 'heading');
		return block.pieces.flatMap(({ raw, line }): Claim[] => {
			const words = markdownAsPlain(raw);
			const [, name = words, note = ''] = /^(.{2,80}?)(?:[:：]\s*|\s[–—-]\s|\s*→\s*)(.+)$/s.exec(words) ?? [];
			const story = name.replace(/^["“]|["”]$/g, '').trim();
			if (noName.test(story)) {
				say('open-place', line, principle.spellings[0] ?? principle.id);
				isPlaceName(line, words);
				return [];
			}
			if (isStoryWord(story) && !/\d/.test(story)) return [];
			const isName = story.split(/\s+/).length <= 10 && !/[.!]$/.test(story);
			return [{ story, line, principles: [principle], isPlanned: isOfStories && isName, note }];
		});
	});
}

/** "For this one see story 3" in the text under a principle. Its words stay in that text. */
function claimsInText({ pieces }: Placed, name: string, principles: Principles): Claim[] {
	return pieces.flatMap(({ raw, line }) =>
		[...raw.matchAll(storyNumber)].map(([story]) => ({
			story,
			line,
			principles: [principles.resolve(name, line, 'heading')],
			isPlanned: false,
			isElsewhere: true,
		})),
	);
}

/** Bullets that pair the two: `Ownership: The blue key, Story 2`, `The blue key - #ownership`. Their words stay among the notes too. */
export function readPairLists({ blocks, principles, values, text }: Reading): Claim[] {
	return blocks.flatMap((block) => {
		if (block.kind !== 'other' && block.kind !== 'section') return [];
		return block.pieces.flatMap((piece): Claim[] => {
			const { label, rest, line } = piece;
			const nested = insideOf(text, piece).pieces.map(({ raw }) => markdownAsPlain(raw));
			const [, left = '', right = ''] =
				/^(.{2,80}?)\s*(?:[:：]|\s[–—-]|→|->|$)\s*(.*)$/su.exec(
					markdownAsPlain(label ? `${label.name}: ${rest}` : rest),
				) ?? [];
			const names = [...right.split(/\s*[,;·]\s*|\s+(?=#)/), ...nested]
				.map((name) => name.replace(/^#(?=\p{L})/u, '').replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ' '))
				.filter((name) => name !== '');
			if (!piece.inList || names.length === 0 || label?.id !== undefined) return [];
			const own = values.valueIn(left);
			if (own === undefined && !names.every(values.isValue)) return [];
			const pairs = own === undefined ? [[left, ...names]] : names.map((story) => [story, own]);
			return pairs
				.filter(([story = '']) => !noName.test(story))
				.map(([story = '', ...shown]) => ({
					story,
					line,
					principles: shown.map((name) => principles.resolve(name, line, 'section')),
					isPlanned: false,
					isElsewhere: true,
				}));
		});
	});
}
