import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { Context } from './context.ts';
import { readGeneralFields } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { noStoryNamed } from './mention.ts';
import { nameKey } from './names.ts';
import type { PrincipleDraft } from './principles.ts';

/** What the guide says of a principle that is not known from elsewhere. */
export const notDescribed =
	'Not described yet: say here in a sentence or two, in your own words, what it means.';

/** The principles of the bank, each with every spelling that the guide uses. */
export function principleEntries(
	drafts: readonly PrincipleDraft[],
	context: Context,
): RawEntry<PrincipleFields>[] {
	const orders = ordersOf(drafts);
	const [takenNames, takenShorts] = [new Set<string>(), new Set<string>()];
	return drafts.map(({ id, known, explicit, spellings, inMatrix, labels, primary, backup }, i) => {
		const [longest = id] = [...spellings].sort((a, b) => b.length - a.length);
		const name = free(explicit.name ?? known?.fields.name ?? longest, takenNames);
		const short = free(explicit.short ?? known?.fields.short ?? (inMatrix || name), takenShorts);
		const alsoSaid = [...(explicit.alsoSaid ?? known?.fields.alsoSaid ?? [])];
		const keys = new Set([name, short, ...alsoSaid].map(nameKey));
		for (const spelling of spellings) {
			if (!keys.has(nameKey(spelling))) alsoSaid.push(spelling);
			keys.add(nameKey(spelling));
		}
		const general = readGeneralFields(
			generalFields.principle,
			labels,
			`principles/${id}.mdx`,
			context,
			known?.fields,
		);
		const body = explicit.body ?? (known?.body.trim() || notDescribed);
		return {
			id,
			fields: {
				name,
				short,
				order: orders[i] ?? 1,
				alsoSaid,
				primary: primary ?? { gap: noStoryNamed },
				backup: backup ?? { gap: noStoryNamed },
				followUps: explicit.followUps ?? known?.fields.followUps ?? [],
				...general.fields,
			},
			body: [body, ...general.others].join('\n\n'),
		};
	});
}

/** Places: those said, then the official ones where all are official, else the order of the guide. */
function ordersOf(drafts: readonly PrincipleDraft[]): number[] {
	const wanted = drafts.flatMap(({ explicit, known }) => explicit.order ?? known?.fields.order ?? []);
	if (wanted.length === drafts.length && new Set(wanted).size === wanted.length) return wanted;
	const stated = new Set(drafts.flatMap(({ explicit }) => explicit.order ?? []));
	const taken = new Set<number>();
	let next = 1;
	return drafts.map(({ explicit: { order } }) => {
		if (order !== undefined && !taken.has(order)) {
			taken.add(order);
			return order;
		}
		while (stated.has(next)) next++;
		return next++;
	});
}

/** The name, with a number behind it where another has it already. */
function free(name: string, taken: Set<string>): string {
	let freeName = name;
	for (let n = 2; taken.has(freeName.toLowerCase()); n++) freeName = `${name} (${n})`;
	taken.add(freeName.toLowerCase());
	return freeName;
}

/** Notes what of each principle the guide does not say. */
export function supplyPrinciples(
	drafts: readonly PrincipleDraft[],
	hasMatrix: boolean,
	context: Context,
): void {
	for (const { id, explicit, known } of drafts) {
		const path = `principles/${id}.mdx`;
		if (explicit.body === undefined && !known) context.supply(path, 'text');
		const fields = ['name', 'short', 'order', 'alsoSaid'] as const;
		context.supply(path, ...fields.filter((field) => explicit[field] === undefined));
		if (!hasMatrix) context.supply(path, 'primary', 'backup');
	}
}
