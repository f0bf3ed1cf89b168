import type { Fields } from './fields.ts';
import { field, toFields, toId, toList, toNumber, toText, toTime, toWhole } from './fields.ts';
import { merge } from './merge.ts';
import { parseProgress, toStored } from './parse.ts';
import type { Progress, Refusal } from './shape.ts';
import { emptyProgress, refuse } from './shape.ts';

/** Everything in one file. */
export interface Backup {
	/** Milliseconds since 1970. */
	readonly savedAt: number;
	readonly progress: Progress;
	/** Only where the person chose to take them along. */
	readonly recordings: readonly Recording[];
}

/** A telling's sound, as it travels in a backup. */
export interface Recording {
	readonly story: string;
	/** When it was finished, as its telling. */
	readonly at: number;
	/** Milliseconds it lasts. */
	readonly took: number;
	/** `audio/webm;codecs=opus`, `audio/mp4`, … */
	readonly type: string;
	/** The sound in Base64. */
	readonly data: string;
}

export interface ReadBackup {
	readonly ok: true;
	readonly backup: Backup;
	readonly notes: readonly string[];
}

/** Tells a backup from any other JSON. */
const app = 'story-bank';
/** The version of the file round the progress, which has its own. */
const format = 1;

/** The text of a backup file. */
export function writeBackup({ savedAt, progress, recordings }: Backup): string {
	const content = { progress: toStored(progress), recordings };
	const check = checksum(JSON.stringify(content));
	return JSON.stringify({
		app,
		kind: 'backup',
		format,
		savedAt: new Date(savedAt).toISOString(),
		check,
		...content,
	});
}

/** `story-bank-2026-11-23.json`. */
export function backupName(savedAt: number): string {
	return `story-bank-${new Date(savedAt).toISOString().slice(0, 10)}.json`;
}

/** A backup from the text of any file, or why it is none. Changes nothing. */
export function readBackup(text: string): ReadBackup | Refusal {
	let value: unknown;
	let content: { progress: unknown; recordings: unknown };
	let check: string;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
		const fields = toFields(value) ?? {};
		content = { progress: field(fields, 'progress'), recordings: field(fields, 'recordings') };
		// Nesting that no backup has makes this throw.
		check = checksum(JSON.stringify(content));
	} catch {
		return refuse(
			'damaged',
			'This file can’t be read: it is not a backup, or it was cut short on its way. Nothing was changed.',
		);
	}
	const fields = toFields(value);
	if (!fields || field(fields, 'app') !== app || field(fields, 'kind') !== 'backup') {
		return refuse('foreign', 'This file is not a Story Bank backup. Nothing was changed.');
	}
	const version = toWhole(field(fields, 'format'), 1, Number.MAX_SAFE_INTEGER);
	if (version !== undefined && version > format) {
		return refuse(
			'newer',
			'This backup was saved by a newer version of the site. Load the new version here, then restore it. Nothing was changed.',
		);
	}
	const savedAt = toTime(Date.parse(toText(field(fields, 'savedAt'), 40) ?? ''));
	if (version === undefined || savedAt === undefined || field(fields, 'check') !== check) {
		return refuse(
			'damaged',
			'This backup is damaged: its content is not what was saved. Try another copy of the file. Nothing was changed.',
		);
	}
	const parsed = parseProgress(content.progress);
	if (!parsed.ok) return { ...parsed, message: `${parsed.message} Nothing was changed.` };
	const list = toList(content.recordings) ?? [];
	const recordings = list.flatMap((value) => {
		const recording = toFields(value);
		return (recording && parseRecording(recording)) ?? [];
	});
	const lost = list.length - recordings.length;
	const notes =
		lost === 0 ? parsed.notes : [...parsed.notes, `${lost} of ${list.length} recordings could not be read.`];
	return { ok: true, backup: { savedAt, progress: parsed.progress, recordings }, notes };
}

/** The backup in place of everything here. */
export function restore(current: Progress, { progress }: Backup): Progress {
	return { ...progress, revision: current.revision + 1 };
}

export interface Merged {
	readonly progress: Progress;
	/** Whose interview day it is now. Two days can't be one, so the one here is kept unless it is blank. */
	readonly loop: 'kept' | 'taken';
	/** How many cards and tellings are new, or newer than those here. */
	readonly cards: number;
	readonly tellings: number;
}

/** The backup added to what is here: the later review of each card, every telling, and settings not chosen here. */
export function mergeBackup(current: Progress, { progress: theirs }: Backup): Merged {
	const { cards, tellings, settings, loop: own } = current;
	const blank = emptyProgress();
	const both = merge(blank, { ...current, loop: blank.loop }, { ...theirs, loop: blank.loop });
	const taken = isBlank(current);
	const changed = Object.entries(both.cards).filter(([id, it]) => {
		return JSON.stringify(it) !== JSON.stringify(Object.hasOwn(cards, id) ? cards[id] : undefined);
	});
	return {
		progress: {
			...both,
			revision: current.revision + 1,
			loop: taken ? theirs.loop : own,
			settings: { ...theirs.settings, ...settings },
		},
		loop: taken ? 'taken' : 'kept',
		cards: changed.length,
		tellings: both.tellings.length - tellings.length,
	};
}

function isBlank({ loop: { rounds, told } }: Progress): boolean {
	return (
		told.length === 0 &&
		rounds.every((round) => round.principles.length === 0 && !round.name && !round.note && !round.kind)
	);
}

function parseRecording(fields: Fields): Recording | undefined {
	const story = toId(field(fields, 'story'));
	const at = toTime(field(fields, 'at'));
	const took = toNumber(field(fields, 'took'), 0, 1e9);
	const type = toText(field(fields, 'type'), 100);
	const data = field(fields, 'data');
	if (story === undefined || at === undefined || took === undefined || typeof data !== 'string')
		return undefined;
	if (type === undefined || !/^audio\/[\w.+-]+(;[\w=.,"+ -]+)*$/.test(type)) return undefined;
	if (data.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(data)) return undefined;
	return { story, at, took, type, data };
}

/** CRC-32 (IEEE 802.3) of the text's UTF-16 units, low byte first, in hexadecimal: finds damage, not forgery. */
function checksum(text: string): string {
	let crc = 0xffffffff;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		crc = (crc >>> 8) ^ (table[(crc ^ unit) & 0xff] ?? 0);
		crc = (crc >>> 8) ^ (table[(crc ^ (unit >>> 8)) & 0xff] ?? 0);
	}
	return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

const table = Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	return crc;
});
