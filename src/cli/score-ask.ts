import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type Example, packModel, trainModel, unpackModel } from '../domain/ask/model.ts';
import { listExamples } from '../domain/ask/phrasings.ts';
import { parseFiled, printScore, scoreModel } from '../domain/ask/score.ts';

/**
 * `npm run score:ask -- FILE.json`: how often Ask finds the right principle for the questions in a file, an
 * array of `{text, principles}`. It ranks with the packed model, as the browser does.
 */
const file = process.argv[2];
try {
	if (file === undefined) throw new Error('Name a file of questions: npm run score:ask -- FILE.json');
	const questions = readQuestions(file);
	const model = unpackModel(packModel(trainModel(readExamples(contentFolder()))));
	console.log(printScore(scoreModel(model, questions)).join('\n'));
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
}

function readQuestions(path: string) {
	try {
		return parseFiled(JSON.parse(readFileSync(path, 'utf8')));
	} catch (error) {
		throw new Error(
			`${path} can't be scored. ${error instanceof Error ? error.message : ''}`.replace(/\s+/g, ' '),
		);
	}
}

function contentFolder(): string {
	return process.env['STORY_BANK_CONTENT'] ?? fileURLToPath(new URL('../../content', import.meta.url));
}

/** The wordings of every principle, its name and nicknames among them. */
function readExamples(content: string): Example[] {
	const principles = readFolder(join(content, 'principles'), '.mdx').map(({ file, content: text }) => {
		const fields: unknown = parse(text.split(/^---$/m)[1] ?? '');
		return { id: file.slice(0, -'.mdx'.length), names: readNames(fields) };
	});
	const wordings = readFolder(join(content, 'phrasings'), '.txt');
	return [
		...principles.flatMap(({ id, names }) => names.map((text) => ({ principle: id, text }))),
		...listExamples(
			wordings,
			principles.map(({ id }) => id),
		),
	];
}

function readNames(fields: unknown): string[] {
	if (typeof fields !== 'object' || fields === null) return [];
	const name = 'name' in fields ? fields.name : undefined;
	const alsoSaid: unknown = 'alsoSaid' in fields ? fields.alsoSaid : undefined;
	return [name, ...(Array.isArray(alsoSaid) ? alsoSaid : [])].filter((it) => typeof it === 'string');
}

function readFolder(folder: string, ending: string): { file: string; content: string }[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(ending))
		.sort()
		.map((file) => ({ file, content: readFileSync(join(folder, file), 'utf8') }));
}
