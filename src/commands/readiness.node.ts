import { join } from 'node:path';
import { z } from 'astro/zod';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { readFields, splitFrontMatter } from '../bank/read/fields.ts';
import { readText } from '../bank/read/files.node.ts';
import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import { readinessOf } from '../readiness/readiness.ts';
import { type FindLine, reportReadiness } from '../readiness/readiness-report.ts';
import { command, readOptions } from './options.node.ts';
import { print } from './terminal.node.ts';

/** `npm run readiness`: what is missing, contradictory or weak, worst first. Fails only where the bank is not sound. */
export const run = command(async (args) => {
	readOptions(args, {});
	const folder = contentFolder();
	const { bank } = soundOf(await loadBank(folder));
	const readiness = readinessOf(bank);
	const files = new Set(readiness.findings.flatMap((finding) => finding.hits.map(({ at }) => at.file)));
	print(reportReadiness(readiness, await lineFinder(folder, [...files])));
	return 0;
});

/** Finds fields and headings in files of a content folder. A field that stands nowhere is sought in what holds it. */
async function lineFinder(folder: string, files: readonly string[]): Promise<FindLine> {
	const read = files.map(async (file): Promise<[string, FindLine]> => {
		const { text = '' } = await readText(join(folder, file.slice(file.indexOf('/') + 1)), file, {});
		const yaml = splitFrontMatter(text)?.yaml ?? '';
		const { lineOf } = readFields(yaml, z.unknown(), { file, firstLine: 2 });
		const lines = text.split('\n');
		const find: FindLine = (_, field) => {
			if (!field.startsWith('#')) return lineOf(pathOf(field));
			const line = lines.indexOf(field);
			return line < 0 ? undefined : line + 1;
		};
		return [file, find];
	});
	const finders = new Map(await Promise.all(read));
	return (file, field) => finders.get(file)?.(file, field);
}

/** `answers[1].hint` as the keys that lead to it. */
const pathOf = (field: string): PropertyKey[] =>
	[...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
		index === undefined ? name : Number(index),
	);
