import { type PartId, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import { deriveStory, isWhole } from './derive-story.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { label } from './labels.ts';
import { escapeInline, markdownAsPlain } from './markdown.ts';
import { sectionsOf } from './mdx.ts';
import { readStoryTitle } from './mention.ts';
import { generalLines } from './write-fields.ts';
import type { WrittenNames } from './write-names.ts';
import { block, bullet, bulletWithList, heading, sameLines } from './write-parts.ts';

interface StoryContext {
	readonly names: WrittenNames;
	readonly explicit: boolean;
	readonly number: number;
	/** The id that the story would get by itself is free for it. */
	readonly ownId: boolean;
}

/** A story as a heading and bullets. What an import would supply by itself is left out. */
export function writeStory({ id, fields, body }: RawEntry<StoryFields>, context: StoryContext): string {
	const { names, explicit, number, ownId } = context;
	const sections = new Map(
		sectionsOf(body).map((section) => [section.name.toLowerCase(), section.text.trim()]),
	);
	const texts: Partial<Record<PartId, string>> = {};
	for (const part of parts) {
		const text = sections.get(part.id);
		if (text) texts[part.id] = text;
	}
	const failure = fields.outcome === 'failure';
	const head = escapeInline(`Story ${number}: ${fields.title}${failure ? ' (Failure Story)' : ''}`);
	const read = readStoryTitle(markdownAsPlain(head));
	const titled = read.title === fields.title && read.failure === failure;

	const whole = isWhole(texts);
	const ready = fields.status === 'ready';
	const derived = deriveStory({
		parts: texts,
		failure,
		ready: whole && ready,
		wantedFor: [],
		question: undefined,
	});
	const says = (same: boolean, text: string) => (same && !explicit ? [] : [text]);
	const lines = [
		...(titled ? [] : [bullet('title', fields.title), bullet('outcome', fields.outcome)]),
		...parts.flatMap((part) => (texts[part.id] ? [block(part.id, texts[part.id] ?? '')] : [])),
		...(fields.principles.length === 0
			? []
			: [`- ${label('principles')} ${escapeInline(names.principles(fields.principles))}.`]),
		...says(names.shortIsKnown(id), bullet('short', fields.short)),
		...says(ownId && slug(fields.short, 'story') === id, bullet('id', id)),
		...says(whole === ready, bullet('status', fields.status)),
		...(fields.status === 'planned' ? [bullet('prompt', fields.prompt)] : []),
		...says(whole && derived.hook === fields.hook, bullet('hook', fields.hook)),
		...(fields.opening === undefined
			? []
			: says(derived.opening === fields.opening, bullet('opening', fields.opening))),
		...says(sameResults(derived.results, fields.results), figures(fields.results)),
		...says(sameLines(derived.lessons, fields.lessons), bulletWithList('lessons', fields.lessons)),
		...(fields.project !== undefined
			? [bullet('project', fields.project)]
			: explicit
				? [bullet('project', 'none')]
				: []),
		...generalLines(generalFields[fields.status], fields),
		...(['follow-ups', 'notes'] as const).flatMap((name) => {
			const text = sections.get(name);
			return text ? [block(name === 'notes' ? 'notes' : 'followUps', text)] : [];
		}),
	];
	return `${heading(3, titled ? head : escapeInline(`Story ${number}: ${fields.title}`))}\n${lines.join('\n')}`;
}

function figures(results: readonly Result[]): string {
	const items = results.map(({ figure, what, impact, certainty, baseline, source }) => {
		const details = [
			bullet('impact', impact),
			bullet('certainty', certainty),
			...(baseline === undefined ? [] : [bullet('baseline', baseline)]),
			...(source === undefined ? [] : [bullet('source', source)]),
		];
		return [
			`  - **${escapeInline(figure)}** — ${escapeInline(what)}`,
			...details.map((detail) => `    ${detail}`),
		].join('\n');
	});
	return [`- ${label('figures')}`, ...items].join('\n');
}

function sameResults(a: readonly Result[], b: readonly Result[]): boolean {
	const text = ({ figure, what, impact, certainty, baseline, source }: Result) =>
		JSON.stringify([figure, what, impact, certainty, baseline, source]);
	return sameLines(a.map(text), b.map(text));
}
