import type { ElementContent, Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { ProseLink } from '../bank.ts';
import { type Details, type Problem, problem } from '../problems/problem.ts';
import { cleanText } from './clean-text.ts';
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

const toShow = (sign: string) => `To show the sign itself, put a backslash before it: \\${sign}.`;

/** What the MDX parser complains of, by what it says, in words for a person who writes stories. */
const words: readonly [fault: RegExp, reason: string, todo: string][] = [
	[
		/^Expected a closing tag for `(<[^`]+>)`/,
		'$1 is opened and not closed in the same paragraph or block',
		`Close it. ${toShow('<')}`,
	],
	[
		/^Unexpected closing tag `(<[^`]+>)`, expected corresponding closing tag for `(<[^`]+>)`/,
		'$1 stands where $2 has to be closed first',
		'Close the inner one first.',
	],
	[/^Unexpected closing tag `(<[^`]+>)`/, '$1 closes what is not open', `Delete it. ${toShow('<')}`],
	[
		/^Unexpected character.*(?:after `<`|before name)/s,
		'a "<" begins a tag here, and what follows is not one',
		`${toShow('<')} A link is written [words](https://…).`,
	],
	[
		/^Unexpected end of file in expression/,
		'a "{" begins program code here and is never closed',
		toShow('{'),
	],
];

/**
 * The parser's complaint, `3:1: Expected a closing tag … (mdx-jsx:…)`: its line in the text, from 1, and its words in ours.
 * With a value it is about program code; else it has a reason.
 */
function mdxWords(error: unknown, text: string): Details & { line: number } {
	const message = error instanceof Error ? error.message : String(error);
	const [, line = '1', reason = message] = /^(\d+):\d+: ([\s\S]*?)(?: \(mdx[-\w:]*\))?$/.exec(message) ?? [];
	if (reason.startsWith('Could not parse expression')) {
		const code = /\{[^}]*\}?/.exec(text.split('\n')[Number(line) - 1] ?? '')?.[0];
		return { line: Number(line), value: code ?? '{…}' };
	}
	for (const [form, ours, todo] of words) {
		const match = form.exec(reason);
		if (match)
			return { line: Number(line), reason: ours.replace(/\$(\d)/g, (_, at) => match[at] ?? ''), todo };
	}
	return { line: Number(line), reason };
}
