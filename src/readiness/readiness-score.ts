import { type Bank, type Principle, type Rank, ranks, type Slot } from '../bank/bank.ts';
import { listed } from './rule.ts';

/** What a place of the matrix counts: the story told first counts twice the one behind it. */
const worth: Readonly<Record<Rank, number>> = { primary: 2, backup: 1 };

export interface ReadinessScore {
	/** 0 to 100, rounded down: 100 only where every place is covered. */
	readonly percent: number;
	/** How many principles have such a story, by rank. */
	readonly covered: Readonly<Record<Rank, number>>;
	readonly principles: number;
	/** What would raise it, most first. */
	readonly steps: readonly ReadinessStep[];
}

interface ReadinessStep {
	/** What to do, without its stop. */
	readonly what: string;
	/** How much of the hundred it brings, rounded. */
	readonly gain: number;
	/** The file to begin with. */
	readonly file: string;
}

/** A place is covered by a story that is written and claims the principle. Anything else would not be told well. */
function isCovered(principle: Principle, rank: Rank): boolean {
	const { story } = principle[rank];
	return (
		story?.status === 'ready' && story.principles.includes(principle) && !story.proposed.includes(principle)
	);
}

/** How much of the matrix is covered by stories that can be told, and what would raise it most. */
export function scoreOf({ principles }: Pick<Bank, 'principles'>): ReadinessScore {
	const countCovered = (rank: Rank) => principles.filter((principle) => isCovered(principle, rank)).length;
	const whole = principles.length * (worth.primary + worth.backup);
	const points = ranks.reduce((sum, rank) => sum + countCovered(rank) * worth[rank], 0);
	const open = principles.flatMap((principle) =>
		ranks.filter((rank) => !isCovered(principle, rank)).map((rank) => openPlace(principle, rank)),
	);
	// One story written may hold several places.
	const steps = [...Map.groupBy(open, (place) => place.key).values()].flatMap((places) => {
		const [first] = places;
		const sum = places.reduce((total, place) => total + place.worth, 0);
		if (!first) return [];
		const forWhat = listed(places.map((place) => place.place));
		return {
			what: `${first.todo} (${forWhat})`,
			gain: Math.round((100 * sum) / whole),
			sum,
			file: first.file,
		};
	});
	return {
		percent: whole === 0 ? 0 : Math.floor((100 * points) / whole),
		covered: { primary: countCovered('primary'), backup: countCovered('backup') },
		principles: principles.length,
		steps: steps.sort((a, b) => b.sum - a.sum).map(({ what, gain, file }) => ({ what, gain, file })),
	};
}

function openPlace(principle: Principle, rank: Rank) {
	const place = `${principle.short}, ${rank}`;
	const slot: Slot = principle[rank];
	const { story } = slot;
	const base = { place, worth: worth[rank] };
	if (story?.status === 'planned')
		return { ...base, key: story.id, todo: `Write “${story.short}”`, file: story.file };
	if (story) {
		const todo = `Show the principle in “${story.short}”, and add it to its principles`;
		return { ...base, key: `claim ${story.id}`, todo, file: story.file };
	}
	const other = principle[rank === 'primary' ? 'backup' : 'primary'].story;
	const free = principle.claimedBy.find((story) => story.status === 'ready' && story !== other);
	const key = `${principle.id} ${rank}`;
	const todo = free ? `Name “${free.short}”` : 'Find a story';
	return { ...base, key, todo, file: principle.file };
}
