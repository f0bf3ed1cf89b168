/**
 * What Ask weighs and how fast it answers, as its wordings grow ×1, ×10 and ×100, and how fast names are looked
 * up among 2,000 entries.
 * Run: `npm run tool bench:ask [-- --quick]`. Exits 1 when the model of today's wordings is over 27 KB gzipped, when any
 * grown one is over 40 KB, or when a query takes over 10 ms, which is 40 ms on a processor four times slower.
 */
import { gzipSync } from 'node:zlib';
import { splitWords } from '../../src/bank/text/stems.ts';
import { createLookup, findByName, type NamedEntry } from '../../src/search/ask/lookup.ts';
import { type Example, trainModel } from '../../src/search/ask/model.ts';
import { packModel, unpackModel } from '../../src/search/ask/pack.ts';
import { rank } from '../../src/search/ask/rank.ts';
import { guideExamples } from '../unit/search/ask/guide-wordings.ts';
import { numbersOr, quick } from './arguments.ts';

const limits = { bytesToday: 27_000, bytesGrown: 40_000, milliseconds: 10 };
const queries = [
	...guideExamples.filter((_, at) => at % 13 === 0).map(({ text }) => text),
	'ownreship',
	'Tell me about a stakehlder or custmer who disagred. What did you do, and what was the outcome?',
	'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor',
];
const misspelt = 'qzxvw kjhgf mnbvc '.repeat(600);
const failures: string[] = [];

console.log(
	'wordings   train ms   bytes    gzipped   unpack ms   query ms: median   worst   10,000 characters',
);
for (const factor of numbersOr([1, 10, 100], [1])) {
	const examples = grow(guideExamples, factor);
	const [model, trainTime] = time(() => trainModel(examples));
	const bytes = packModel(model);
	const gzipped = gzipSync(bytes, { level: 9 }).length;
	const unpackTime = best(() => unpackModel(bytes));
	const ready = unpackModel(bytes);
	const times = queries.map((text) => best(() => rank(ready, text))).sort((a, b) => a - b);
	const longTime = best(() => rank(ready, misspelt));
	const median = times[Math.floor(times.length / 2)] ?? 0;
	const worst = Math.max(times.at(-1) ?? 0, longTime);
	console.log(
		[
			String(examples.length).padStart(8),
			trainTime.toFixed(0).padStart(9),
			String(bytes.length).padStart(9),
			String(gzipped).padStart(9),
			unpackTime.toFixed(1).padStart(10),
			median.toFixed(2).padStart(17),
			(times.at(-1) ?? 0).toFixed(2).padStart(10),
			longTime.toFixed(2).padStart(10),
		].join(' '),
	);
	const limit = factor === 1 ? limits.bytesToday : limits.bytesGrown;
	if (gzipped > limit) failures.push(`×${factor}: ${gzipped} bytes gzipped, over ${limit}.`);
	if (!quick && worst > limits.milliseconds)
		failures.push(`×${factor}: a query took ${worst.toFixed(1)} ms.`);
}

const [lookup, prepareTime] = time(() => createLookup(listEntries(2000)));
const typed = [
	'o',
	'own',
	'ownreship',
	'$150k',
	'story number 1999',
	'dashbord quotng',
	'zzzzzz',
	'x'.repeat(10_000),
];
const lookupTimes = typed.map((it) => best(() => findByName(lookup, it)));
const slowest = Math.max(...lookupTimes);
console.log(
	`2,000 entries: prepared in ${prepareTime.toFixed(1)} ms, slowest lookup ${slowest.toFixed(2)} ms`,
);
if (!quick && slowest > limits.milliseconds) failures.push(`A lookup took ${slowest.toFixed(1)} ms.`);

for (const it of failures) console.error(it);
process.exitCode = failures.length === 0 ? 0 : 1;

function time<T>(run: () => T): [result: T, milliseconds: number] {
	const from = performance.now();
	const result = run();
	return [result, performance.now() - from];
}

/** The shortest of twenty runs (two of a quick one) in milliseconds, so that a busy machine does not count. */
function best(run: () => unknown): number {
	return Math.min(...Array.from({ length: quick ? 2 : 20 }, () => time(run)[1]));
}

/** Wordings as others might write them: words of a principle's own mixed anew, one in twenty never seen before. */
function grow(examples: readonly Example[], factor: number): Example[] {
	const words = new Map<string, string[]>();
	for (const { principle, text } of examples) {
		words.set(principle, [...(words.get(principle) ?? []), ...splitWords(text)]);
	}
	let seed = 7;
	const random = (below: number) => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	const reword = ({ principle, text }: Example): Example => {
		const own = words.get(principle) ?? [];
		const mixed = splitWords(text).map((word) => {
			if (random(20) === 0) return `${word}${random(5000).toString(36)}`;
			return random(3) === 0 ? (own[random(own.length)] ?? word) : word;
		});
		return { principle, text: mixed.join(' ') };
	};
	return Array.from({ length: factor }, (_, round) =>
		round === 0 ? [...examples] : examples.map(reword),
	).flat();
}

function listEntries(count: number): NamedEntry[] {
	return Array.from({ length: count }, (_, at) => ({
		title: `Story number ${at}: ${guideExamples[at % guideExamples.length]?.text ?? ''}`,
		words: [`Short ${at}`, 'Snowflake', `$${at}k`, `${at % 100}%`, 'quoting dashboard', 'ownership'],
	}));
}
