import { closestMatch } from 'leven';

/**
 * The candidate that differs least from what was written, capitals aside. Where even that one differs in more than a third
 * of the letters, the only one that the written is a part of, or that is a part of it; else undefined. Two letters may
 * differ from three on: that is how many a swapped pair changes.
 */
export function nearest(written: string, candidates: readonly string[]): string | undefined {
	const wanted = written.toLowerCase();
	const byKey = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
	const maxDistance = written.length < 3 ? 1 : Math.max(2, Math.ceil(written.length / 3));
	const closestKey = closestMatch(wanted, [...byKey.keys()], { maxDistance });
	return closestKey === undefined ? partlyNamed(wanted, candidates) : byKey.get(closestKey);
}

/** `sales-mart` for `salesmart-dashboard`. */
function partlyNamed(written: string, candidates: readonly string[]): string | undefined {
	const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
	const wanted = bare(written);
	const isPart = (short: string, long: string) => short.length >= 4 && long.includes(short);
	const candidatesLeft = candidates.filter(
		(candidate) => isPart(wanted, bare(candidate)) || isPart(bare(candidate), wanted),
	);
	return candidatesLeft.length === 1 ? candidatesLeft[0] : undefined;
}

/**
 * The page that a link most likely meant: the same address but for its slash or letters, the nearest name in the same
 * folder, or the same name in another folder.
 * @param pages addresses from the site's root, each between slashes: `/stories/census-pipeline/`
 */
export function nearestPage(written: string, pages: readonly string[]): string | undefined {
	const [folder, name] = segments(written);
	const inFolder = pages.filter((page) => segments(page)[0] === folder);
	const closest =
		name &&
		nearest(
			name,
			inFolder.map((page) => segments(page)[1] ?? ''),
		);
	if (closest) return inFolder.find((page) => segments(page)[1] === closest);
	const elsewhere = name && pages.find((page) => segments(page)[1] === name);
	return elsewhere || (name ? undefined : nearest(`/${folder}/`, pages));
}

const segments = (path: string): string[] =>
	path
		.toLowerCase()
		.split('/')
		.filter((part) => part !== '');
