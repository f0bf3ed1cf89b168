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
