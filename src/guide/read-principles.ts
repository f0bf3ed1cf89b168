import type { PrincipleFields } from '../bank/schema/principle.ts';
import type { Gap } from '../bank/schema/text.ts';
import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { listOf } from './general-bullets.ts';
import { asItStands, contentOf, type GuidePart } from './guide-parts.ts';
import type { Known, RawEntry } from './guide-reading.ts';
import { isFieldLabel, type LabelId } from './labels.ts';
import { markdownAsPlain } from './markdown.ts';
import { type NameMatch, nameKey, newNameIndex, takeId } from './names.ts';
import type { Placed } from './outline.ts';
import { principleIn } from './value-names.ts';

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

export interface Principles {
	/** In the order in which the guide names them. */
	readonly drafts: readonly PrincipleDraft[];
	/** The principle that the words stand for; a new one where they stand for none. */
	resolve(
		name: string,
		line: number,
		where: 'matrix' | 'heading' | 'list' | 'section',
		id?: string,
	): PrincipleDraft;
	/** The principles that a text lists: names with commas and semicolons in them stay whole. */
	split(list: string, line: number, noName?: RegExp): PrincipleDraft[];
	/** Whether words are the official name of a principle, or nearly so. */
	isOfficial(name: string): boolean;
	/** Whether the notes are of values that are not the official ones: a name that is only like one of those is another. */
	setForeign(isForeign: boolean): void;
	/** Another name by which the guide may call it. */
	alias(draft: PrincipleDraft, name: string): void;
}

export function newPrinciples(known: Known['principles'], context: Context): Principles {
	const drafts: PrincipleDraft[] = [];
	const byId = new Map<string, PrincipleDraft>();
	const knownById = new Map(known.map((rawEntry) => [rawEntry.id, rawEntry]));
	const taken = new Set(knownById.keys());
	let isForeign = false;
	const official = newNameIndex();
	const names = newNameIndex();
	for (const { id, fields } of known) {
		for (const name of new Set([fields.name, fields.short, ...fields.alsoSaid.filter(isNameOf(fields.name))]))
			official.add(name, id);
	}

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
		const own = draft.known;
		for (const name of own
			? [own.fields.name, own.fields.short, ...own.fields.alsoSaid.filter(isNameOf(own.fields.name))]
			: [])
			names.add(name, id);
		return draft;
	};

	const spell = (draft: PrincipleDraft, name: string) => {
		if (!draft.spellings.includes(name)) draft.spellings.push(name);
		names.add(name, draft.id);
		return draft;
	};

	const reportedNames = new Set<string>();
	const sayHow = (name: string, match: NameMatch, line: number) => {
		if (!match || !('id' in match) || match.how === 'same' || reportedNames.has(nameKey(name))) return;
		reportedNames.add(nameKey(name));
		const draft = byId.get(match.id);
		const title = knownById.get(match.id)?.fields.name ?? draft?.spellings[0] ?? match.id;
		context.say('principle-name', line, name, title, match.how);
	};

	/** Among the names that the guide has used, then among the official ones. Rows of a matrix are each their own. */
	const search = (name: string, where: string): NameMatch => {
		const exact = names.exact(name) ?? official.exact(name);
		if (exact !== undefined) return { id: exact, how: 'same' };
		const near = isForeign ? undefined : official.find(name);
		const match =
			near && 'id' in near && near.how === 'short form' && !isMostOf(name, knownById.get(near.id))
				? undefined
				: near;
		if (where === 'matrix' || where === 'section') return match;
		const used = names.find(name);
		return used && 'id' in used ? used : (match ?? used);
	};

	const resolve: Principles['resolve'] = (written, line, where, id) => {
		const name = written.replace(/\s*(\.{3}|…)$/, '').trim() || written.trim() || 'Unnamed principle';
		const match = id === undefined ? search(name, where) : undefined;
		if (
			match &&
			'id' in match &&
			!(where === 'matrix' && match.how !== 'same' && byId.get(match.id)?.inMatrix)
		) {
			sayHow(name, match, line);
			const draft = draftOf(match.id, line);
			return written.startsWith('#') && written.slice(1) === match.id ? draft : spell(draft, name);
		}
		if (match && 'among' in match) {
			const titles = match.among.map(
				(text) => `"${knownById.get(text)?.fields.name ?? byId.get(text)?.spellings[0] ?? text}"`,
			);
			context.say('many-principles', line, name, titles.join(', '));
		} else if (where === 'list' && drafts.some((draft) => draft.inMatrix !== undefined))
			context.say('unlisted-principle', line, name);
		const own = id !== undefined && !byId.has(id) ? id : undefined;
		if (own !== undefined) taken.add(own);
		return spell(draftOf(own ?? takeId(slug(name, 'principle'), taken), line), name);
	};

	const alias = (draft: PrincipleDraft, name: string) => names.add(name, draft.id);
	const isExact = (name: string) => (names.exact(name) ?? official.exact(name)) !== undefined;
	const split: Principles['split'] = (list, line, noName) =>
		splitNames(list, isExact)
			.filter((name) => !noName?.test(name))
			.map((name) => resolve(name, line, 'list'));
	const isOfficial = (name: string) => {
		const match = official.find(name.trim());
		if (!match || !('id' in match)) return false;
		return match.how === 'same' || match.how === 'spelling' || isMostOf(name, knownById.get(match.id));
	};
	const setForeign = (foreign: boolean) => {
		isForeign = foreign;
	};
	return { drafts, resolve, split, alias, isOfficial, setForeign };
}

