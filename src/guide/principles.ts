import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { Gap } from '../bank/schema/text.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import type { GuidePart } from './guide-parts.ts';
import type { Known, RawEntry } from './guide-reading.ts';
import type { LabelId } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { type NameMatch, nameKey, newNameIndex, takeId } from './names.ts';

/** A principle while the guide is read. */
export interface PrincipleDraft {
	readonly id: string;
	readonly line: number;
	readonly known: RawEntry<PrincipleFields> | undefined;
	/** Every spelling that the guide uses, as it stands. */
	readonly spellings: string[];
	/** What a section on the principle says of it: this counts before anything else. */
	explicit: Partial<PrincipleFields> & { body?: string };
	/** The bullets of its section that give fields in the general form. */
	readonly labels: Map<LabelId, GuidePart>;
	/** Its name in the matrix; empty where a row gives its id only. */
	inMatrix: string | undefined;
	primary: string | Gap | undefined;
	backup: string | Gap | undefined;
}

type Where = 'matrix' | 'heading' | 'list' | 'section';

export type Principles = ReturnType<typeof newPrinciples>;

/** The principles of a guide, found by the names that it uses. */
export function newPrinciples(known: Known['principles'], context: Context) {
	const byId = new Map<string, PrincipleDraft>();
	const drafts: PrincipleDraft[] = [];
	const knownById = new Map(known.map((entry) => [entry.id, entry]));
	const taken = new Set(knownById.keys());
	let isForeign = false;
	const [official, names] = [newNameIndex(), newNameIndex()];
	const ownNames = ({ name, short, alsoSaid }: PrincipleFields) =>
		new Set([name, short, ...alsoSaid.filter((other) => isNameOf(other, name))]);
	for (const { id, fields } of known) for (const name of ownNames(fields)) official.add(name, id);
	const titleOf = (id: string) => knownById.get(id)?.fields.name ?? byId.get(id)?.spellings[0] ?? id;

	const draftOf = (id: string, line: number): PrincipleDraft => {
		const existing = byId.get(id);
		if (existing) return existing;
		const draft: PrincipleDraft = {
			id,
			line,
			known: knownById.get(id),
			spellings: [],
			explicit: {},
			labels: new Map(),
			inMatrix: undefined,
			primary: undefined,
			backup: undefined,
		};
		byId.set(id, draft);
		drafts.push(draft);
		for (const name of draft.known ? ownNames(draft.known.fields) : []) names.add(name, id);
		return draft;
	};

	const spell = (draft: PrincipleDraft, name: string) => {
		if (!draft.spellings.includes(name)) draft.spellings.push(name);
		names.add(name, draft.id);
		return draft;
	};

	/** Among the names that the guide has used, then among the official ones. Rows of a matrix are each their own. */
	const search = (name: string, where: Where): NameMatch => {
		const exact = names.exact(name) ?? official.exact(name);
		if (exact !== undefined) return { id: exact, how: 'same' };
		const short = isForeign ? undefined : abbreviated(name, known, where !== 'heading');
		if (short) return short;
		const near = isForeign ? undefined : official.find(name);
		const isLoose = near && 'id' in near && near.how === 'short form' && !isMostOf(name, titleOf(near.id));
		const match = isLoose ? undefined : near;
		const used = where === 'matrix' || where === 'section' ? undefined : names.find(name);
		return used && 'id' in used ? used : (match ?? used);
	};

	const reportedNames = new Set<string>();
	/** The principle that the words stand for; a new one where they stand for none. */
	const resolve = (written: string, line: number, where: Where, id?: string): PrincipleDraft => {
		const name = written.replace(/\s*(\.{3}|…)$/, '').trim() || written.trim() || 'Unnamed principle';
		const match = id === undefined ? search(name, where) : undefined;
		if (match && 'id' in match) {
			const isSecondRow = where === 'matrix' && match.how !== 'same' && byId.get(match.id)?.inMatrix;
			if (match.how !== 'same' && !isSecondRow && !reportedNames.has(nameKey(name)))
				context.say('principle-name', line, name, titleOf(match.id), match.how);
			if (!isSecondRow) {
				reportedNames.add(nameKey(name));
				const draft = draftOf(match.id, line);
				return written.startsWith('#') && written.slice(1) === match.id ? draft : spell(draft, name);
			}
		} else if (match)
			context.say('many-principles', line, name, match.among.map((id) => `"${titleOf(id)}"`).join(', '));
		else if (where === 'list' && drafts.some(({ inMatrix }) => inMatrix !== undefined))
			context.say('unlisted-principle', line, name);
		const own = id !== undefined && !byId.has(id) ? id : undefined;
		if (own !== undefined) taken.add(own);
		return spell(draftOf(own ?? takeId(slug(name, 'principle'), taken), line), name);
	};

	const isExact = (name: string) => (names.exact(name) ?? official.exact(name)) !== undefined;
	return {
		/** In the order in which the guide names them. */
		drafts: drafts as readonly PrincipleDraft[],
		resolve,
		/** The principles that a text lists: names with commas and semicolons in them stay whole. */
		split: (list: string, line: number, noName?: RegExp) =>
			splitNames(list, isExact)
				.filter((name) => !noName?.test(name))
				.map((name) => resolve(name, line, 'list')),
		/** Another name by which the guide may call it. */
		alias: (draft: PrincipleDraft, name: string) => names.add(name, draft.id),
		/** Whether words are the official name of a principle, or nearly so; in a list of principles also "bfa". */
		isOfficial: (name: string, inList = false): boolean => {
			const words = name.trim();
			const match = official.find(words);
			const near = match && 'id' in match ? match : undefined;
			if (near && (near.how !== 'short form' || isMostOf(words, titleOf(near.id)))) return true;
			return abbreviated(words, known, inList) !== undefined;
		},
		/** Whether the notes are of values that are not the official ones: a name that is only like one of those is another. */
		setForeign: (foreign: boolean) => {
			isForeign = foreign;
		},
	};
}

