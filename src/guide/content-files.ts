import { stringify } from 'yaml';
import type { ContentFile, RawBank } from './guide-reading.ts';

const folders = ['stories', 'principles', 'questions', 'frameworks'] as const;

/** The files of a bank, as they lie in the content folder. */
export function filesOf(bank: RawBank): ContentFile[] {
	return [
		{ path: 'bank.yaml', text: yamlOf(bank.settings) },
		...folders.flatMap((folder) =>
			bank[folder].map((rawEntry) => ({
				path: `${folder}/${rawEntry.id}.mdx`,
				text: fileText(rawEntry.fields, rawEntry.body),
			})),
		),
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
		{
			lineWidth: 0,
		},
	);
}
