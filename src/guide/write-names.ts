import { slug } from '../bank/slug.ts';
import { generalFields } from './general-fields.ts';
import type { RawBank } from './guide-reading.ts';
import { newNameIndex } from './name-index.ts';
import { splitNames } from './read-principles.ts';
import { generalLines } from './write-fields.ts';

/** How entries are named in a guide, so that every name is read as the entry that it stands for. */
export interface WrittenNames {
	/** The name of a story in the matrix and among the questions. */
	story(id: string): string;
	isStoryName(text: string): boolean;
	/** True where the story's short name can be told from the places that name it. */
	shortIsKnown(id: string): boolean;
	principle(id: string): string;
	/** A list of principles. */
	principles(ids: readonly string[]): string;
	/** True where all that is known of a principle is in the matrix. */
	isInMatrixAlone(id: string): boolean;
}

/** @param explicit every entry says its names itself: longer, and sure */
export function newWrittenNames(bank: RawBank, explicit: boolean): WrittenNames {
	const stories = new Map(
		bank.stories.map((story, i) => [story.id, { fields: story.fields, number: i + 1 }]),
	);
	const named = namedStories(bank);
	const titles = newNameIndex();
	const all = newNameIndex();
	for (const [id, { fields, number }] of stories) {
		for (const lookup of [titles, all]) lookup.add(fields.title, id);
		for (const lookup of [titles, all]) lookup.add(`Story ${number}`, id);
		all.add(fields.short, id);
	}
	const finds = (names: typeof all, name: string, id: string) => {
		const match = names.find(name);
		return match !== undefined && 'id' in match && match.id === id;
	};
	const shortIsKnown = (id: string) => {
		const short = stories.get(id)?.fields.short ?? '';
		if (explicit || !named.has(id)) return stories.get(id)?.fields.title === short;
		return all.exact(short) === id && finds(titles, short, id);
	};

	const principles = new Map(bank.principles.map((principle) => [principle.id, principle]));
	const names = newNameIndex();
	for (const { id, fields } of bank.principles) {
		names.add(fields.name, id);
		if (explicit) for (const name of [fields.short, ...fields.alsoSaid]) names.add(name, id);
	}
	const principle = (id: string) => {
		const name = principles.get(id)?.fields.name ?? '';
		return names.exact(name) === id && !/(\.{3}|…)$|^#/.test(name) ? name : `#${id}`;
	};
	const isName = (name: string) => names.exact(name) !== undefined;

	return {
		story: (id) => {
			const fields = stories.get(id)?.fields;
			return (
				[fields?.short ?? '', fields?.title ?? ''].find((text) => all.exact(text) === id && text !== '') ??
				`#${id}`
			);
		},
		isStoryName: (text) => all.exact(text) !== undefined,
		shortIsKnown,
		principle,
		principles: (ids) => {
			const written = ids.map(principle).join(', ');
			const read = splitNames(written, isName).map((name) => names.exact(name));
			return read.length === ids.length && read.every((text, i) => text === ids[i])
				? written
				: ids.map((id) => `#${id}`).join(', ');
		},
		isInMatrixAlone: (id) => {
			const rawEntry = principles.get(id);
			if (!rawEntry || explicit || /(\.{3}|…)$/.test(rawEntry.fields.short)) return false;
			const { name, short, order, alsoSaid, followUps } = rawEntry.fields;
			const position = bank.principles.filter((other) => other.fields.order < order).length + 1;
			const general = generalLines(generalFields.principle, rawEntry.fields);
			const plainly = [...alsoSaid, ...followUps, ...general].length === 0;
			return plainly && order === position && id === slug(short, 'principle') && name.length >= short.length;
		},
	};
}

/** Ids of the stories that the matrix or a question names. */
function namedStories(bank: RawBank): Set<string> {
	const slots = bank.principles.flatMap(({ fields }) => [fields.primary, fields.backup]);
	const answers = bank.questions.flatMap(({ fields }) =>
		fields.answers.map((answer) => ('story' in answer ? answer.story : answer)),
	);
	return new Set([...slots, ...answers].filter((text) => typeof text === 'string'));
}
