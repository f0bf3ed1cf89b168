import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Details, ProblemCode } from '../problems/problem.ts';

/** What is wrong with YAML, and where. */
interface YamlFault {
	readonly code: ProblemCode;
	readonly details: Details;
	/** Where it begins in the YAML. */
	readonly offset: number;
}

const inQuotes = 'Put quotes around all of it.';

/** What the YAML parser complains of, in words for a person who writes stories, at the place that has to be mended. */
export function yamlFault({ code, message, pos: [offset] }: YAMLParseError, yaml: string): YamlFault {
	const sign = valueSign.exec(lineAround(yaml, offset))?.[1];
	if (sign) return { code: 'yaml-sign', details: { value: sign }, offset };
	if (code === 'BLOCK_AS_IMPLICIT_KEY') {
		const colon = offset + yaml.slice(offset).search(/:(\s|$)/);
		const isBelow = yaml.slice(offset, colon).includes('\n');
		return broken(isBelow ? setInTooFar : colonInText, isBelow ? colon : offset);
	}
	const firstLine = message.split('\n')[0] ?? message;
	const [, reason = firstLine.replace(position, ''), todo] =
		words.find(([fault]) => fault === code || (fault instanceof RegExp && fault.test(firstLine))) ?? [];
	return broken({ reason, ...(todo && { todo }) }, opening(firstLine, yaml, offset));
}

const broken = (details: Details, offset: number): YamlFault => ({ code: 'broken-yaml', details, offset });

/** A sign at the beginning of a value that YAML takes for a name or a kind. */
const valueSign = /^[^#"']*?(?::|-)[ \t]+([*&!])\S/;

const position = / at line \d+, column \d+:?\s*$/;

const colonInText = { reason: 'there is a ": " in a text without quotes', todo: inQuotes };
const setInTooFar = { reason: 'the line is set in too far', todo: 'Set it in as far as the field above it.' };

/** The words for a complaint, by its code; where a code stands for several mistakes, by what the parser says. */
const words: readonly [fault: ErrorCode | RegExp, reason: string, todo: string][] = [
	[
		'MULTILINE_IMPLICIT_KEY',
		'the line has no ": " after the name of a field',
		'Write it as "name: value". A text that goes on from the line above is set in further.',
	],
	['BAD_SCALAR_START', 'a text without quotes begins with a sign that YAML keeps for itself', inQuotes],
	[
		'BAD_DQ_ESCAPE',
		'YAML does not know this sign after a backslash',
		'Write the backslash twice, or use single quotes.',
	],
	['TAB_AS_INDENT', 'the line is set in with a tab', 'Use spaces: two for each step.'],
	['MULTIPLE_DOCS', 'a line of three hyphens or dots ends the fields too early', 'Delete it.'],
	[
		/^Missing closing/,
		'a quote is opened and not closed',
		'Close it, or put the whole text between quotes of the other kind.',
	],
	[
		/^Flow (sequence|map)/,
		'a bracket is opened and not closed',
		'Close it. If it belongs to a text, put quotes around all of it.',
	],
	[
		/must be.* indented|same column/,
		'the line is not set in far enough',
		'Set it in further, or put a hyphen before it if it is an item of a list.',
	],
	[
		/^Implicit map keys/,
		'the line has no ": " after the name of a field',
		'Write it as "name: value". An item of a list has a hyphen and a space before it.',
	],
	[
		/^Unexpected scalar at node end/,
		'text goes on after the closing quote',
		`${inQuotes} Inside them, use the other kind of quote.`,
	],
	[/^Unexpected block-seq/, 'a hyphen stands on the line of the field', 'Begin the list on the next line.'],
];

/** Where a bracket or quote was opened that the parser misses at the end. */
function opening(firstLine: string, yaml: string, offset: number): number {
	const quote = /^Missing closing (["'])/.exec(firstLine)?.[1];
	if (quote) return yaml.lastIndexOf(quote, offset - 1);
	if (!/^Flow (sequence|map)/.test(firstLine)) return offset;
	return Math.max(yaml.lastIndexOf('[', offset - 1), yaml.lastIndexOf('{', offset - 1));
}

function lineAround(text: string, offset: number): string {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	return text.slice(start).split('\n', 1)[0] ?? '';
}
