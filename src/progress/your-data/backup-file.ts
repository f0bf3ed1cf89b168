import * as v from 'valibot';
import { deepest, isDeep } from '../../bank/text/nesting.ts';
import { parseProgress, refuse, toStored } from '../parse.ts';
import {
	distinct,
	idSchema,
	numberSchema,
	parseList,
	readAs,
	textSchema,
	timeSchema,
	wholeSchema,
} from '../schemas.ts';
import type { AnyPart, Progress } from '../stored-part.ts';

/** Everything in one file. */
export interface Backup {
	/** Milliseconds since 1970. */
	readonly savedAt: number;
	readonly progress: Progress;
	/** Only where the person chose to take them along. */
	readonly recordings: readonly PackedRecording[];
}

/** A telling's sound, as it travels in a backup. */
export type PackedRecording = Readonly<v.InferOutput<typeof recordingSchema>>;

const recordingSchema = v.object({
	story: idSchema,
	/** When it was finished, as its telling. */
	at: timeSchema,
	/** Milliseconds it lasts. */
	took: numberSchema(0, 1e9),
	/** `audio/webm;codecs=opus`, `audio/mp4`, … */
	type: v.pipe(textSchema(100), v.regex(/^audio\/[\w.+-]+(;[\w=.,"+ -]+)*$/)),
	/** The sound in Base64. */
	data: v.pipe(
		v.string(),
		v.check((text) => text.length % 4 === 0),
		v.regex(/^[A-Za-z0-9+/]*={0,2}$/),
	),
});

/** The fields of the file besides its content. `progress` has a version of its own. */
const fileSchema = v.object({
	format: wholeSchema(1, Number.MAX_SAFE_INTEGER),
	savedAt: v.pipe(textSchema(40), v.transform(Date.parse), timeSchema),
	check: v.string(),
});

/** Tells a backup from any other JSON. */
const app = 'story-bank';
/** The version of the file. The progress in it has a version of its own. */
const format = 1;

const tooDeep = `This file is nested more than ${deepest} levels deep, and no backup is. Nothing was changed.`;

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

/** A backup from the text of any file, or why the file is not a backup. */
export function readBackup(text: string, parts: readonly AnyPart[]) {
	let file: Readonly<Record<string, unknown>> = {};
	let check: string;
	try {
		file = { ...JSON.parse(text.replace(/^\uFEFF/, '')) };
		// The values of the progress are two levels down.
		if (isDeep(file, Object.values, deepest + 2)) return refuse('damaged', tooDeep);
		check = checksum(JSON.stringify({ progress: file.progress, recordings: file.recordings }));
	} catch {
		return refuse(
			'damaged',
			'This file can’t be read: it is not a backup, or it was cut short on its way. Nothing was changed.',
		);
	}
	if (file.app !== app || file.kind !== 'backup') {
		return refuse('foreign', 'This file is not a Story Bank backup. Nothing was changed.');
	}
	if ((readAs(fileSchema.entries.format, file.format) ?? 0) > format) {
		return refuse(
			'newer',
			'This backup was saved by a newer version of the site. Load the new version here, then restore it. Nothing was changed.',
		);
	}
	const read = readAs(fileSchema, file);
	if (read?.check !== check) {
		return refuse(
			'damaged',
			'This backup is damaged: its content is not what was saved. Try another copy of the file. Nothing was changed.',
		);
	}
	const parsed = parseProgress(file.progress, parts);
	if (!parsed.ok) return { ...parsed, message: `${parsed.message} Nothing was changed.` };
	const notes = [...parsed.notes];
	const stored = parseList(file.recordings, recordingSchema, ['recording', 'recordings'], Infinity, notes);
	const recordings = distinct(
		stored,
		({ story, at }) => `${story}/${at}`,
		['recording', 'recordings'],
		notes,
	);
	const backup: Backup = { savedAt: read.savedAt, progress: parsed.progress, recordings };
	return { ok: true as const, backup, notes };
}

/** The backup added to what is here, part by part; a sentence about each part that it changed, and each that it could not. */
export function addBackup(
	current: Progress,
	{ progress: backup }: Backup,
	parts: readonly AnyPart[],
): { readonly progress: Progress; readonly messages: readonly string[]; readonly lost: readonly string[] } {
	const added = parts.map((part) => ({ name: part.name, ...part.add(current, backup) }));
	return {
		progress: {
			...backup,
			...current,
			...Object.fromEntries(added.map(({ name, value }) => [name, value])),
		},
		messages: added.flatMap(({ message }) => message || []),
		lost: added.flatMap(({ lost }) => lost ?? []),
	};
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
