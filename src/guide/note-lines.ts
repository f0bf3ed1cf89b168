import { parse as parseYaml } from 'yaml';
import { type FileLines, type SourceLine, tableLines } from './data-files.ts';
import { knownLabel, partOf, readLabel } from './labels.ts';

/** The lines of a note, without the wrapping that hides its Markdown: front matter, tags of HTML, quotations and fences. */
export function noteLines(name: string, text: string, isFolder: boolean): FileLines {
	const lines = text.split('\n').map((line, i): SourceLine => ({ text: line, line: i + 1 }));
	const front = frontMatter(text);
	// A rule at the top is no front matter, though another rule may follow somewhere.
	if (!front && /^---\n(?:.*\n)*?\n/.test(text)) lines.splice(0, 1, { text: '', line: 1 });
	const isObsidian = isFolder || front !== undefined;
	const given = withTables(lines.slice(front?.lines ?? 0));
	const clean = tidied(given, isObsidian);
	const bare = name.replace(/^.*\/|\.[a-z]+$/gi, '').replace(/ [0-9a-f]{32}$/, '');
	const first = clean.findIndex(({ text }) => text.trim() !== '');
	const hasTitle = /^#\s/.test(clean[first]?.text ?? '');
	const heading = clean[first]?.text.replace(/^#\s+/, '');
	const added = [
		...(isObsidian && !hasTitle ? [`# ${front?.title ?? bare}`, ''] : []),
		...(front && hasTitle ? [''] : []),
		...(front?.title !== undefined && hasTitle && front.title !== heading
			? [`- **Also called**: ${front.title}`]
			: []),
		...(front ? [...front.bullets, ''] : []),
	].map((text): SourceLine => ({ text, line: 1 }));
	const at = hasTitle ? first + 1 : 0;
	return {
		lines: [...clean.slice(0, at), ...added, ...clean.slice(at)],
		shapes: [
			...(front && !isFolder ? ['a note with front matter'] : []),
			...(countTags(clean) < countTags(given) ? ['HTML in Markdown'] : []),
		],
	};
}

const countTags = (lines: readonly SourceLine[]) =>
	lines.reduce((count, { text }) => count + (text.match(/<\/?[a-z]/gi) ?? []).length, 0);

/** Front matter as bullets: a list is one line with commas. */
function frontMatter(text: string) {
	const yaml = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text)?.[1];
	// A comment would be lost.
	const fields = yaml === undefined || /^\s*#/m.test(yaml) ? undefined : parseFields(yaml);
	if (yaml === undefined || typeof fields !== 'object' || fields === null || Array.isArray(fields))
		return undefined;
	const entries = Object.entries(fields).filter(([, value]) => value !== null && value !== '');
	const say = (value: unknown) =>
		Array.isArray(value)
			? value.map(String).join(', ')
			: typeof value === 'object'
				? JSON.stringify(value)
				: String(value);
	const isTitle = ([key]: [string, unknown]) => key.toLowerCase() === 'title';
	const title = entries.find(isTitle)?.[1];
	return {
		lines: yaml.split('\n').length + 2,
		title: title === undefined ? undefined : String(title),
		bullets: entries
			.filter((entry) => !isTitle(entry))
			.map(([key, value]) => `- **${key}**: ${unlinked(say(value)).replace(/\n/g, ' ')}`),
	};
}

function parseFields(yaml: string): unknown {
	try {
		return parseYaml(yaml, { logLevel: 'error' });
	} catch {
		return undefined;
	}
}

/** Tables of HTML as tables of Markdown, their rows with the lines that they begin on. */
function withTables(lines: readonly SourceLine[]): SourceLine[] {
	const read: SourceLine[] = [];
	let at = 0;
	while (at < lines.length) {
		const from = lines.findIndex(({ text }, i) => i >= at && /<table\b/i.test(text));
		const to = from < 0 ? -1 : lines.findIndex(({ text }, i) => i >= from && /<\/table>/i.test(text));
		if (to < 0) break;
		const table = lines
			.slice(from, to + 1)
			.map(({ text, line }) => text.replace(/<tr\b[^>]*>/gi, `\0${line}\0`))
			.join(' ');
		const rows = [...table.matchAll(/\0(\d+)\0([^\0]*)/g)].map(([, line, row = '']) => {
			const cells = row.split(/<t[dh]\b[^>]*>/i).slice(1);
			return { cells: cells.map((cell) => cell.replace(/<\/t[dhr]>.*$/i, '').trim()), line: Number(line) };
		});
		const written = tableLines(rows.filter(({ cells }) => cells.length > 0));
		const [before = ''] = table.split(/<table\b/i, 1);
		const [after = ''] = table.split(/<\/table>/i).slice(1);
		const line = lines[from]?.line ?? 1;
		read.push(...lines.slice(at, from));
		if (written.length === 0) read.push(...lines.slice(from, to + 1));
		else read.push({ text: `${before}\n`, line }, ...written, { text: `\n${after}`, line });
		at = to + 1;
	}
	return [...read, ...lines.slice(at)];
}

/** `[[Scanner]]` as Scanner, `[[Scanner|the scanner]]` as the scanner (Scanner). */
const unlinked = (text: string) =>
	text.replace(/!?\[\[([^[\]|\n]{1,200})(?:\|([^[\]|\n]{1,200}))?\]\]/g, (_, page: string, shown?: string) =>
		shown ? `${shown} (${page})` : page,
	);

