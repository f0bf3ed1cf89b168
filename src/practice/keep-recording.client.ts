import { make } from '../site/dom.client.ts';
import type { Recorder } from './recorder.client.ts';
import { addRecording } from './recordings/recordings.client.ts';
import type { Telling } from './timed-telling.ts';

/**
 * Ends a recording and saves it with its telling. Where that fails, it says so in `place`. Without a recorder or a
 * telling there is nothing to save.
 */
export async function keepRecording(
	recorder: Recorder | undefined,
	telling: Telling | undefined,
	place: HTMLElement,
): Promise<void> {
	const sound = await recorder?.finish();
	if (!telling || !sound) return;
	const { story, at, phases } = telling;
	const took = phases.reduce((sum, phase) => sum + phase.took, 0);
	try {
		await addRecording({ story, at, took, type: sound.type }, await sound.arrayBuffer());
	} catch (error) {
		const full = error instanceof DOMException && error.name === 'QuotaExceededError';
		const why = full ? 'There was no room to keep the recording.' : 'The recording could not be kept.';
		place.replaceChildren(make('p', { role: 'alert' }, `${why} The times are kept.`));
	}
}
