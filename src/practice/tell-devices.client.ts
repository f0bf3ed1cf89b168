import * as v from 'valibot';
import { own, type Progress, settingsPart } from '../progress/index.ts';

/** Recording is never on by itself. */
const tellSettingsSchema = v.object({
	sound: v.fallback(v.boolean(), true),
	vibration: v.fallback(v.boolean(), true),
	/** The clock changes its look at a limit. */
	form: v.fallback(v.boolean(), true),
	record: v.fallback(v.boolean(), false),
});

/** How the clock of a telling makes itself noticed, and whether it records. */
export type TellSettings = Readonly<v.InferOutput<typeof tellSettingsSchema>>;

export function tellSettings(progress: Progress): TellSettings {
	const stored = v.safeParse(tellSettingsSchema, own(settingsPart.read(progress), 'tell'));
	return stored.success ? stored.output : v.parse(tellSettingsSchema, {});
}

export const changeTellSettings = (tell: TellSettings) =>
	settingsPart.edit((settings) => ({ ...settings, tell: { ...tell } }));

/** Hertz of each tone: one when enough is told, two that fall when it is time to go on. */
const tones = { min: [523], max: [523, 392] } as const;
/** Milliseconds on, off, on. */
const shakes = { min: [90], max: [90, 90, 90] } as const;

let audio: AudioContext | undefined;

/** To be called in the turn of a tap: a browser lets sound begin only there. */
export function wakeSound({ sound }: TellSettings): void {
	if (!sound || !('AudioContext' in window)) return;
	audio ??= new AudioContext();
	void audio.resume();
}

/** A gentle sign that a limit is reached. What is switched off, or not there, stays still. */
export function signal(limit: 'min' | 'max', { sound, vibration }: TellSettings): void {
	if (vibration && canVibrate()) navigator.vibrate([...shakes[limit]]);
	if (!sound || !audio) return;
	tones[limit].forEach((hertz, i) => {
		if (audio) playTone(audio, hertz, audio.currentTime + i * 0.28);
	});
}

export function canVibrate(): boolean {
	return 'vibrate' in navigator;
}

function playTone(context: AudioContext, hertz: number, at: number): void {
	const tone = context.createOscillator();
	const volume = context.createGain();
	tone.frequency.value = hertz;
	// Swells and fades, so that it neither clicks nor startles.
	volume.gain.setValueAtTime(0, at);
	volume.gain.linearRampToValueAtTime(0.16, at + 0.04);
	volume.gain.exponentialRampToValueAtTime(0.001, at + 0.7);
	tone.connect(volume).connect(context.destination);
	tone.start(at);
	tone.stop(at + 0.75);
}

/** The microphone, from the permission to the finished sound. Nothing of it leaves the device. */
export type Recorder = ReturnType<typeof record>;

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

function record(stream: MediaStream, release: () => void) {
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
		/** Ends it. @returns the sound, or undefined where nothing was heard */
		finish: async () => {
			end();
			await stopped;
			const sound = new Blob(pieces, { type: recorder.mimeType || (mimeType ?? 'audio/webm') });
			return sound.size > 0 ? sound : undefined;
		},
		/** Ends it and forgets it. */
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
