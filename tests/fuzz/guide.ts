import { readFileSync } from 'node:fs';
import { newAccount, textsOf, wordsOf } from '../../src/guide/account.ts';
import type { NoteFile } from '../../src/guide/read.ts';
import { readGuide } from '../../src/guide/read.ts';
import { sectionTitles } from '../../src/guide/read-settings.ts';
import { notesOfShapes } from '../fixtures/notes/shapes.ts';
import { composeNotes } from './compose.ts';
import { mutate, newRandom } from './mutate.ts';

export interface Finding {
	readonly seed: number;
	readonly fault: string;
	readonly guide: string;
}

export interface Outcome {
	readonly runs: number;
	readonly read: number;
	readonly refused: number;
	readonly marks: number;
	/** Milliseconds of the slowest reading. */
	readonly slowest: number;
	readonly findings: readonly Finding[];
}

/**
 * Reads so many mutants of a guide, of notes of many shapes, or of notes that are put together at random. A finding is a crash, a reading of more than two seconds, a mutant that was
 * refused without a word, a marked word that is neither in the content nor in the report, or a line of which a phrase
 * is in neither.
 */
export function fuzz(
	guides: string | readonly (readonly NoteFile[])[] | typeof composeNotes,
	from: number,
	runs: number,
	onRun: (done: number) => void = () => {},
): Outcome {
	const findings: Finding[] = [];
	let [read, refused, slowest, allMarks] = [0, 0, 0, 0];
	for (let seed = from; seed < from + runs; seed++) {
		const files =
			typeof guides === 'string'
				? [{ name: 'guide.md', text: guides }]
				: typeof guides === 'function'
					? guides(newRandom(-seed))
					: (guides[seed % guides.length] ?? []);
		const mutants = files.map((file) => ({ name: file.name, ...mutate(file.text, newRandom(seed)) }));
		const marks = mutants.flatMap((mutant) => mutant.marks);
		const text = mutants.map((mutant) => mutant.text).join('\n');
		allMarks += marks.length;
		// Of the processor, not of the clock: on a machine that does something else as well a reading is not slower.
		const started = process.cpuUsage();
		try {
			const reading = readGuide(mutants);
			const took = process.cpuUsage(started).user / 1000;
			slowest = Math.max(slowest, took);
			if (took > 2000) findings.push({ seed, fault: `took ${Math.round(took)} ms`, guide: text });
			if (!reading.bank) {
				refused++;
				const why = reading.remarks.map((remark) => remark.what).join(' ');
				if (why === '') findings.push({ seed, fault: 'refused without a word', guide: text });
				if (why.includes('does not make a valid')) findings.push({ seed, fault: why, guide: text });
				continue;
			}
			read++;
			const texts = [...textsOf(reading.bank), ...reading.remarks.map((remark) => remark.what)];
			const words = new Set(texts.flatMap(wordsOf));
			const lost = marks.filter((mark) => wordsOf(mark).some((word) => !words.has(word)));
			if (lost.length > 0) findings.push({ seed, fault: `lost ${lost.join(', ')}`, guide: text });
			// In other shapes a mark shows what is lost; in a guide every phrase has to be found.
			if (typeof guides !== 'string') continue;
			const account = newAccount(texts);
			const lines = text.replace(/\r\n?/g, '\n').split('\n');
			// Names of places carry no words of the author's; all others must be found.
			const places =
				/\b(story|failure|negative style|lessons learned|situation|task|action|result|leadership principles?|primary|backup|question|notes|id|or|s|t|a|r|e|g|seconds|business impact|\d+)\b/i;
			const missing = lines.flatMap((line) =>
				account.missing(line, Object.values(sectionTitles)).filter((phrase) => !places.test(phrase)),
			);
			if (missing.length > 0)
				findings.push({ seed, fault: `no place for ${missing.join(' … ')}`, guide: text });
		} catch (error) {
			findings.push({
				seed,
				fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
				guide: text,
			});
		}
		onRun(seed - from + 1);
	}
	return { runs, read, refused, slowest, marks: allMarks, findings };
}

/** `npm run tool fuzz [RUNS] [FIRST SEED]`: mutants of the guide, and as many of notes of other shapes */
export function run(): void {
	const guide = readFileSync(new URL('../fixtures/guides/guide.md', import.meta.url), 'utf8');
	const [runs = 10_000, firstSeed = 1] = process.argv.slice(2).map(Number);
	const started = performance.now();
	const findings = [guide, notesOfShapes, composeNotes].flatMap((notes) => {
		const { findings, ...counts } = fuzz(notes, firstSeed, runs, (done) => {
			if (done % 1000 === 0) console.error(`${done} of ${runs}`);
		});
		console.log({
			...counts,
			slowest: Math.round(counts.slowest),
			minutes: (performance.now() - started) / 60_000,
		});
		return findings;
	});
	for (const { seed, fault } of findings.slice(0, 10)) console.log(`seed ${seed}: ${fault}`);
	console.log(`${findings.length} findings`);
	process.exitCode = findings.length > 0 ? 1 : 0;
}
