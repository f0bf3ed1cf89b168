import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { markdownAsPlain } from './markdown.ts';
import { type Mention, readMention, readStoryTitle } from './mention.ts';
import { type NameIndex, type NameMatch, nameKey, newNameIndex, takeId } from './names.ts';
import { newStoryDraft, type StoryDraft } from './read-stories.ts';

/** A place of the matrix or of a question, filled: by a story, or by an admitted gap. */
export type Filled =
	| { readonly story: StoryDraft; readonly hint: string | undefined; readonly gap?: undefined }
	| { readonly gap: string; readonly story?: undefined };

export interface StoryBook {
	readonly drafts: readonly StoryDraft[];
	/** The story that a piece of the guide names. A name of no story makes a planned one. */
	fill(markdown: string, line: number): Filled;
	/** The story of exactly this name. */
	exact(name: string): StoryDraft | undefined;
	/** Whether words name a story that is there already. */
	has(markdown: string): boolean;
}

export function newStoryBook(read: readonly StoryDraft[], context: Context): StoryBook {
	const drafts = [...read];
	const byKey = new Map<string, StoryDraft>();
	const names: NameIndex = newNameIndex();

	// Names lead to the place in the list: ids are known only when every name has been read.
	const know = (draft: StoryDraft, at: number) => {
		byKey.set(String(at), draft);
		names.add(draft.title, String(at));
		if (draft.short) names.add(draft.short, String(at));
		if (draft.number)
			for (const name of [`Story ${draft.number}`, `${draft.number}. ${draft.title}`])
				names.add(name, String(at));
	};
	drafts.forEach(know);

	const byId = (name: string) =>
		name.startsWith('#') ? drafts.find((draft) => draft.id !== '' && draft.id === name.slice(1)) : undefined;
	const exact = (name: string): StoryDraft | undefined => byId(name) ?? byKey.get(names.exact(name) ?? '');

	/** `3`, `#3`, `Story #3: The blue key` by the number. */
	const numbered = (name: string) => {
		const number = /^(?:story\s*)?(?:#|no\.? ?|nr\.? ?)?(\d{1,3}[a-z]?|(?<=story )[A-Z])(?:[.):]?$)/i.exec(
			name,
		)?.[1];
		const read = readStoryTitle(name);
		if (number !== undefined) return `Story ${number}`;
		return exact(name) === undefined &&
			read.number !== undefined &&
			exact(`Story ${read.number}`) !== undefined &&
			(read.title === '' || exact(read.title) === exact(`Story ${read.number}`))
			? `Story ${read.number}`
			: exact(name) === undefined && read.isNumbered && read.title !== ''
				? read.title
				: name;
	};

	const plan = (name: string, line: number, placeholder: boolean, number?: string): StoryDraft => {
		const draft = newStoryDraft(name, line, { placeholder, short: name, number });
		drafts.push(draft);
		know(draft, drafts.length - 1);
		return draft;
	};

	const nameOf = (id: string) => `"${byKey.get(id)?.title ?? id}"`;

	const find = (
		mention: Exclude<Mention, { gap: string } | { placeholder: string }>,
		line: number,
	): Filled => {
		const { name, hint } = mention;
		const same = byId(name);
		const match: NameMatch = same ? undefined : names.find(numbered(name));
		const story = same ?? (match && 'id' in match ? byKey.get(match.id) : undefined);
		if (story) {
			if (numbered(name) !== name || /^story\s*#?\w{1,3}$/i.test(name)) context.isPlaceName(line, name);
			if (match && 'id' in match && match.how !== 'same') {
				context.say('story-name', line, name, story.title, match.how);
				names.add(name, match.id);
			}
			if (!same && numbered(name) === name && !/^story\s*\d+$/i.test(name)) story.short ??= name;
			if (mention.failure) story.failure = true;
			return { story: story, hint };
		}
		if (match && 'among' in match) {
			context.say('many-stories', line, name, match.among.map(nameOf).join(', '));
			const could = `${name} (could be ${match.among.map(nameOf).join(' or ')})`;
			return { gap: hint ? `${could}: ${hint}` : could };
		}
		const draft = plan(name, line, true);
		draft.failure = mention.failure;
		context.say('unknown-story', line, name);
		return { story: draft, hint };
	};

	const fill: StoryBook['fill'] = (markdown, line) => {
		// "**11** The blue key", "#11 The blue key": the number names the story, what stands behind it says more.
		const [, number, words = ''] =
			/^(?:#|\*\*#?(?=.*\*\*))(\d{1,3}[a-z]?)(?:\*\*)?\s+(.+)$/s.exec(markdown.trim()) ?? [];
		if (number !== undefined) {
			const story = exact(`Story ${number}`) ?? exact(words) ?? plan(words, line, true, number);
			context.isPlaceName(line, number);
			return { story, hint: nameKey(story.title) === nameKey(words) ? undefined : markdownAsPlain(words) };
		}
		const mention = readMention(markdown, (text) => exact(text) !== undefined);
		if (/^\W*see\b/i.test(markdown)) context.isPlaceName(line, 'see');
		if ('gap' in mention) return mention;
		if ('placeholder' in mention) {
			const story = exact(mention.placeholder);
			if (story) return { story: story, hint: undefined };
			context.say('placeholder', line, mention.placeholder);
			return { story: plan(mention.placeholder, line, true), hint: undefined };
		}
		if (mention.failure) context.isPlaceName(line, 'Failure');
		return find(mention, line);
	};

	const has: StoryBook['has'] = (markdown) => {
		const mention = readMention(markdown, (text) => exact(text) !== undefined);
		if (!('name' in mention)) return false;
		const match = names.find(numbered(mention.name));
		return (
			byId(mention.name) !== undefined ||
			(match !== undefined && 'id' in match && match.how !== 'short form') ||
			exact(mention.name) !== undefined
		);
	};

	return { drafts, fill, exact, has };
}

/** Gives every story its id and its short name, each its own. */
export function nameStories(
	drafts: readonly StoryDraft[],
	idOf: (title: string, short: string) => string | undefined,
	context: Context,
): void {
	const taken = new Set(drafts.map((draft) => draft.id).filter((text) => text !== ''));
	const shorts = new Map<string, StoryDraft>();
	for (const draft of drafts) {
		const wanted = draft.short ?? draft.title;
		let short = shorts.has(wanted.toLowerCase()) ? draft.title : wanted;
		const first = shorts.get(short.toLowerCase());
		if (first) {
			context.say('repeated-story', draft.line, draft.title, String(first.line));
			for (let n = 2; shorts.has(short.toLowerCase()); n++) short = `${draft.title} (${n})`;
		}
		shorts.set(short.toLowerCase(), draft);
		draft.short = short;
		if (draft.id !== '') continue;
		const same = idOf(draft.title, short);
		draft.id = same !== undefined && !taken.has(same) ? same : takeId(slug(short, 'story'), taken);
		taken.add(draft.id);
	}
}
