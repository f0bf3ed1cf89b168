import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { FollowUp, Prose, StoryBody } from '../bank.ts';
import { nearest } from '../problems/nearest.ts';
import { type Details, type Problem, problem } from '../problems/problem.ts';
import { type PartId, parts } from '../schema/story.ts';
import { isEmpty, isSilent, type ToProse } from './prose.ts';

interface Section {
	readonly heading: Element;
	readonly name: string;
	/** Line of its heading, from 1. */
	readonly line: number;
	readonly blocks: readonly ElementContent[];
}

const extras = ['Follow-ups', 'Notes'] as const;
const order: readonly string[] = [...parts.map((part) => part.name), ...extras];
const inOrder = order.map((name) => `## ${name}`).join(', ');

/** How the compiler and the pages call what stands under a heading: `action`; below it, `follow-ups/0`. */
export const partName = (heading: string, index?: number): string =>
	heading.toLowerCase() + (index === undefined ? '' : `/${index}`);

/** Cuts the text of a story at its headings. A planned story may lack parts; a ready one may not. */
export function readStoryBody(
	blocks: readonly ElementContent[],
	{ file, firstLine, ready, toProse }: { file: string; firstLine: number; ready: boolean; toProse: ToProse },
): { body: StoryBody; problems: Problem[] } {
	const { before, sections } = cut(blocks, 'h2', firstLine);
	const problems: Problem[] = [];
	if (before.length > 0) {
		const place = { file, line: lineOf(before[0], firstLine) };
		problems.push(problem('text-before-section', place, { kind: 'section', valid: '## Situation, …' }));
	}

	const seen = new Map<string, Section>();
	const misspelt = new Set<string | undefined>();
	for (const section of sections) {
		const place = { file, line: section.line };
		// An empty heading is a problem already.
		if (section.name === '') continue;
		const name = order.find((text) => text.toLowerCase() === section.name.toLowerCase());
		if (name === undefined) {
			const meant = nearest(section.name, order);
			misspelt.add(meant);
			problems.push(
				problem('unknown-section', place, { value: section.name, nearest: meant, valid: inOrder }),
			);
			continue;
		}
		const first = seen.get(name);
		if (first) {
			problems.push(problem('doubled-section', place, { value: name, other: String(first.line) }));
			continue;
		}
		if (isEmpty(section.blocks)) problems.push(problem('empty-section', place, emptySection(name, ready)));
		seen.set(name, section);
	}
	for (const name of misplaced([...seen.keys()])) {
		const place = { file, line: seen.get(name)?.line };
		problems.push(problem('misordered-section', place, { value: name, valid: inOrder }));
	}
	if (ready) {
		const missing = parts.filter(({ name }) => !seen.has(name) && !misspelt.has(name));
		problems.push(...missing.map(({ name }) => problem('missing-section', { file }, { value: name })));
	}

	const proseOf = (name: string): Prose | undefined => {
		const section = seen.get(name);
		return section && toProse(section.blocks, partName(name));
	};
	const partTexts = parts.flatMap(({ id, name }): [PartId, Prose][] => {
		const prose = proseOf(name);
		return prose ? [[id, prose]] : [];
	});
	return {
		body: {
			parts: Object.fromEntries(partTexts),
			followUps: readFollowUps(seen.get('Follow-ups'), { file, firstLine, problems, toProse }),
			notes: proseOf('Notes'),
		},
		problems,
	};
}

/** The fewest sections that have to move for the rest to stand in order. */
function misplaced(names: readonly string[]): string[] {
	const longest: string[][] = [];
	names.forEach((name, i) => {
		const before = longest
			.slice(0, i)
			.filter((text) => order.indexOf(text.at(-1) ?? '') < order.indexOf(name));
		const best = before.reduce((most, text) => (text.length > most.length ? text : most), []);
		longest.push([...best, name]);
	});
	const longestRun = longest.reduce((most, text) => (text.length > most.length ? text : most), []);
	return names.filter((name) => !longestRun.includes(name));
}

/** What to do about a section without text. */
function emptySection(name: string, ready: boolean): Details {
	const value = `## ${name}`;
	const isPart = parts.some((part) => part.name === name);
	return isPart && ready ? { value, todo: 'Write it, or set "status: planned".' } : { value };
}

function readFollowUps(
	section: Section | undefined,
	{
		file,
		firstLine,
		problems,
		toProse,
	}: { file: string; firstLine: number; problems: Problem[]; toProse: ToProse },
): FollowUp[] {
	if (!section || isEmpty(section.blocks)) return [];
	const { before, sections } = cut(section.blocks, 'h3', firstLine);
	if (before.length > 0) {
		const place = { file, line: lineOf(before[0], firstLine) };
		problems.push(problem('text-before-section', place, { kind: 'question', valid: '### What …?' }));
	}
	return sections.map(({ name, blocks, line }, index) => {
		if (name !== '' && isEmpty(blocks))
			problems.push(problem('empty-section', { file, line }, { value: `### ${name}` }));
		return { question: name, answer: toProse(blocks, partName('Follow-ups', index)) };
	});
}

/** Cuts blocks at the headings of one level. */
export function cut(
	blocks: readonly ElementContent[],
	tagName: string,
	firstLine: number,
): { before: ElementContent[]; sections: Section[] } {
	const before: ElementContent[] = [];
	const sections: (Section & { blocks: ElementContent[] })[] = [];
	for (const block of blocks) {
		const section = sections.at(-1);
		if (isHeading(block, tagName))
			sections.push({
				heading: block,
				name: textOf(block).trim(),
				line: lineOf(block, firstLine),
				blocks: [],
			});
		else if (section) section.blocks.push(block);
		else if (!isSilent(block)) before.push(block);
	}
	return { before, sections };
}

const isHeading = (block: ElementContent, tagName: string): block is Element =>
	block.type === 'element' && block.tagName === tagName;

const lineOf = (block: ElementContent | undefined, firstLine: number) =>
	(block?.position?.start.line ?? 1) + firstLine - 1;
