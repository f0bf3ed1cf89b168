import { loadBank } from '../data/load.ts';
import { reportProblems } from '../domain/problems/report.ts';

/** Checks the bank alone: `npm run check:bank`. Exit code 1 where it has a problem. */
const { bank, problems } = await loadBank();
if (bank) {
	const planned = bank.stories.filter((it) => it.status === 'planned').length;
	console.log(
		`The bank is sound: ${bank.stories.length} stories (${planned} planned), ${bank.principles.length} principles, ${bank.questions.length} questions.`,
	);
} else {
	console.error(reportProblems(problems));
	process.exitCode = 1;
}
