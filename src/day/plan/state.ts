/** The most rounds a loop can hold: more than any interview day has. */
export const mostRounds = 20;

/** A loop of so many rounds, all of them unknown. */
export function newLoop(rounds: number): Loop {
	let loop: Loop = { rounds: [], told: [] };
	for (let i = 0; i < rounds; i++) loop = addRound(loop);
	return loop;
}

/** Adds an unknown round at the end, with an id that neither a round nor a telling has. */
export function addRound(loop: Loop): Loop {
	if (loop.rounds.length >= mostRounds) return loop;
	const taken = new Set([...loop.rounds.map(({ id }) => id), ...loop.told.map(({ round }) => round)]);
	let number = loop.rounds.length + 1;
	while (taken.has(`round-${number}`)) number++;
	return { ...loop, rounds: [...loop.rounds, { id: `round-${number}`, principles: [] }] };
}

/** Changes a round; `undefined` takes an optional field away. */
export function changeRound(loop: Loop, id: string, change: Partial<Omit<Round, 'id'>>): Loop {
	return { ...loop, rounds: loop.rounds.map((round) => (round.id === id ? { ...round, ...change } : round)) };
}

/** Takes a round away, with what it was told. */
export function removeRound(loop: Loop, id: string): Loop {
	return {
		...loop,
		rounds: loop.rounds.filter((round) => round.id !== id),
		told: loop.told.filter(({ round }) => round !== id),
	};
}

/**
 * Records that a round was told a story, and for which principle, if that is known. Telling it again only changes the
 * principle. A round that the day does not have changes nothing.
 */
export function tell(loop: Loop, story: string, round: string, principle?: string): Loop {
	if (!loop.rounds.some(({ id }) => id === round)) return loop;
	const entry: ToldStory = { story, round, principle };
	const at = loop.told.findIndex((toldStory) => toldStory.story === story && toldStory.round === round);
	if (at < 0) return { ...loop, told: [...loop.told, entry] };
	if (principle === undefined || loop.told[at]?.principle === principle) return loop;
	return { ...loop, told: loop.told.with(at, entry) };
}

/** Takes back that a round was told a story. */
export function untell(loop: Loop, story: string, round: string): Loop {
	const toldStories = loop.told.filter((toldStory) => toldStory.story !== story || toldStory.round !== round);
	return toldStories.length === loop.told.length ? loop : { ...loop, told: toldStories };
}

/** The rounds that were told a story, in order of telling. */
export function toldTo(loop: Loop, story: string): readonly string[] {
	return loop.told.filter((toldStory) => toldStory.story === story).map(({ round }) => round);
}

/** The stories that a round was told, in order of telling. */
export function storiesToldTo(loop: Loop, round: string): readonly string[] {
	return loop.told.filter((toldStory) => toldStory.round === round).map(({ story }) => story);
}

/** Whether anything has been set up, told or noted. */
export const isBegun = ({ rounds, told: toldStories }: Loop): boolean =>
	toldStories.length > 0 ||
	rounds.some(
		(round) => round.principles.length > 0 || round.name || round.kind || round.note || round.done === true,
	);

/** The first round that is not over. */
export function nextRound(loop: Loop): Round | undefined {
	return loop.rounds.find((round) => round.done !== true);
}

/** An interview day: who asks for what, and what they have been told. */
export interface Loop {
	readonly rounds: readonly Round[];
	/** Facts, in the order in which they happened. */
	readonly told: readonly ToldStory[];
	/** While some round is not set up, a story that is the only one left for a principle waits for that round. */
	readonly keepBack?: true | undefined;
}

export interface Round {
	readonly id: string;
	/** The interviewer's name. */
	readonly name?: string | undefined;
	/** `bar raiser`, `hiring manager`, … */
	readonly kind?: string | undefined;
	/** Ids of the principles that this interviewer covers; none: unknown. */
	readonly principles: readonly string[];
	readonly note?: string | undefined;
	/** The round is over: what it did not ask is no longer planned for. */
	readonly done?: true | undefined;
}

export interface ToldStory {
	readonly story: string;
	readonly round: string;
	/** The principle it was told for, where that is known. */
	readonly principle?: string | undefined;
}
