import type { Bank } from '../bank/bank.ts';
import { bankFile, bankFileVersion, bankFormat } from '../bank/bank-file.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import { exportGuide } from '../guide/export-guide.ts';
import { questionsAsAnki, storiesAsCsv } from '../guide/export-tables.ts';
import type { RawBank } from '../guide/guide-reading.ts';
import { isOurHtml, writeHtml } from './export-html.node.ts';
import { readRawFolder } from './folder.node.ts';
import { command, readOptions, UsageError } from './options.node.ts';
import { checkPlace, type IsOurs, writeWhole } from './out-file.node.ts';
import { print } from './terminal.node.ts';

/** A way out of the bank: its option, and what it gives for the file that the option names. */
interface Format {
	readonly option: string;
	/** The file's text, and what is to be said about it. */
	readonly write: (folder: string, bank: Bank) => Promise<Written> | Written;
	/** Left out where a file that exists is never overwritten: it may have been changed by hand since. */
	readonly isOurs?: IsOurs;
}

interface Written {
	readonly text: string;
	readonly remark: string;
}

/** Every format that `npm run export` knows. */
const formats: readonly Format[] = [
	{ option: 'markdown', write: writeMarkdown },
	{ option: 'html', write: (_, bank) => writeHtml(bank), isOurs: isOurHtml },
	{ option: 'csv', write: (_, bank) => storiesAsCsv(bank) },
	{ option: 'anki', write: (_, bank) => questionsAsAnki(bank) },
	{ option: 'json', write: (_, bank) => writeJson(bank), isOurs: isOurJson },
];

/**
 * `npm run export -- --markdown FILE`, `--html FILE`, `--csv FILE`, `--anki FILE`, `--json FILE`: writes the bank in another
 * form. Of what exists only an older export of the same form is overwritten, and nothing that a person may have edited.
 */
export const run = command(async (args) => {
	const options: Readonly<Record<string, { type: 'string' }>> = Object.fromEntries(
		formats.map((format) => [format.option, { type: 'string' as const }]),
	);
	const values = readOptions(args, options);
	const wanted = formats.flatMap((format) => {
		const file = values[format.option];
		return typeof file === 'string' ? [{ format, file }] : [];
	});
	if (wanted.length === 0) {
		const usage = formats.map((format) => `--${format.option} FILE`).join(' or ');
		throw new UsageError(`Say what to write, and where: npm run export -- ${usage}`);
	}
	for (const { format, file } of wanted) await checkPlace(file, format.isOurs);
	const folder = contentFolder();
	const { bank } = soundOf(await loadBank(folder, { withHtml: true }));
	for (const { format, file } of wanted) {
		const { text, remark } = await format.write(folder, bank);
		await writeWhole(file, text);
		print(`Wrote ${file}.\n${remark}`);
	}
	return 0;
});

async function writeMarkdown(folder: string) {
	const { settings, ...entries } = await readRawFolder(folder);
	if (!settings) throw new Error('The bank was sound a moment ago, and now its settings cannot be read.');
	const bank: RawBank = { ...entries, settings };
	const { text, differing } = exportGuide(bank);
	if (differing.length === 0) return { text, remark: 'An import of it gives the same bank.' };
	return {
		text,
		remark: `An import of it would change ${differing.join(', ')}: a guide cannot say everything that MDX can.`,
	};
}

/** The linked bank as JSON for other programs; `BankFile` says what every field means. */
function writeJson(bank: Bank): { text: string; remark: string } {
	const text = `${JSON.stringify(bankFile(bank), undefined, '\t')}\n`;
	return {
		text,
		remark: `Its format is "${bankFormat}", version ${bankFileVersion}: src/bank/bank-file.ts says what is in it.`,
	};
}

/** By its first field. */
export function isOurJson(text: string): boolean {
	return /^\{\s*"format":\s*"story-bank"/.test(text);
}
