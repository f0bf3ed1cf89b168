import { answerFromCopy } from './answer-offline.worker.ts';
import { completeCopy } from './complete-copy.worker.ts';
import { copyFiles } from './copy-files.worker.ts';
import type { CopyReport, StopReason } from './copy-report.ts';
import { forgetOtherCopies, listSaved } from './copy-store.worker.ts';
import { tellPages } from './scope.worker.ts';
import { startWorker } from './worker-events.worker.ts';

/** The worker of an open site. */
startWorker({ answer: answerFromCopy, complete: completeAndTell, forgetOthers: forgetOtherCopies });

async function completeAndTell(thorough: boolean, update: boolean): Promise<StopReason | undefined> {
	const end = await completeCopy(thorough, (progress) => {
		if (progress.saved < copyFiles.size) void report({ ...progress, bytes: 0, update });
	});
	await report({ ...end, bytes: (await listSaved()).bytes, update });
	return end.stop;
}

const report = (state: Omit<CopyReport, 'about' | 'total'>) =>
	tellPages({ about: 'offline-copy', total: copyFiles.size, ...state });
