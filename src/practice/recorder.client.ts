/** The microphone, from the permission to the finished sound. Nothing of it leaves the device. */
export interface Recorder {
	readonly pause: () => void;
	readonly resume: () => void;
	/** Ends it. @returns the sound, or undefined where nothing was heard */
	readonly finish: () => Promise<Blob | undefined>;
	/** Ends it and forgets it. */
	readonly drop: () => void;
}

export const canRecord = (): boolean =>
	'MediaRecorder' in window && navigator.mediaDevices !== undefined && 'indexedDB' in window;

/** Small enough for hours of practice: about 240 KB a minute. */
const bitsPerSecond = 32_000;
const types = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm', 'audio/ogg;codecs=opus'];

/**
 * Asks for the microphone and begins.
 * @throws DOMException where it is refused, missing or in use: see `sayRefusal`
 */
export async function startRecorder(): Promise<Recorder> {
	const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
	// The browser's sign that it listens goes out.
	const release = () => {
		for (const track of stream.getTracks()) track.stop();
	};
	try {
		return record(stream, release);
	} catch (error) {
		release();
		throw error;
	}
}

function record(stream: MediaStream, release: () => void): Recorder {
	const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
	const recorder = new MediaRecorder(stream, {
		audioBitsPerSecond: bitsPerSecond,
		...(mimeType !== undefined && { mimeType }),
	});
	const pieces: Blob[] = [];
	recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
	const stopped = new Promise<void>((resolve) => {
		recorder.addEventListener('stop', () => resolve(), { once: true });
	});
	const end = () => {
		if (recorder.state !== 'inactive') recorder.stop();
		release();
	};
	recorder.start();
	return {
		pause: () => recorder.state === 'recording' && recorder.pause(),
		resume: () => recorder.state === 'paused' && recorder.resume(),
		finish: async () => {
			end();
			await stopped;
			const sound = new Blob(pieces, { type: recorder.mimeType || (mimeType ?? 'audio/webm') });
			return sound.size > 0 ? sound : undefined;
		},
		drop: end,
	};
}

/** Why there is no recording, and what to do. */
export function sayRefusal(error: unknown): string {
	const name = error instanceof DOMException ? error.name : '';
	if (name === 'NotAllowedError' || name === 'SecurityError') {
		return 'The microphone is not allowed for this site, so nothing is recorded. Allow it in the browser’s settings, or start without: the clock works the same.';
	}
	if (name === 'NotFoundError') return 'No microphone was found. The clock works without one.';
	return 'The microphone can’t be used now: another app may hold it. The clock works without it.';
}
