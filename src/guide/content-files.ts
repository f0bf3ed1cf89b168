import { stringify } from 'yaml';
import type { ContentFile, RawBank, RawEntry } from './guide-reading.ts';

const folders = ['stories', 'principles', 'questions', 'about', 'frameworks'] as const;

/** The entries of a bank by their files: `stories/census-pipeline.mdx`. */
export function entriesByPath(bank: Omit<RawBank, 'settings'>): Readonly<Record<string, RawEntry<object>>> {
	return Object.fromEntries(
		folders.flatMap((folder) =>
			bank[folder].map((entry: RawEntry<object>) => [`${folder}/${entry.id}.mdx`, entry]),
		),
	);
}

/** The files of a bank, as they lie in the content folder. */
export function filesOf(bank: RawBank): ContentFile[] {
	const entries = Object.entries(entriesByPath(bank));
	return [
		{ path: 'bank.yaml', text: yamlOf(bank.settings) },
		...entries.map(([path, { fields, body }]) => ({ path, text: fileText(fields, body) })),
	];
}

/** A file of fields and a body. */
export function fileText(fields: object, body: string): string {
	return `---\n${yamlOf(fields)}---\n${body.trim() === '' ? '' : `\n${body.trimEnd()}\n`}`;
}

/** Empty lists are left out: they are what a missing field means. */
function yamlOf(fields: object): string {
	return stringify(
		fields,
		(_key, field: unknown) => (Array.isArray(field) && field.length === 0 ? undefined : field),
		{ lineWidth: 0 },
	);
}
