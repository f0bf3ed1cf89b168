/** A generator of numbers in [0, 1) that gives the same row for the same seed: mulberry32's form, as a formula. */
export function newRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const snippets = [
	...[
		'# ',
		'## ',
		'### Story 99: ',
		'#### ',
		'- ',
		'* ',
		'1. ',
		'> ',
		'    ',
		'\t',
		'| ',
		' | --- | --- |',
		'---',
		'```',
		'~~~',
	],
	...[
		'**',
		'*',
		'_',
		'`',
		'[',
		'](',
		')',
		'(',
		'<',
		'>',
		'<!--',
		'-->',
		'{',
		'}',
		'\\',
		'&amp;',
		'&',
		'"',
		'“',
		'…',
		'\u200b',
	],
	...[
		'Situation:',
		'**Result**:',
		'**Primary:** ',
		'**Question:** ',
		'Notes:',
		'**Id**: x',
		'(Failure)',
		'(gap: ',
		'import x',
		'export ',
	],
	...[
		'<Private>',
		'[a]: b',
		'![',
		'\r\n',
		'\n\n',
		'\u0007',
		'\ud800',
		'😀',
		'é',
		'#id',
		': ',
		' - ',
		'===',
		'- [ ] ',
		'+++',
		'%%%',
	],
];

/** A change of a text that puts nothing of it away: words of its own are put in, or what is there is moved or doubled. */
export interface Mutant {
	readonly text: string;
	/** Words that stand in the mutant and in no other text. */
	readonly marks: readonly string[];
}

/** One to six changes of the guide, and up to twenty words that can be told from all others. */
export function mutate(guide: string, random: () => number): Mutant {
	const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
	const at = (size: number) => Math.floor(random() * size);
	const lines = guide.split('\n');
	const changes: (() => void)[] = [
		() => void lines.splice(at(lines.length), 1 + at(3)),
		() => void lines.splice(at(lines.length), 0, ...lines.slice(at(lines.length)).slice(0, 1 + at(4))),
		() => void lines.push(...lines.splice(at(lines.length), 1 + at(10))),
		() => {
			const [i, j] = [at(lines.length), at(lines.length)];
			[lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
		},
		() => {
			const i = at(lines.length);
			lines[i] = insert(lines[i] ?? '', pick(snippets), at((lines[i] ?? '').length + 1));
		},
		() => {
			const i = at(lines.length);
			lines[i] = pick(snippets) + (lines[i] ?? '');
		},
		() => {
			const i = at(lines.length);
			const line = lines[i] ?? '';
			const from = at(line.length + 1);
			lines[i] = line.slice(0, from) + line.slice(from + 1 + at(12));
		},
		() => lines.forEach((it, i) => void (random() < 0.02 && lines.splice(i, 1, it.trimStart()))),
		() => lines.forEach((it, i) => void (random() < 0.02 && lines.splice(i, 1, `  ${it}`))),
		() => void lines.splice(at(lines.length), 0, pick(snippets).repeat(1 + at(60))),
		() => void lines.splice(at(lines.length) + 1),
		() => void lines.splice(at(lines.length), 2, [lines[0] ?? '', pick(lines) ?? ''].join(' ')),
	];
	const times = 1 + at(6);
	for (let i = 0; i < times; i++) pick(changes)();

	const marks: string[] = [];
	for (let i = 0; i < 20; i++) {
		const line = at(lines.length);
		const words = [...(lines[line] ?? '').matchAll(/(?<=\p{L}) (?=\p{L})/gu)];
		if (words.length === 0) continue;
		const mark = `qzx${i}w${at(1_000_000)}`;
		lines[line] = insert(lines[line] ?? '', ` ${mark}`, pick(words).index);
		marks.push(mark);
	}
	return { text: lines.join('\n'), marks };
}

const insert = (text: string, added: string, at: number) => text.slice(0, at) + added + text.slice(at);
