import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import type { Paper } from '../bank/schema/settings.ts';
import { isPaper, paperSizes } from '../paper/layout.ts';
import { command, readOptions, UsageError } from './options.node.ts';
import { checkPlace, writeWhole } from './out.node.ts';
import { printBank } from './print.node.ts';
import { print } from './terminal.node.ts';

/**
 * `npm run pdf [-- --paper a4|letter] [--out FILE] [--redacted] [--booklet] [--cards]`: the one page as a PDF, the same as
 * the site prints; or the whole bank as a booklet; or flash cards.
 */
export const run = command(async (args) => {
	const options = readOptions(args, {
		paper: { type: 'string' },
		out: { type: 'string' },
		redacted: { type: 'boolean' },
		booklet: { type: 'boolean' },
		cards: { type: 'boolean' },
	});
	const { redacted = false } = options;
	const wanted = (['booklet', 'cards'] as const).filter((form) => options[form]);
	const [form = 'one-page'] = wanted;
	if (wanted.length > 1) throw new UsageError('Print one of --booklet and --cards at a time.');
	if (redacted && form !== 'one-page')
		throw new UsageError(`Only the one page can be redacted: leave out --${form}.`);
	const out = options.out ?? `${form}.pdf`;
	const paper = readPaper(options.paper);
	await checkPlace(out, isOurPdf);
	const { bank } = soundOf(await loadBank());
	const chosen = paper ?? bank.settings.paper;
	const { bytes, summary } = await printBank({ paper: chosen, form, redacted });
	await writeWhole(out, Buffer.concat([bytes, Buffer.from(`\n${signature}`)]));
	print(`${out} is written, for ${paperSizes[chosen].name}. ${summary}`);
	return 0;
});

/** A comment after the end of a PDF, which readers pass over: by it this command knows what it may overwrite. */
const signature = '%story-bank\n';

const isOurPdf = (beginning: string, end: string): boolean =>
	beginning.startsWith('%PDF-') && end.endsWith(signature);

function readPaper(written: string | undefined): Paper | undefined {
	if (written === undefined) return undefined;
	const paper = written.toLowerCase();
	if (isPaper(paper)) return paper;
	const papers = Object.keys(paperSizes).join(' and ');
	throw new UsageError(`There is no paper "${written}". The papers are ${papers}: --paper letter`);
}
