import { mostRounds } from '../day/plan/state.ts';
import type { Loop, Round, Told } from '../day/plan/types.ts';
import type { Card } from '../practice/card.ts';
import { cardStates } from '../practice/card.ts';
import type { Telling, ToldPhase } from '../practice/telling.ts';
import { distinct, parseEntries, parseItems } from './entries.ts';
import type { Fields } from './fields.ts';
import { field, toFields, toId, toJson, toList, toNumber, toText, toTime, toWhole } from './fields.ts';
import { migrate } from './migrate.ts';
import type { Progress, Refusal } from './shape.ts';
import { currentVersion, emptyProgress, refuse } from './shape.ts';

export interface Parsed {
	readonly ok: true;
	readonly progress: Progress;
	/** What could not be read and was left out, a sentence each. Empty: everything was read. */
	readonly notes: readonly string[];
}

/**
 * Progress from anything. An entry that is damaged is left out and said; what has no version, or one that this
 * page doesn't know, is refused whole. Ids that the bank doesn't have are kept: `findMissing` finds those.
 */
export function parseProgress(value: unknown): Parsed | Refusal {
	const raw = toFields(value);
	const version = toWhole(raw && field(raw, 'version'), 1, Number.MAX_SAFE_INTEGER);
	if (!raw || version === undefined) {
		return refuse('damaged', 'The saved progress can’t be read: it does not say which version it is.');
	}
	if (version > currentVersion) {
		return refuse(
			'newer',
			`This progress was saved by a newer version of the site (format ${version}; this page reads up to ${currentVersion}). Load the new version of the site, then try again.`,
		);
	}
	const fields = migrate(raw, version);
	if (!fields) {
		return refuse(
			'damaged',
			`The saved progress (format ${version}) can’t be brought up to date: it is damaged.`,
		);
	}
	const notes: string[] = [];
	const progress: Progress = {
		revision: toWhole(field(fields, 'revision'), 0, Number.MAX_SAFE_INTEGER - 1) ?? 0,
		loop: parseLoop(field(fields, 'loop'), notes),
		cards: Object.fromEntries(
			parseEntries(
				field(fields, 'cards'),
				['practised question', 'practised questions'],
				notes,
				(key, note) => {
					const card = parseCard(note);
					return toId(key) === undefined ? undefined : card;
				},
			),
		),
		tellings: parseItems(
			field(fields, 'tellings'),
			['timed telling', 'timed tellings'],
			20_000,
			notes,
			parseTelling,
		),
		settings: Object.fromEntries(
			parseEntries(field(fields, 'settings'), ['setting', 'settings'], notes, (key, note) =>
				toText(key, 100) === undefined ? undefined : toJson(note),
			),
		),
	};
	return { ok: true, progress, notes };
}

/** What `parseProgress` reads: its own version first. */
export function toStored(progress: Progress) {
	return { version: currentVersion, ...progress };
}

function parseLoop(value: unknown, notes: string[]): Loop {
	if (value === undefined) return emptyProgress().loop;
	const fields = toFields(value);
	if (!fields) {
		notes.push('The interview day could not be read and was left out.');
		return emptyProgress().loop;
	}
	const rounds = distinct(
		parseItems(field(fields, 'rounds'), ['round', 'rounds'], mostRounds, notes, parseRound),
		({ id }) => id,
	);
	const told = parseItems(field(fields, 'told'), ['story told', 'stories told'], 1000, notes, parseTold);
	// Without its round a telling could neither be seen nor taken back, yet would count as used.
	const kept = told.filter((item) => rounds.some(({ id }) => id === item.round));
	const lost = told.length - kept.length;
	if (lost === 1) notes.push('1 story told to a round that is gone was left out.');
	if (lost > 1) notes.push(`${lost} stories told to a round that is gone were left out.`);
	return { rounds, told: distinct(kept, (item) => `${item.story}/${item.round}`) };
}

function parseRound(fields: Fields): Round | undefined {
	const id = toId(field(fields, 'id'));
	const list = toList(field(fields, 'principles'));
	if (id === undefined || !list) return undefined;
	const name = toText(field(fields, 'name'), 200);
	const kind = toText(field(fields, 'kind'), 200);
	const note = toText(field(fields, 'note'), 20_000);
	const principles = list.slice(0, 50).flatMap((value) => toId(value) ?? []);
	return {
		id,
		principles: [...new Set(principles)],
		...(name !== undefined && { name }),
		...(kind !== undefined && { kind }),
		...(note !== undefined && { note }),
		...(field(fields, 'done') === true && { done: true }),
	};
}

function parseTold(fields: Fields): Told | undefined {
	const story = toId(field(fields, 'story'));
	const round = toId(field(fields, 'round'));
	const principle = toId(field(fields, 'principle'));
	if (story === undefined || round === undefined) return undefined;
	return principle === undefined ? { story, round } : { story, round, principle };
}

function parseCard(value: unknown): Card | undefined {
	const fields = toFields(value);
	if (!fields) return undefined;
	const due = toTime(field(fields, 'due'));
	// The ranges that FSRS itself keeps to; outside them it throws.
	const stability = toNumber(field(fields, 'stability'), 0.001, 36_500);
	const difficulty = toNumber(field(fields, 'difficulty'), 1, 10);
	const scheduledDays = toNumber(field(fields, 'scheduledDays'), 0, 36_500);
	const steps = toWhole(field(fields, 'steps'), 0, 100);
	const reps = toWhole(field(fields, 'reps'), 0, 1e9);
	const lapses = toWhole(field(fields, 'lapses'), 0, 1e9);
	const state = cardStates.find((cardState) => cardState === field(fields, 'state'));
	const reviewed = toTime(field(fields, 'reviewed'));
	if (
		due === undefined ||
		stability === undefined ||
		difficulty === undefined ||
		scheduledDays === undefined
	) {
		return undefined;
	}
	if (steps === undefined || reps === undefined || lapses === undefined) return undefined;
	if (state === undefined || reviewed === undefined) return undefined;
	return { due, stability, difficulty, scheduledDays, steps, reps, lapses, state, reviewed };
}

function parseTelling(fields: Fields): Telling | undefined {
	const story = toId(field(fields, 'story'));
	const at = toTime(field(fields, 'at'));
	const list = toList(field(fields, 'phases'));
	if (story === undefined || at === undefined || !list || list.length === 0 || list.length > 20)
		return undefined;
	const phases = list.flatMap((value) => parsePhase(value) ?? []);
	return phases.length === list.length ? { story, at, phases } : undefined;
}

function parsePhase(value: unknown): ToldPhase | undefined {
	const fields = toFields(value);
	if (!fields) return undefined;
	const name = toText(field(fields, 'name'), 200);
	const took = toNumber(field(fields, 'took'), 0, 1e9);
	const min = toNumber(field(fields, 'min'), 0, 1e6);
	const max = toNumber(field(fields, 'max'), 0, 1e6);
	if (name === undefined || took === undefined || min === undefined || max === undefined) return undefined;
	return { name, took, min, max };
}