const smallWord = /^(?:and|the|a|to|be|of|on|for)$/;

/** Words of a name that say something. */
const weighty = (name: string) =>
	nameKey(name)
		.split(' ')
		.filter((word) => !/^(?:and|the|a|to|be|of)$/.test(word));

/** Another name made of words of the name, or its initials; "move fast" is no other name of Bias for Action. */
const isNameOf = (other: string, name: string) =>
	/^[A-Z&]{2,5}$/.test(other) ||
	(weighty(other).length > 1 && weighty(other).every((word) => weighty(name).includes(word)));

/** Whether a shortened name has half of the words of the whole, two of them or more, and no other. */
function isMostOf(name: string, wholeName: string): boolean {
	const [own, whole] = [weighty(name), weighty(wholeName)];
	const shared = own.filter((word) => whole.includes(word)).length;
	return shared * 2 >= whole.length && own.length === shared && shared >= 2;
}

/**
 * What "BFA", "OWN" or "HB" stands for: the initials of a name, where small words may be left out, or the first letters of
 * its first word.
 * @param inList also in small letters, and of the initials the first two or more
 */
function abbreviated(name: string, known: Known['principles'], inList: boolean): NameMatch {
	const letters = name.replace(/[&./]/g, '').toLowerCase();
	if (!/^\p{L}{2,5}$/u.test(letters) || (!inList && name !== name.toUpperCase())) return undefined;
	const fits = (form: (words: string[]) => boolean) =>
		known
			.filter(({ fields }) =>
				[...fields.name.split(';'), fields.name, fields.short].some((own) => form(nameKey(own).split(' '))),
			)
			.map(({ id }) => id);
	const isInitials = (words: string[]) =>
		words.length > 1 &&
		new RegExp(`^${words.map((word) => word[0] + (smallWord.test(word) ? '?' : '')).join('')}$`).test(
			letters,
		);
	const forms: ((words: string[]) => boolean)[] = [
		isInitials,
		([word = '']) => letters.length > 2 && word.startsWith(letters),
		(words) => inList && words.some((_, i) => isInitials(words.slice(0, i))),
	];
	for (const form of forms) {
		const [id, ...others] = fits(form);
		if (id !== undefined)
			return others.length === 0 ? { id, how: 'abbreviation' } : { among: [id, ...others] };
	}
	return undefined;
}

/** Cuts a list of names at its commas and semicolons, but not where the joined parts are a name. */
export function splitNames(list: string, isName: (name: string) => boolean): string[] {
	const text = markdownAsPlain(list).replace(/\.$/, '');
	const cuts = [...text.matchAll(/[,;|•·]/g)];
	const hard = cuts.some(([sign]) => sign !== ';') ? /[,|•·]/ : /;/;
	const ends = [...cuts.map(({ index }) => index), text.length];
	const names: string[] = [];
	for (let from = 0, at = 0; at < ends.length; ) {
		const options = ends
			.slice(at, at + 6)
			.map((end, step) => ({ step, end, name: bareName(text.slice(from, end)) }));
		const whole = options.findLast(({ name }) => isName(name));
		const chosen = whole ?? options.find(({ end }) => hard.test(text[end] ?? '')) ?? options.at(-1);
		if (chosen && chosen.name !== '') names.push(chosen.name);
		at += (chosen?.step ?? 0) + 1;
		from = (ends[at - 1] ?? text.length) + 1;
	}
	return names;
}

const bareName = (name: string) =>
	name
		.trim()
		.replace(/^(?:and|&)\s+/i, '')
		.trim();
