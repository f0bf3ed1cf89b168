import type { RedactableText } from './redactable-text.ts';

/** Everything that the one page can hold, in the order in which it is set. */
export interface OnePage {
	readonly title: RedactableText;
	readonly target: RedactableText;
	readonly date: string | undefined;
	readonly rows: readonly PrincipleRow[];
	readonly stories: readonly StoryEntry[];
	/** What to say first when asked about oneself; left out where nothing is written. */
	readonly about: readonly { readonly question: RedactableText; readonly opening: RedactableText }[];
	readonly strips: readonly FrameworkStrip[];
	/** What the marks on this page stand for; those that it does not use are not explained. */
	readonly legend: readonly LegendEntry[];
}

export interface LegendEntry {
	readonly mark: string;
	readonly meaning: string;
}

/** A principle with the story to tell, and the one to tell when that is used. */
export interface PrincipleRow {
	readonly id: string;
	readonly name: string;
	readonly primary: StoryOrGap;
	readonly backup: StoryOrGap;
}

/** A story beside a principle, or why there is none. */
export type StoryOrGap =
	| {
			readonly kind: 'ready' | 'planned';
			readonly name: RedactableText;
			readonly failure: boolean;
			readonly figure: PrintedFigure | undefined;
	  }
	| { readonly kind: 'gap'; readonly name: RedactableText };

/** A name in two halves, so that a very long one can lose its end where there is no room for it at all. */
export interface LongName {
	readonly name: RedactableText;
	/** Empty for a name of common length. */
	readonly end: RedactableText;
}

export interface PrintedFigure {
	readonly value: RedactableText;
	readonly end: RedactableText;
	readonly what: RedactableText;
	/** `proj.` where the figure was not measured: it never stands without that. */
	readonly certainty: string | undefined;
}

/** A story, once. */
export interface StoryEntry extends LongName {
	readonly id: string;
	readonly short: string;
	readonly failure: boolean;
	readonly planned: boolean;
	readonly figure: PrintedFigure | undefined;
	readonly cue: RedactableText | undefined;
	/** The short names of its principles, strongest first. */
	readonly serves: readonly string[];
}

/** A framework in a few words. */
export interface FrameworkStrip {
	readonly title: string;
	readonly lines: readonly StripLine[];
}

export interface StripLine {
	/** The letters or the number that stand first. */
	readonly mark: string;
	readonly name: string;
	readonly aside: string | undefined;
}
