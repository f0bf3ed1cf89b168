import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { FollowUp, Prose, StoryBody } from '../domain/bank/entries.ts';
import { nearest } from '../domain/problems/nearest.ts';
import { type Problem, problem } from '../domain/problems/problem.ts';
import { type PartId, parts } from '../schema/story.ts';
import { toProse } from './body.ts';

interface Section {
	readonly name: string;
	/** Line of its heading, from 1. */
	readonly line: number;
	readonly blocks: readonly ElementContent[];
}

const extras = ['Follow-ups', 'Notes'] as const;
const order: readonly string[] = [...parts.map((it) => it.name), ...extras];
const inOrder = order.map((name) => `## ${name}`).join(', ');

/** Cuts the text of a story at its headings. A planned story may lack parts; a ready one may not. */
export function readStoryBody(
	blocks: readonly ElementContent[],
	{ file, firstLine, ready }: { file: string; firstLine: number; ready: boolean },
): { body: StoryBody; problems: Problem[] } {
	const { before, sections } = cut(blocks, 'h2', firstLine);
	const problems: Problem[] = [];
	if (before.length > 0)
		problems.push(problem('text-before-section', { file, line: lineOf(before[0], firstLine) }));

	const seen = new Map<string, Section>();
	let last: string | undefined;
	for (const section of sections) {
		const place = { file, line: section.line };
		const name = order.find((it) => it.toLowerCase() === section.name.toLowerCase());
		if (name === undefined) {
			problems.push(
				problem('unknown-section', place, {
					value: section.name,
					nearest: nearest(section.name, order),
					valid: inOrder,
				}),
			);
			continue;
		}
		const first = seen.get(name);
		if (first) {
			problems.push(problem('doubled-section', place, { value: name, other: String(first.line) }));
			continue;
		}
		if (section.blocks.length === 0) problems.push(problem('empty-section', place, { value: name }));
		if (last !== undefined && order.indexOf(name) < order.indexOf(last)) {
			problems.push(problem('misordered-section', place, { value: name, other: last, valid: inOrder }));
		} else last = name;
		seen.set(name, section);
	}
	if (ready) {
		const missing = parts.filter(({ name }) => !seen.has(name));
		problems.push(...missing.map(({ name }) => problem('missing-section', { file }, { value: name })));
	}

	const proseOf = (name: string): Prose | undefined => {
		const section = seen.get(name);
		return section && toProse(section.blocks);
	};
	const told = parts.flatMap(({ id, name }): [PartId, Prose][] => {
		const prose = proseOf(name);
		return prose ? [[id, prose]] : [];
	});
	return {
		body: {
			parts: Object.fromEntries(told),
			followUps: readFollowUps(seen.get('Follow-ups'), { file, problems }),
			notes: proseOf('Notes'),
		},
		problems,
	};
}

function readFollowUps(
	section: Section | undefined,
	{ file, problems }: { file: string; problems: Problem[] },
): FollowUp[] {
	if (!section) return [];
	const { before, sections } = cut(section.blocks, 'h3', section.line);
	if (before.length > 0) problems.push(problem('text-before-section', { file, line: section.line }));
	return sections.flatMap(({ name, blocks, line }) => {
		if (blocks.length === 0) problems.push(problem('empty-section', { file, line }, { value: name }));
		return { question: name, answer: toProse(blocks) };
	});
}

/** Cuts blocks at the headings of one level. */
function cut(
	blocks: readonly ElementContent[],
	tagName: string,
	firstLine: number,
): { before: ElementContent[]; sections: Section[] } {
	const before: ElementContent[] = [];
	const sections: (Section & { blocks: ElementContent[] })[] = [];
	for (const block of blocks) {
		if (block.type === 'text' && block.value.trim() === '') continue;
		if (isHeading(block, tagName))
			sections.push({ name: textOf(block).trim(), line: lineOf(block, firstLine), blocks: [] });
		else (sections.at(-1)?.blocks ?? before).push(block);
	}
	return { before, sections };
}

const isHeading = (block: ElementContent, tagName: string): block is Element =>
	block.type === 'element' && block.tagName === tagName;

const lineOf = (block: ElementContent | undefined, firstLine: number) =>
	(block?.position?.start.line ?? 1) + firstLine - 1;
