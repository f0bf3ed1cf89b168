import { counted } from '../bank/counts.ts';
import { type Called, roundNumber, roundTitle } from './day-words.client.ts';
import {
	addRound,
	changeRound,
	mostRounds,
	newLoop,
	removeRound,
	setKeepBack,
	tell,
	untell,
} from './plan/state.ts';
import type { Loop, Round } from './plan/types.ts';

/** A step that a person takes: the change, the message about it, and how to undo it. */
export interface Act {
	readonly edit: (loop: Loop) => Loop;
	readonly message: string;
	readonly undo: (loop: Loop) => Loop;
}

/** A story is told to a round, for a principle where that is known. */
export function tellAct(loop: Loop, called: Called, story: string, round: string, principle?: string): Act {
	return {
		edit: (loop) => tell(loop, story, round, principle),
		message: `Told ${called.story(story)} to ${roundTitle(loop, round)}.`,
		undo: (loop) => untell(loop, story, round),
	};
}

/** A story was not told to a round after all. */
export function untellAct(loop: Loop, called: Called, story: string, round: string): Act {
	const { principle } =
		loop.told.find((toldStory) => toldStory.story === story && toldStory.round === round) ?? {};
	return {
		edit: (loop) => untell(loop, story, round),
		message: `${called.story(story)} is no longer ticked for ${roundTitle(loop, round)}.`,
		undo: (loop) => tell(loop, story, round, principle),
	};
}

/** Makes a round ask for a principle, or no longer. What it does is said by `sayAsked`, once there is a plan. */
export function askAct(loop: Loop, round: string, principle: string, asks: boolean): Act {
	const askedBy = (loop: Loop) => loop.rounds.find(({ id }) => id === round)?.principles ?? [];
	const set = (asks: boolean, at: number) => (loop: Loop) => {
		const others = askedBy(loop).filter((id) => id !== principle);
		return changeRound(loop, round, { principles: asks ? others.toSpliced(at, 0, principle) : others });
	};
	return { edit: set(asks, Infinity), message: '', undo: set(!asks, askedBy(loop).indexOf(principle)) };
}

export function overAct(loop: Loop, round: string, done: boolean): Act {
	const set = (over: boolean) => (loop: Loop) => changeRound(loop, round, { done: over ? true : undefined });
	const title = roundTitle(loop, round);
	return { edit: set(done), message: `${title} is ${done ? '' : 'not '}over.`, undo: set(!done) };
}

export function addAct(loop: Loop): Act {
	const added = addRound(loop).rounds.at(-1)?.id ?? '';
	const message =
		loop.rounds.length < mostRounds
			? `Round ${loop.rounds.length + 1} added.`
			: `A day can have at most ${mostRounds} rounds.`;
	return {
		edit: addRound,
		message,
		undo: (loop) => (added === '' ? loop : removeRound(loop, added)),
	};
}

/** A round is removed with the stories told to it; undo puts both back where they were. */
export function removeAct(loop: Loop, round: string): Act {
	const at = loop.rounds.findIndex(({ id }) => id === round);
	const count = loop.told.filter((toldStory) => toldStory.round === round).length;
	const lost = count === 0 ? '' : ` with ${counted(count, 'story', 'stories')} told`;
	return {
		edit: (loop) => removeRound(loop, round),
		message: `${roundTitle(loop, round)} removed${lost}.`,
		undo: (current) => putBack(current, loop, loop.rounds[at], at),
	};
}

export function keepBackAct(isOn: boolean): Act {
	return {
		edit: (loop) => setKeepBack(loop, isOn),
		message: isOn ? 'Stories are kept back for rounds that are not set up.' : 'No story is kept back.',
		undo: (loop) => setKeepBack(loop, !isOn),
	};
}

/** A new day, with so many rounds. */
export function freshAct(loop: Loop, rounds: number): Act {
	return { edit: () => newLoop(rounds), message: 'A new day is started.', undo: () => loop };
}

function putBack(now: Loop, before: Loop, round: Round | undefined, at: number): Loop {
	if (!round || now.rounds.some(({ id }) => id === round.id)) return now;
	const toldStories = before.told.filter((toldStory) => toldStory.round === round.id);
	return { ...now, rounds: now.rounds.toSpliced(at, 0, round), told: [...now.told, ...toldStories] };
}

export const lastRound = ({ rounds }: Loop): string => rounds.at(-1)?.id ?? '';

/** What starting a new day clears. */
export function sayLoss(loop: Loop): string {
	const notes = loop.rounds.filter((round) => round.note).length;
	const counts = [
		counted(loop.rounds.length, 'round'),
		loop.told.length > 0 && `${counted(loop.told.length, 'story', 'stories')} told`,
		notes > 0 && counted(notes, 'note'),
	];
	const list = new Intl.ListFormat('en-GB').format(counts.filter((count) => count !== false));
	return `This clears ${list}. Your practice and settings stay.`;
}

/** What the plan has for a principle that a round now asks for, or that it no longer asks for it. */
export function sayAsked(
	loop: Loop,
	called: Called,
	round: string,
	principle: string,
	story: string | undefined,
) {
	const asked = loop.rounds.find(({ id }) => id === round)?.principles.includes(principle);
	const name = called.principle(principle);
	if (!asked) return `${roundNumber(loop, round)} does not ask for ${name}.`;
	return `${name}: ${story === undefined ? 'no story' : called.story(story)}.`;
}
