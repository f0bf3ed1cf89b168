import type { CopyReport, Stop } from '../domain/offline/report.ts';
import { answer } from './answer.ts';
import { complete } from './copy.ts';
import { files } from './files.ts';
import { tellPages } from './site.ts';
import { startWorker } from './start.ts';
import { forgetOthers, survey } from './store.ts';

/** The worker of an open site. */
startWorker({ answer, complete: completeAndTell, forgetOthers });

async function completeAndTell(thorough: boolean, update: boolean): Promise<Stop | undefined> {
	const end = await complete(thorough, (progress) => {
		if (progress.saved < files.size) void report({ ...progress, bytes: 0, update });
	});
	await report({ ...end, bytes: (await survey()).bytes, update });
	return end.stop;
}

const report = (state: Omit<CopyReport, 'about' | 'total'>) =>
	tellPages({ about: 'offline-copy', total: files.size, ...state });
