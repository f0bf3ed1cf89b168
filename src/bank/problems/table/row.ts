/** What a message needs to know, beside the place. All of it is text as it goes into the sentence. */
export interface Details {
	/** What the file says. */
	readonly value?: string;
	/** What kind of thing was expected: `story`, `principle`. */
	readonly kind?: string;
	/** The nearest valid value. */
	readonly nearest?: string | undefined;
	/** Every valid value, or where they are. */
	readonly valid?: string;
	/** Another place that has to do with it. */
	readonly other?: string;
	/** What a parser of ours had to say: a sentence without its stop. */
	readonly reason?: string;
	/** What to do, where it depends on what was found: a full sentence. */
	readonly todo?: string;
}

export interface Row {
	/** What is wrong: a full sentence. */
	readonly what: (details: Details) => string;
	/** What to do about it: a full sentence. */
	readonly todo: (details: Details) => string;
}

export const orNearest = (details: Details, otherwise: string) =>
	details.nearest === undefined ? otherwise : `Did you mean "${details.nearest}"?`;
