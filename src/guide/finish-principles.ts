import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { Context } from './context.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { nameKey } from './name-text.ts';
import { readGeneralFields } from './read-fields.ts';
import type { PrincipleDraft } from './read-principles.ts';

/** What the guide says of a principle that is not known from elsewhere. */
export const notDescribed =
	'Not described yet: say here in a sentence or two, in your own words, what it means.';
const notInMatrix = 'The guide names no story here';

/** The principles of the bank, each with every spelling that the guide uses. */
export function principleEntries(
	drafts: readonly PrincipleDraft[],
	context: Context,
): RawEntry<PrincipleFields>[] {
	const ordered = orderOf(drafts);
	const takenNames = new Set<string>();
	const takenShorts = new Set<string>();
	return drafts.map((draft) => {
		const { known, explicit, spellings } = draft;
		const longest = [...spellings].sort((a, b) => b.length - a.length)[0] ?? draft.id;
		const name = free(explicit.name ?? known?.fields.name ?? longest, takenNames);
		const short = free(explicit.short ?? known?.fields.short ?? (draft.inMatrix || name), takenShorts);
		const writtenNames = [name, short, ...(explicit.alsoSaid ?? known?.fields.alsoSaid ?? [])];
		const others = spellings.filter((spelling, i) => {
			const key = nameKey(spelling);
			return (
				!writtenNames.some((h) => nameKey(h) === key) && spellings.findIndex((s) => nameKey(s) === key) === i
			);
		});
		const file = `principles/${draft.id}.mdx`;
		const general = readGeneralFields(generalFields.principle, draft.labels, file, context, known?.fields);
		const body = explicit.body ?? (known?.body.trim() || notDescribed);
		return {
			id: draft.id,
			fields: {
				name,
				short,
				order: ordered.get(draft.id) ?? 1,
				alsoSaid: [...writtenNames.slice(2), ...others],
				primary: draft.primary ?? { gap: notInMatrix },
				backup: draft.backup ?? { gap: notInMatrix },
				followUps: explicit.followUps ?? known?.fields.followUps ?? [],
				...general.fields,
			},
			body: [body, ...general.others].join('\n\n'),
		};
	});
}

/** Places: those said, then the official ones where all are official, else the order of the guide. */
function orderOf(drafts: readonly PrincipleDraft[]): Map<string, number> {
	const wanted = drafts.map((draft) => draft.explicit.order ?? draft.known?.fields.order);
	if (wanted.every((order) => order !== undefined) && new Set(wanted).size === wanted.length)
		return new Map(drafts.map((draft, i) => [draft.id, wanted[i] ?? i + 1]));
	const explicit = drafts.map((draft) => draft.explicit.order);
	const statedOrders = new Set(
		explicit.filter((order, i) => order !== undefined && explicit.indexOf(order) === i),
	);
	let next = 1;
	const places = new Map<string, number>();
	drafts.forEach((draft, i) => {
		const own = explicit[i];
		if (own !== undefined && explicit.indexOf(own) === i) {
			places.set(draft.id, own);
			return;
		}
		while (statedOrders.has(next)) next++;
		places.set(draft.id, next++);
	});
	return places;
}

/** The name, with a number behind it where another has it already. */
export function free(name: string, taken: Set<string>): string {
	let freeName = name;
	for (let n = 2; taken.has(freeName.toLowerCase()); n++) freeName = `${name} (${n})`;
	taken.add(freeName.toLowerCase());
	return freeName;
}
