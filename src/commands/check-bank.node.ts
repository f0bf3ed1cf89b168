import { counted } from '../bank/counts.ts';
import { reportAdvice } from '../bank/problems/problem-report.ts';
import { loadBank } from '../bank/read/load-bank.node.ts';
import { command, readOptions } from './options.node.ts';
import { sayProblems } from './say-problems.node.ts';
import { print } from './terminal.node.ts';

/** `npm run check:bank`: says whether the bank is sound, or everything that is wrong with it. */
export const run = command(async (args) => {
	readOptions(args, {});
	const loaded = await loadBank();
	if (!loaded.bank) {
		sayProblems(loaded.problems);
		return 1;
	}
	const { bank, advice } = loaded;
	const planned = bank.stories.filter((story) => story.status === 'planned').length;
	print(
		[
			`The bank is sound: ${counted(bank.stories.length, 'story', 'stories')} (${planned} still to write)`,
			counted(bank.principles.length, 'principle'),
			`${counted(bank.questions.length, 'question')}.`,
		].join(', '),
	);
	if (advice.length > 0) print(`\n${reportAdvice(advice)}`);
	return 0;
});
