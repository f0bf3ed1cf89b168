import type { Story } from './bank.ts';
import type { Phase } from './schema/framework.ts';
import { type PartId, parts } from './schema/story.ts';
import { wholeBudget } from './seconds.ts';

/** Apart, for the browser: what it imports from here would bring the schema along. */
export { secondsRange } from './seconds.ts';

/** How long one part takes to say, beside the budget of the phase that it is told in. */
export interface SpokenPart {
	readonly part: (typeof parts)[number];
	/** Seconds, rounded; 0 for a part that is not written. */
	readonly seconds: number;
	/** The phase that covers it. Its budget is for all its parts together. */
	readonly phase: Phase;
	/** Seconds for all parts of the phase, rounded. */
	readonly together: number;
	/** How the phase as a whole keeps to its budget. */
	readonly fit: Fit;
}

interface Spoken {
	readonly parts: readonly SpokenPart[];
	/** Seconds for the whole story as it is written. */
	readonly seconds: number;
	/** Seconds that the framework allows for the whole. */
	readonly budget: { readonly min: number; readonly max: number };
}

/** `short`: a cue to expand on; `long`: more than the budget. */
type Fit = 'short' | 'within' | 'long';

/**
 * Words as they are said: `$150k` is more than one of them, so a sign that is spoken (`$`, `%`, `→`, `+`, `&`) or that
 * joins two figures (`10-15`) counts as a word of its own. A lone dash is not said.
 */
export function countWords(text: string): number {
	const words = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
	const signs = text.match(/[$€£%→+&]|(?<=\d)[-–](?=\d)/gu)?.length ?? 0;
	return words + signs;
}

/**
 * Seconds that a text takes to say.
 * @param pace words a minute
 */
export function speakingSeconds(text: string, pace: number): number {
	return (countWords(text) / pace) * 60;
}

/**
 * A story's spoken time, part by part, against the phases of the framework that it is told in.
 * @param pace words a minute
 */
export function speakStory(story: Pick<Story, 'parts'>, phases: readonly Phase[], pace: number): Spoken {
	const exact = (part: PartId) => speakingSeconds(story.parts[part]?.text ?? '', pace);
	const spoken = parts.flatMap((part): SpokenPart[] => {
		const phase = phases.find((phase) => phase.parts.includes(part.id));
		if (!phase) return [];
		const whole = phase.parts.reduce((sum, id) => sum + exact(id), 0);
		const seconds = Math.round(exact(part.id));
		return [{ part, seconds, phase, together: Math.round(whole), fit: fitOf(whole, phase.seconds) }];
	});
	return {
		parts: spoken,
		seconds: Math.round(parts.reduce((sum, { id }) => sum + exact(id), 0)),
		budget: wholeBudget(phases),
	};
}

function fitOf(seconds: number, { min, max }: Phase['seconds']): Fit {
	if (Math.round(seconds) < min) return 'short';
	return Math.round(seconds) > max ? 'long' : 'within';
}
