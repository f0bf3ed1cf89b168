import { counted } from '../bank/counts.ts';
import { reportAdvice } from '../bank/problems/problem.ts';
import { loadBank, soundOf } from '../bank/read/load-bank.node.ts';
import { command, readOptions } from './options.node.ts';
import { print } from './terminal.node.ts';

/** `npm run check:bank`: says whether the bank is sound, or everything that is wrong with it. */
export const run = command(async (args) => {
	readOptions(args, {});
	const { bank, advice } = soundOf(await loadBank());
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
