import { answer } from './answer-offline.worker.ts';
import { complete } from './complete-copy.worker.ts';
import { files } from './copy-files.worker.ts';
import type { CopyReport, Stop } from './copy-report.ts';
import { tellPages } from './scope.worker.ts';
import { startWorker } from './worker-events.worker.ts';
import { forgetOthers, survey } from './copy-store.worker.ts';

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
