import type { Bank } from '../bank/bank.ts';
import { bankFile, bankFileVersion, bankFormat } from '../bank/bank-file.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import { questionsAsAnki, storiesAsCsv } from '../guide/export-tables.ts';
import { exportGuide } from '../guide/write.ts';
import { isOurHtml, writeHtml } from './export-html.node.ts';
import { readRawFolder } from './folder.node.ts';
import { command, readOptions, UsageError } from './options.node.ts';
import { checkPlace, type IsOurs, writeWhole } from './out.node.ts';
import { print } from './terminal.node.ts';

/** A way out of the bank. */
interface Format {
	/** The file's text, and what is to be said about it. */
	readonly write: (bank: Bank, folder: string) => Promise<Written> | Written;
	/** Left out where a file that exists is never overwritten: it may have been changed by hand since. */
	readonly isOurs?: IsOurs;
}

interface Written {
	readonly text: string;
	readonly remark: string;
}

/** Every format that `npm run export` knows, by its option, which names the file. */
const formats: Readonly<Record<string, Format>> = {
	markdown: { write: writeMarkdown },
	html: { write: writeHtml, isOurs: isOurHtml },
	csv: { write: storiesAsCsv },
	anki: { write: questionsAsAnki },
	json: { write: writeJson, isOurs: isOurJson },
};

/**
 * `npm run export -- --markdown FILE`, `--html FILE`, `--csv FILE`, `--anki FILE`, `--json FILE`: writes the bank in another
 * form. Of what exists only an older export of the same form is overwritten, and nothing that a person may have edited.
 */
export const run = command(async (args) => {
	const names = Object.keys(formats);
	const files = readOptions(args, Object.fromEntries(names.map((name) => [name, { type: 'string' }])));
	const wanted = Object.entries(formats).flatMap(([name, format]) => {
		const file = files[name];
		return typeof file === 'string' ? [{ ...format, file }] : [];
	});
	if (wanted.length === 0) {
		const usage = names.map((name) => `--${name} FILE`).join(' or ');
		throw new UsageError(`Say what to write, and where: npm run export -- ${usage}`);
	}
	for (const { file, isOurs } of wanted) await checkPlace(file, isOurs);
	const folder = contentFolder();
	const { bank } = soundOf(await loadBank(folder, { withHtml: true }));
	for (const { file, write } of wanted) {
		const { text, remark } = await write(bank, folder);
		await writeWhole(file, text);
		print(`Wrote ${file}.\n${remark}`);
	}
	return 0;
});

async function writeMarkdown(_: Bank, folder: string): Promise<Written> {
	const { settings, ...entries } = await readRawFolder(folder);
	if (!settings) throw new Error('The bank was sound a moment ago, and now its settings cannot be read.');
	const { text, differing } = exportGuide({ ...entries, settings });
	const remark =
		differing.length === 0
			? 'An import of it gives the same bank.'
			: `An import of it would change ${differing.join(', ')}: a guide cannot say everything that MDX can.`;
	return { text, remark };
}

function writeJson(bank: Bank): Written {
	return {
		text: `${JSON.stringify(bankFile(bank), undefined, '\t')}\n`,
		remark: `Its format is "${bankFormat}", version ${bankFileVersion}: src/bank/bank-file.ts says what is in it.`,
	};
}

/** By its first field. */
export function isOurJson(text: string): boolean {
	return /^\{\s*"format":\s*"story-bank"/.test(text);
}
