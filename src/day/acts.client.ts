import { counted } from '../bank/counts.ts';
import { type Called, roundNumber, roundTitle } from './day-words.client.ts';
import {
	addRound,
	changeRound,
	type Loop,
	mostRounds,
	newLoop,
	removeRound,
	storiesToldTo,
	tell,
	untell,
} from './plan/state.ts';

/** A step that a person takes: the change, and the message about it. */
export interface Act {
	readonly edit: (loop: Loop) => Loop;
	readonly message: string;
}

/** A story is told to a round, for a principle where that is known. */
export function tellAct(loop: Loop, called: Called, story: string, round: string, principle?: string): Act {
	return {
		edit: (loop) => tell(loop, story, round, principle),
		message: `Told ${called.story(story)} to ${roundTitle(loop, round)}.`,
	};
}

/** A story was not told to a round after all. */
export function untellAct(loop: Loop, called: Called, story: string, round: string): Act {
	return {
		edit: (loop) => untell(loop, story, round),
		message: `${called.story(story)} is no longer ticked for ${roundTitle(loop, round)}.`,
	};
}

/** Makes a round ask for a principle, or no longer. What it does is said by `sayAsked`, once there is a plan. */
export function askAct(round: string, principle: string, asks: boolean): Act {
	const edit = (loop: Loop) => {
		const { principles = [] } = loop.rounds.find(({ id }) => id === round) ?? {};
		const others = principles.filter((id) => id !== principle);
		return changeRound(loop, round, { principles: asks ? [...others, principle] : others });
	};
	return { edit, message: '' };
}

export function overAct(loop: Loop, round: string, done: boolean): Act {
	return {
		edit: (loop) => changeRound(loop, round, { done: done || undefined }),
		message: `${roundTitle(loop, round)} is ${done ? '' : 'not '}over.`,
	};
}

export function addAct({ rounds }: Loop): Act {
	const message =
		rounds.length < mostRounds
			? `Round ${rounds.length + 1} added.`
			: `A day can have at most ${mostRounds} rounds.`;
	return { edit: addRound, message };
}

/** A round is removed with the stories told to it. */
export function removeAct(loop: Loop, round: string): Act {
	const count = storiesToldTo(loop, round).length;
	const lost = count === 0 ? '' : ` with ${counted(count, 'story', 'stories')} told`;
	return {
		edit: (loop) => removeRound(loop, round),
		message: `${roundTitle(loop, round)} removed${lost}.`,
	};
}

export function keepBackAct(isOn: boolean): Act {
	return {
		edit: (loop) => ({ ...loop, keepBack: isOn || undefined }),
		message: isOn ? 'Stories are kept back for rounds that are not set up.' : 'No story is kept back.',
	};
}

/** A new day, with so many rounds. */
export function freshAct(rounds: number): Act {
	return { edit: () => newLoop(rounds), message: 'A new day is started.' };
}

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
