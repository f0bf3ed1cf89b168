import { parseDocument } from 'yaml';
import {
	type ContentFile,
	canonical,
	entriesByPath,
	filesOf,
	fileText,
	type GuideReading,
	type RawBank,
	saidFields,
} from './guide-reading.ts';
import { sectionsOf } from './mdx.ts';

/** What the last import put into each file: a fingerprint of every field and section. */
export type Base = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A value that was not taken from the guide, because a hand has changed it, or may have. */
export interface UnreplacedValue {
	readonly path: string;
	/** `hook`, or `## Result` for a section of the text. */
	readonly unit: string;
	readonly mine: string;
	readonly guides: string;
}

interface MergedGuide {
	/** Files to write, new and changed. */
	readonly files: readonly ContentFile[];
	readonly unreplaced: readonly UnreplacedValue[];
	readonly base: Base;
}

type Units = ReadonlyMap<string, unknown>;
/** Without settings where those of the folder cannot be read. */
type CurrentBank = Omit<RawBank, 'settings'> & Partial<Pick<RawBank, 'settings'>>;

/**
 * Brings a guide into a folder that holds a bank already. New entries are added. A field or a section is replaced
 * only where it still is what the last import put there; what a hand has changed, or may have, stays.
 * @param current the files of the folder, and what they hold
 */
export function mergeReading(
	reading: GuideReading,
	current: { bank: CurrentBank; texts: ReadonlyMap<string, string> },
	base: Base,
): MergedGuide {
	if (!reading.bank) return { files: [], unreplaced: [], base };
	const currentUnits = unitsOf(current.bank);
	const written = new Map(filesOf(reading.bank).map((contentFile) => [contentFile.path, contentFile.text]));
	const files: ContentFile[] = [];
	const unreplaced: UnreplacedValue[] = [];
	const next: Record<string, Record<string, string>> = {};
	for (const [path, units] of unitsOf(reading.bank)) {
		const before = base[path] ?? {};
		next[path] = { ...before, ...fingerprints(units) };
		const mine = currentUnits.get(path);
		const text = current.texts.get(path);
		if (text === undefined) {
			files.push({ path, text: written.get(path) ?? '' });
			continue;
		}
		if (!mine) continue;
		const changes = new Map<string, unknown>();
		for (const [unit, value] of units) {
			const own = mine.get(unit);
			const known = before[unit];
			if (own !== undefined && same(own, value)) continue;
			const isSupplied = reading.supplied.has(`${path} ${unit}`);
			const untouched =
				own === undefined ? known === undefined : known !== undefined && fingerprint(own) === known;
			if (untouched && !(isSupplied && own !== undefined)) changes.set(unit, value);
			else if (!isSupplied && known !== fingerprint(value))
				unreplaced.push({ path, unit, mine: shown(own), guides: shown(value) });
		}
		if (changes.size > 0) files.push({ path, text: withChanges(path, text, mine, changes) });
	}
	return { files, unreplaced, base: { ...base, ...next } };
}

/** The fingerprints of everything that an import into an empty folder puts there. */
export function baseOf(bank: RawBank): Base {
	return Object.fromEntries([...unitsOf(bank)].map(([path, units]) => [path, fingerprints(units)]));
}

const fingerprints = (units: Units): Record<string, string> =>
	Object.fromEntries([...units].map(([unit, value]) => [unit, fingerprint(value)]));

function unitsOf(bank: CurrentBank): Map<string, Units> {
	const unitsByPath = new Map<string, Units>();
	if (bank.settings) unitsByPath.set('bank.yaml', new Map(saidFields(bank.settings)));
	for (const [path, { fields, body }] of Object.entries(entriesByPath(bank)))
		unitsByPath.set(path, new Map([...saidFields(fields), ...textUnits(body, path)]));
	return unitsByPath;
}

function textUnits(body: string, path: string): [string, unknown][] {
	if (body.trim() === '') return [];
	if (!path.startsWith('stories/')) return [['text', body.trim()]];
	return sectionsOf(body).map((section) => [`## ${section.name}`, section.text.trim()]);
}

/** The file with some of its fields and sections replaced; comments and the order of fields stay. */
function withChanges(path: string, text: string, mine: Units, changes: ReadonlyMap<string, unknown>): string {
	const yamlOnly = path.endsWith('.yaml');
	const [, front = '', body = ''] = yamlOnly
		? ['', text, '']
		: (/^---[^\n]*\n([\s\S]*?)^---[^\n]*\n?([\s\S]*)$/m.exec(text) ?? []);
	const document = parseDocument(front);
	for (const [unit, value] of changes) if (!isText(unit)) document.set(unit, document.createNode(value));
	const yaml = document.toString({ lineWidth: 0 });
	if (yamlOnly) return yaml;
	const texts = [...changes].filter(([unit]) => isText(unit));
	const whole = texts.length === 0 ? body.trim() : textOf(new Map([...mine, ...texts]));
	return fileText({}, whole).replace('---\n{}\n---', () => `---\n${yaml}---`);
}

const isText = (unit: string) => unit === 'text' || unit.startsWith('## ');

const sectionOrder = ['', 'Situation', 'Task', 'Action', 'Result', 'Follow-ups', 'Notes'].map(
	(name) => `## ${name}`,
);

function textOf(units: Units): string {
	// Those that are not in the list come last.
	const place = (unit: string) => sectionOrder.indexOf(unit) >>> 0;
	return [...units]
		.filter(([unit]) => isText(unit))
		.sort(([a], [b]) => place(a) - place(b))
		.map(([unit, text]) => (unit === 'text' || unit === '## ' ? String(text) : `${unit}\n\n${String(text)}`))
		.join('\n\n');
}

const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

const shown = (value: unknown) =>
	value === undefined ? '(taken out)' : typeof value === 'string' ? value : JSON.stringify(value);

/** A short text that stands for a value: two 32-bit FNV-1a hashes with different starts. */
function fingerprint(value: unknown): string {
	const text = canonical(value);
	const hash = (start: number) => {
		let sum = start;
		for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 16_777_619);
		return (sum >>> 0).toString(36);
	};
	return `${hash(2_166_136_261)}-${hash(text.length + 84_696_351)}`;
}
