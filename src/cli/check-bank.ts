import { loadBank } from '../data/load.ts';
import { counted } from '../domain/counts.ts';
import { reportProblems } from '../domain/problems/report.ts';

/** `npm run check:bank`: says whether the bank is sound, or everything that is wrong with it. */
export async function run(): Promise<number> {
	const { bank, problems } = await loadBank();
	if (!bank) {
		console.error(reportProblems(problems));
		return 1;
	}
	const planned = bank.stories.filter((it) => it.status === 'planned').length;
	console.log(
		[
			`The bank is sound: ${counted(bank.stories.length, 'story', 'stories')} (${planned} still to write)`,
			counted(bank.principles.length, 'principle'),
			`${counted(bank.questions.length, 'question')}.`,
		].join(', '),
	);
	return 0;
}