/** Words of a name that say something. */
const weighty = (name: string) =>
	nameKey(name)
		.split(' ')
		.filter((word) => !/^(?:and|the|a|to|be|of)$/.test(word));

/** Another name made of words of the name, or its initials; "move fast" is no other name of Bias for Action. */
const isNameOf = (name: string) => (other: string) =>
	/^[A-Z&]{2,5}$/.test(other) ||
	(weighty(other).length > 1 && weighty(other).every((word) => weighty(name).includes(word)));

/** Whether a shortened name has half of the words of the whole, two of them or more, and no other. */
function isMostOf(name: string, principle: RawEntry<PrincipleFields> | undefined): boolean {
	const own = weighty(name);
	const whole = weighty(principle?.fields.name ?? '');
	const shared = own.filter((word) => whole.includes(word)).length;
	return shared * 2 >= whole.length && own.length === shared && shared >= 2;
}

/** Reads the sections that describe a principle each. */
export function readPrincipleSections(
	blocks: readonly Placed[],
	principles: Principles,
	context: Context,
): void {
	for (const block of blocks) {
		if (block.kind !== 'principle') continue;
		const idPiece = block.pieces.find((piece) => piece.label?.id === 'id');
		const id = idPiece && slug(markdownAsPlain(idPiece.rest), 'principle');
		const title = block.title.replace(/^\d+[.)]\s+/, '');
		const name = block.principle ?? title;
		const draft = principles.resolve(name, block.line, 'section', id);
		if (name !== title) context.isPlaceName(block.line, title);
		const isTranslated = name !== principleIn(title) && !draft.spellings.includes(principleIn(title));
		if (isTranslated) draft.spellings.push(principleIn(title));
		const explicit: typeof draft.explicit = { name };
		const body: string[] = [];
		for (const piece of block.pieces) {
			const label = piece.label?.id;
			if (piece.label && label) context.isPlaceName(piece.line, piece.label.name);
			const plainWords = markdownAsPlain(piece.rest);
			if (label === 'title' && plainWords) explicit.name = plainWords;
			else if (label === 'short' && plainWords) explicit.short = plainWords;
			else if (label === 'alsoSaid') explicit.alsoSaid = listOf(piece, 'alsoSaid', context);
			else if (label === 'followUps') explicit.followUps = listOf(piece, 'followUps', context);
			else if (label === 'meaning') body.push(contentOf(context.text, piece));
			else if (label === 'id') continue;
			else if (label === 'order' && /^[1-9]\d{0,5}$/.test(plainWords)) explicit.order = Number(plainWords);
			else if (isFieldLabel(label) && !draft.labels.has(label)) draft.labels.set(label, piece);
			else body.push(asItStands(piece));
		}
		if (body.length > 0) explicit.body = body.join('\n\n');
		draft.explicit = explicit;
		for (const spelling of [explicit.name, explicit.short, ...(explicit.alsoSaid ?? [])])
			if (spelling) principles.alias(draft, spelling);
	}
}

/** Cuts a list of names at its commas and semicolons, but not where the joined parts are a name. */
export function splitNames(list: string, isName: (name: string) => boolean): string[] {
	const text = markdownAsPlain(list).replace(/\.$/, '');
	const cuts = [...text.matchAll(/[,;|•·]/g)];
	const hard = cuts.some((cut) => cut[0] !== ';') ? /[,|•·]/ : /;/;
	const ends = [...cuts.map((cut) => cut.index), text.length];
	const foundNames: string[] = [];
	for (let from = 0, at = 0; at < ends.length; ) {
		const options = ends.slice(at, at + 6).map((end, step) => ({ step, name: clean(text.slice(from, end)) }));
		const whole = options.findLast((option) => isName(option.name));
		const soft = options.findIndex(
			(_, i) => i === options.length - 1 || hard.test(text[ends[at + i] ?? 0] ?? ''),
		);
		const chosen = whole ?? options[Math.max(0, soft)];
		if (chosen && chosen.name !== '') foundNames.push(chosen.name);
		at += (chosen?.step ?? 0) + 1;
		from = (ends[at - 1] ?? text.length) + 1;
	}
	return foundNames;
}

const clean = (name: string) =>
	name
		.trim()
		.replace(/^(?:and|&)\s+/i, '')
		.trim();
