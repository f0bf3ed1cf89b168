/** A recording without its sound. With its story, the time names it, and its telling. */
export interface RecordingAbout {
	readonly story: string;
	/** When it was finished: milliseconds since 1970. */
	readonly at: number;
	/** Milliseconds it lasts. */
	readonly took: number;
	/** `audio/webm;codecs=opus`, `audio/mp4`, … */
	readonly type: string;
	/** Bytes. */
	readonly size: number;
}

export type RecordingName = Pick<RecordingAbout, 'story' | 'at'>;

/** Where recordings are stored. Every method rejects with a DOMException where the browser stores nothing or is full. */
export interface RecordingShelf {
	/** In the place of one of the same name. */
	readonly put: (about: RecordingAbout, sound: ArrayBuffer) => Promise<void>;
	readonly list: () => Promise<readonly RecordingAbout[]>;
	readonly sound: (name: RecordingName) => Promise<ArrayBuffer | undefined>;
	readonly drop: (name: RecordingName) => Promise<void>;
	readonly clear: () => Promise<void>;
}

declare global {
	interface Window {
		/** What a locked site keeps them in, encrypted (src/lock/sealed-shelf.client.ts); there before any other script. */
		readonly sealedRecordings?: RecordingShelf;
	}
}
