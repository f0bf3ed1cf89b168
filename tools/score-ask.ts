import { reportProblems } from '../src/bank/problems/problem.ts';
import { loadBank, readPhrasings } from '../src/bank/read/load-bank.node.ts';
import { bankFileLimit, decodeUtf8, readRegularFile } from '../src/bank/read/regular-file.node.ts';
import { print, printError } from '../src/commands/terminal.node.ts';
import { examplesOf } from '../src/search/ask/examples.ts';
import { type Model, trainModel } from '../src/search/ask/model.ts';
import { packModel, unpackModel } from '../src/search/ask/pack.ts';
import { type Filed, parseFiled, printScore, scoreModel } from './ask-score.ts';

/**
 * `npm run tool score:ask -- FILE.json`: how often Ask finds the right principle for the questions in a file, an
 * array of `{text, principles}`. It learns from what the site learns from, and ranks with the packed model, as
 * the browser does.
 */
try {
	const questions = await readQuestions(process.argv[2]);
	print(printScore(scoreModel(await readModel(), questions)).join('\n'));
} catch (error) {
	printError(messageOf(error));
	process.exitCode = 1;
}

async function readQuestions(file: string | undefined): Promise<Filed[]> {
	if (file === undefined) throw new Error('Name a file of questions: npm run tool score:ask -- FILE.json');
	try {
		return parseFiled(JSON.parse(decodeUtf8(await readRegularFile(file, bankFileLimit))));
	} catch (error) {
		throw new Error(`${file} can't be scored. ${messageOf(error)}`.replace(/\s+/g, ' '));
	}
}

async function readModel(): Promise<Model> {
	const { bank, problems } = await loadBank();
	if (!bank) throw new Error(reportProblems(problems));
	return unpackModel(packModel(trainModel(examplesOf(bank, (await readPhrasings()).files))));
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