function tidied(lines: readonly SourceLine[], isObsidian: boolean): SourceLine[] {
	const wrapped = wrappedLines(lines.map(({ text }) => text));
	let fence = '';
	let isHidden = false;
	let lists = 0;
	return lines.map(({ text, line }, i): SourceLine => {
		const [open] = /^ {0,3}(?:`{3,}|~{3,})/.exec(text) ?? [];
		if (wrapped.has(i)) {
			if (open) return { text: '', line };
			const inside = text
				.replace(/^ {0,3}(?:> ?)+/, '')
				.replace(/^\[![\w-]+\][+-]?\s*(.*)$/, (_, title: string) => (title === '' ? '' : `**${title}**`));
			return { text: withoutTags(inside), line };
		}
		if (open && (fence === '' || open.trim().startsWith(fence)))
			fence = fence === '' ? open.trim().slice(0, 3) : '';
		else if (fence === '') {
			if (/^<(script|style)\b/i.test(text.trim())) isHidden = true;
			lists += (text.match(/<(?:ul|ol)\b/gi) ?? []).length;
			const isItem = lists > 0 || /^\s*<li\b/i.test(text);
			const clean = isHidden ? text : withoutTags(longSpaces(isItem ? text.trimStart() : text));
			lists = Math.max(0, lists - (text.match(/<\/(?:ul|ol)>/gi) ?? []).length);
			if (/<\/(script|style)>/i.test(text)) isHidden = false;
			return { text: isObsidian ? unlinked(clean) : clean, line };
		}
		return { text, line };
	});
}

/** A run of spaces inside a line says nothing, and costs time in every pattern after this. */
const longSpaces = (text: string) =>
	text.length < 40 ? text : text.replace(/(?<=\S)[^\S\n]{20,}(?=\S)/g, ' ').trimEnd();

/** The lines of quotations and fences that hold the parts of a story. */
function wrappedLines(lines: readonly string[]): Set<number> {
	const wrapped = new Set<number>();
	const isQuoted = (line = '') => /^ {0,3}>/.test(line);
	const sign = /^[\s>#*+-]*?(?:\[![\w-]+\][+-]?\s*)?(?=\*\*|\p{L}|\p{Extended_Pictographic})/u;
	const isPart = (text: string) => {
		const bare = text.replace(sign, '');
		return partOf(readLabel(bare)?.id ?? knownLabel(bare)) !== undefined;
	};
	const least = lines.filter((line) => isQuoted(line) && isPart(line)).length >= 2 ? 1 : 2;
	for (let i = 0; i < lines.length; i++) {
		const from = i;
		const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[i] ?? '')?.[1];
		if (fence) {
			do i++;
			while (i < lines.length && !(lines[i] ?? '').trim().startsWith(fence));
			if (i === lines.length) continue;
		} else if (!isQuoted(lines[i])) continue;
		else while (isQuoted(lines[i + 1])) i++;
		if (lines.slice(from, i + 1).filter(isPart).length >= (fence ? 3 : least))
			for (let at = from; at <= i; at++) wrapped.add(at);
	}
	return wrapped;
}

const inSigns = (sign: string) => (_all: string, _tag: string, inside: string) =>
	inside.trim() === '' ? inside : sign + inside.trim() + sign;

/** Tags that people write in Markdown, by the Markdown that says the same. */
const tags: readonly [RegExp, string | ((...groups: string[]) => string)][] = [
	[/<(b|strong)(?: [^<>]*)?>([^<>]*)<\/\1>/gi, inSigns('**')],
	[/<(i|em)(?: [^<>]*)?>([^<>]*)<\/\1>/gi, inSigns('*')],
	[
		/<summary(?: [^<>]*)?>((?:[^<]|<(?!\/summary>))*)<\/summary>/gi,
		(_all, inside = '') => `\n\n**${inside.replace(/<[^<>]*>|\*\*|^#+ /g, '').trim()}**\n\n`,
	],
	[
		/<h([1-6])(?: [^<>]*)?>([^<>]*)<\/h\1>/gi,
		(_all, depth, inside = '') => `\n\n${'#'.repeat(Number(depth))} ${inside.trim()}\n\n`,
	],
	[/^\s*<li(?: [^<>]*)?>\s*$/gi, ''],
	[/<li(?: [^<>]*)?>\s*/gi, '\n- '],
	[/<t[dh](?: [^<>]*)?>/gi, ' | '],
	[/<br\s*\/?>/gi, '\n'],
	[/<\/?(?:p|div|section|article|ul|ol|details|center|tr|blockquote)(?: [^<>]*)?>/gi, '\n\n'],
	[
		/<\/?(?:details|summary|span|u|font|sub|sup|small|mark|li|a|td|th|table|tbody|thead|html|body|head|hr)(?: [^<>]*)?\/?>/gi,
		'',
	],
];

/** The line without tags of HTML. What they break apart stays on the line, so that lines keep their numbers. */
function withoutTags(line: string): string {
	if (!/<\/?[a-z]/i.test(line) || /\\<|^ {0,3}<!--/.test(line)) return line;
	const clean = (piece: string) =>
		tags.reduce(
			(text, [tag, markdown]) =>
				typeof markdown === 'string' ? text.replace(tag, markdown) : text.replace(tag, markdown),
			piece,
		);
	const pieces = line.split(/(`[^`]*`)/).map((piece, i) => (i % 2 === 1 ? piece : clean(piece)));
	const text = pieces.join('');
	if (text === line) return line;
	return /^\s*\|.*\|/.test(line) ? text.trim().replace(/\s*\n\s*/g, ' · ') : text.trimEnd();
}
