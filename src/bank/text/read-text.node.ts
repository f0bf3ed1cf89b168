import type { ElementContent, Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { ProseLink } from '../entries.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { cleanText } from './clean-text.ts';
import { mdxWords } from './mdx-words.ts';
import { findDeepLine, isDeep, levelSigns } from './nesting.ts';
import { proseComponents } from './prose-components.node.ts';

export interface Body {
	readonly blocks: readonly ElementContent[];
	readonly links: readonly ProseLink[];
	readonly problems: readonly Problem[];
	/** It could not be parsed, so nothing is known of what is in it. */
	readonly unread: boolean;
}

/** Reads the text of a file into blocks that may be shown: whatever is not text, mark or link is a problem. */
export function readBody(text: string, { file, firstLine }: { file: string; firstLine: number }): Body {
	const links: ProseLink[] = [];
	const problems: Problem[] = [];
	const lineOf = (node: { position?: Root['position'] }) => (node.position?.start.line ?? 1) + firstLine - 1;
	const deepLine = findDeepLine(text, levelSigns.text);
	try {
		if (deepLine !== undefined) throw new RangeError();
		const root = mdxToHast(text);
		if (isDeep(root, (node) => ('children' in node && Array.isArray(node.children) ? node.children : [])))
			throw new RangeError();
		const blocks = cleanText(root.type === 'root' ? root : { type: 'root', children: [] }, {
			components: proseComponents(),
			linkTo: (address) => address,
			report: (node, code, details) => problems.push(problem(code, { file, line: lineOf(node) }, details)),
			onLink: (address, node) => links.push({ ...address, line: lineOf(node) }),
		});
		return { blocks, links, problems, unread: false };
	} catch (error) {
		const isTooDeep = error instanceof RangeError;
		const { line, ...details } = isTooDeep ? { line: deepLine ?? 1 } : mdxWords(error, text);
		const code = isTooDeep ? 'too-deep' : details.value === undefined ? 'broken-mdx' : 'code-in-text';
		return {
			blocks: [],
			links,
			problems: [problem(code, { file, line: line + firstLine - 1 }, details)],
			unread: true,
		};
	}
}
