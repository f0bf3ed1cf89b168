import { canonical, entriesByPath, type RawBank, saidFields } from './guide-reading.ts';
import { readGuide } from './read.ts';
import { writeGuide } from './write.ts';

interface Exported {
	readonly text: string;
	/** Files that an import of the text would make otherwise than they are. */
	readonly differing: readonly string[];
}

/** Writes a bank as a guide, and reads it back to see whether it says everything. */
export function exportGuide(bank: RawBank): Exported {
	const text = writeGuide(bank);
	return { text, differing: differingFiles(bank, readGuide(text).bank) };
}

/** The files in which two banks are not the same. The order of entries and of fields does not count. */
export function differingFiles(a: RawBank, b: RawBank | undefined): string[] {
	const [first, second] = [contents(a), b ? contents(b) : new Map<string, string>()];
	const paths = new Set([...first.keys(), ...second.keys()]);
	return [...paths].filter((path) => first.get(path) !== second.get(path));
}

function contents(bank: RawBank): Map<string, string> {
	const textOf = (fields: object, body: string) =>
		`${canonical(Object.fromEntries(saidFields(fields)))}\n${body.trim()}`;
	const entries = Object.entries(entriesByPath(bank));
	return new Map([
		['bank.yaml', textOf(bank.settings, '')],
		...entries.map(([path, { fields, body }]) => [path, textOf(fields, body)] as const),
	]);
}
