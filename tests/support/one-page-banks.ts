import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { writeSyntheticBank } from './generator.ts';

/** Names that a sheet must survive: 200 letters with and without spaces, pictures, right to left, markup, wide letters. */
export const hostileNames: readonly string[] = [
	'Unbroken'.repeat(25),
	`${'A very long name of a story that goes on '.repeat(5)}`.slice(0, 200).trim(),
	'🚀👩‍🚀 Launch 🎉 Day 🏳️‍🌈',
	'قصة نقل البيانات إلى السحابة',
	'פרויקט המעבר <Alpha> & "Beta"',
	'データ移行の物語',
	'W'.repeat(60),
	'`code` {braces} $1,000,000 </li>',
];

/** Writes a synthetic bank into a folder, whatever was there; a hostile one gives its first stories the names above. */
export async function writeOnePageBank(folder: string, stories: number, hostile = false): Promise<void> {
	rmSync(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeSyntheticBank(folder, stories);
	if (!hostile) return;
	const files = readdirSync(join(folder, 'stories')).sort();
	for (const [i, name] of hostileNames.entries()) {
		const file = files[i];
		if (!file) break;
		const path = join(folder, 'stories', file);
		const fields = stringify({ title: name, short: name }, { lineWidth: 0 });
		const text = readFileSync(path, 'utf8').replace(/^(title|short): .*\n/gm, '');
		writeFileSync(
			path,
			text.replace(/^---\n/, () => `---\n${fields}`),
		);
	}
}
