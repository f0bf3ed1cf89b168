import { slug } from '../bank/slug.ts';
import type { Context } from './context.ts';
import { markdownAsPlain } from './markdown.ts';
import { readMention, readStoryTitle } from './mention.ts';
import { type NameMatch, nameKey, newNameIndex, takeId } from './names.ts';
import type { PrincipleDraft } from './principles.ts';
import type { QuestionDraft } from './read-questions.ts';
import type { Reading } from './reading.ts';
import { StoryDraft } from './story-draft.ts';

/** Stories, each with principles that it is told for. */
export type Claims = ReadonlyMap<StoryDraft, readonly PrincipleDraft[]>;

/** Everything that was read, its names found, before it is put into fields. */
export interface Findings extends Reading {
	readonly book: StoryBook;
	/** What each story lists. */
	readonly claims: Claims;
	readonly proposed: Claims;
	readonly matrix: ReadonlyMap<PrincipleDraft, { readonly primary: Filled; readonly backup: Filled }>;
	readonly questions: readonly { readonly draft: QuestionDraft; readonly answers: readonly Filled[] }[];
}

/** A place of the matrix or of a question, filled: by a story, or by an admitted gap. */
export type Filled =
	| { readonly story: StoryDraft; readonly hint: string | undefined; readonly gap?: undefined }
	| { readonly gap: string; readonly story?: undefined };

export type StoryBook = ReturnType<typeof newStoryBook>;

/** The stories of a guide, found by the names that it uses. */
export function newStoryBook(read: readonly StoryDraft[], context: Context) {
	const drafts: StoryDraft[] = [];
	// Names lead to the place in the list: ids are known only when every name has been read.
	const names = newNameIndex();
	const add = (draft: StoryDraft): StoryDraft => {
		const { title, short, number } = draft;
		const numbered = number ? [`Story ${number}`, `${number}. ${title}`] : [];
		for (const name of [title, ...(short ? [short] : []), ...numbered])
			names.add(name, String(drafts.length));
		if (number) context.numbers.set(number, title);
		drafts.push(draft);
		return draft;
	};
	for (const draft of read) add(draft);

	const at = (place: string | undefined) => (place === undefined ? undefined : drafts[Number(place)]);
	const byId = (name: string) =>
		name.startsWith('#') ? drafts.find(({ id }) => id !== '' && id === name.slice(1)) : undefined;
	/** The story of exactly this name. */
	const exact = (name: string): StoryDraft | undefined => byId(name) ?? at(names.exact(name));

	/** `3`, `#3`, `Story #3: The blue key` and `Story 3 in short` by the number. */
	const byNumber = (name: string): string => {
		const number = /^(?:story\s*)?(?:#|no\.? ?|nr\.? ?)?(\d{1,3}[a-z]?|(?<=story )[A-Z])[.):]?$/i.exec(
			name,
		)?.[1];
		if (number !== undefined) return `Story ${number}`;
		const read = readStoryTitle(name);
		if (exact(name) !== undefined) return name;
		const story = read.number === undefined ? undefined : exact(`Story ${read.number}`);
		const isProse = read.isNumbered && /^[\p{Ll}(,]/u.test(read.title);
		if (story && (read.title === '' || isProse || isLike(read.title, story.title)))
			return `Story ${read.number}`;
		return read.isNumbered && read.title !== '' ? read.title : name;
	};
	const titleOf = (place: string) => `"${at(place)?.title ?? place}"`;

	const find = (name: string, line: number, hint: string | undefined, failure: boolean): Filled => {
		const same = byId(name);
		const number = byNumber(name);
		const match: NameMatch = same ? undefined : names.find(number);
		const story = same ?? (match && 'id' in match ? at(match.id) : undefined);
		if (story) {
			const isShortNumber = /^(?:story)?\W*\w{1,3}\W*$/i.test(name);
			if (number !== name || isShortNumber) context.isPlaceName(line, name);
			const { title } = readStoryTitle(name);
			const isOther = number.startsWith('Story ') && number !== name && !isShortNumber && title !== '';
			const isRenamed = isOther && nameKey(title) !== nameKey(story.title);
			if (match && 'id' in match && (match.how !== 'same' || isRenamed)) {
				context.say('story-name', line, name, story.title, isRenamed ? 'by its number' : match.how);
				names.add(name, match.id);
			}
			if (!same && number === name && !/^story\s*\d+$/i.test(name)) story.short ??= name;
			if (failure) story.failure = true;
			return { story, hint };
		}
		if (match && 'among' in match) {
			context.say('many-stories', line, name, match.among.map(titleOf).join(', '));
			const gap = `${name} (could be ${match.among.map(titleOf).join(' or ')})`;
			return { gap: hint ? `${gap}: ${hint}` : gap };
		}
		// A number alone names no story that is still to be told.
		if (/^(?:story)?\W*\d{1,3}[a-z]?\W*$/i.test(name)) return { gap: name };
		context.say('unknown-story', line, name);
		return { story: add(new StoryDraft(name, line, { placeholder: true, short: name, failure })), hint };
	};

	const mentionOf = (markdown: string) => readMention(markdown, (text) => exact(text) !== undefined);
	/** The story that words name. A name of no story makes a planned one. */
	const fill = (markdown: string, line: number): Filled => {
		// "**11** The blue key", "#11 The blue key": the number names the story, what stands behind it says more.
		const [, number, words = ''] =
			/^(?:#|\*\*#?(?=.*\*\*))(\d{1,3}[a-z]?)(?:\*\*)?\s+(.+)$/s.exec(markdown.trim()) ?? [];
		if (number !== undefined) {
			const plain = markdownAsPlain(words);
			const story =
				exact(`Story ${number}`) ??
				exact(plain) ??
				add(new StoryDraft(plain, line, { placeholder: true, short: plain, number }));
			context.isPlaceName(line, number);
			return { story, hint: nameKey(story.title) === nameKey(plain) ? undefined : plain };
		}
		const mention = mentionOf(markdown);
		if (/^\W*see\b/i.test(markdown)) context.isPlaceName(line, 'see');
		if ('gap' in mention) return mention;
		if ('name' in mention) {
			if (mention.failure) context.isPlaceName(line, 'Failure');
			return find(mention.name, line, mention.hint, mention.failure);
		}
		const { placeholder } = mention;
		const known = exact(placeholder);
		if (!known) context.say('placeholder', line, placeholder);
		const story = known ?? add(new StoryDraft(placeholder, line, { placeholder: true, short: placeholder }));
		return { story, hint: undefined };
	};

	/** Whether words name a story that is there already. */
	const has = (markdown: string): boolean => {
		const mention = mentionOf(markdown);
		if (!('name' in mention)) return false;
		if (exact(mention.name) !== undefined) return true;
		const match = names.find(byNumber(mention.name));
		return match !== undefined && 'id' in match && match.how !== 'short form';
	};
	return { drafts: drafts as readonly StoryDraft[], fill, exact, has };
}

/** Whether two titles share a word, or its beginning. */
function isLike(title: string, other: string): boolean {
	const stems = (text: string) =>
		nameKey(text)
			.split(' ')
			.filter((word) => word.length > 2 && !/^(?:the|and|for|with)$/.test(word))
			.map((word) => word.slice(0, 4));
	const own = stems(other);
	return stems(title).some((stem) => own.includes(stem));
}

/** Gives every story its id and its short name, each its own. */
export function nameStories(
	drafts: readonly StoryDraft[],
	idOf: (title: string, short: string) => string | undefined,
	context: Context,
): void {
	const taken = new Set(drafts.map(({ id }) => id).filter((id) => id !== ''));
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
