import type { Details } from '../problems/problem-table.ts';

const toShow = (sign: string) => `To show the sign itself, put a backslash before it: \\${sign}.`;

/** What the MDX parser complains of, by what it says, in words for a person who writes stories. */
const words: readonly [said: RegExp, inOurs: (...groups: string[]) => Details][] = [
	[
		/^Expected a closing tag for `(<[^`]+>)`/,
		(tag) => ({
			reason: `${tag} is opened and not closed in the same paragraph or block`,
			todo: `Close it. ${toShow('<')}`,
		}),
	],
	[
		/^Unexpected closing tag `(<[^`]+>)`, expected corresponding closing tag for `(<[^`]+>)`/,
		(closing, open) => ({
			reason: `${closing} stands where ${open} has to be closed first`,
			todo: 'Close the inner one first.',
		}),
	],
	[
		/^Unexpected closing tag `(<[^`]+>)`/,
		(tag) => ({ reason: `${tag} closes what is not open`, todo: `Delete it. ${toShow('<')}` }),
	],
	[
		/^Unexpected character.*(?:after `<`|before name)/s,
		() => ({
			reason: 'a "<" begins a tag here, and what follows is not one',
			todo: `${toShow('<')} A link is written [words](https://…).`,
		}),
	],
	[
		/^Unexpected end of file in expression/,
		() => ({ reason: 'a "{" begins program code here and is never closed', todo: toShow('{') }),
	],
];

/**
 * The parser's complaint, `3:1: Expected a closing tag … (mdx-jsx:…)`: its line in the text, from 1, and its words in ours.
 * With a value it is about program code; else it has a reason.
 */
export function mdxWords(error: unknown, text: string): Details & { line: number } {
	const message = error instanceof Error ? error.message : String(error);
	const [, line = '1', reason = message] = /^(\d+):\d+: ([\s\S]*?)(?: \(mdx[-\w:]*\))?$/.exec(message) ?? [];
	if (reason.startsWith('Could not parse expression')) {
		const code = /\{[^}]*\}?/.exec(text.split('\n')[Number(line) - 1] ?? '')?.[0];
		return { line: Number(line), value: code ?? '{…}' };
	}
	for (const [form, inOurs] of words) {
		const match = form.exec(reason);
		if (match) return { line: Number(line), ...inOurs(...match.slice(1)) };
	}
	return { line: Number(line), reason };
}
