import { type PartId, parts, type Result, type StoryFields } from '../bank/schema/story.ts';
import { slug } from '../bank/slug.ts';
import { deriveStory, isWhole, tellsOfFailure } from './derive-story.ts';
import { generalLines } from './general-bullets.ts';
import { generalFields } from './general-fields.ts';
import type { RawEntry } from './guide-reading.ts';
import { label, type OwnLabel } from './labels.ts';
import { escapeInline, markdownAsPlain } from './markdown.ts';
import { sectionsOf } from './mdx.ts';
import { readStoryTitle } from './mention.ts';
import {
	block,
	bullet,
	bulletWithList,
	heading,
	linesOf,
	sameLines,
	type WrittenNames,
} from './write-names.ts';

/** A story as a heading and bullets. What an import would supply by itself is left out. */
export function writeStory(
	{ id, fields, body }: RawEntry<StoryFields>,
	number: number,
	names: WrittenNames,
): string {
	const sections = new Map(sectionsOf(body).map(({ name, text }) => [name.toLowerCase(), text.trim()]));
	const texts: Partial<Record<PartId, string>> = Object.fromEntries(
		parts.flatMap((part) => (sections.get(part.id) ? [[part.id, sections.get(part.id)]] : [])),
	);
	const isFailure = fields.outcome === 'failure';
	const plain = escapeInline(`Story ${number}: ${fields.title}`);
	const marked = isFailure ? `${plain} (Failure Story)` : plain;
	const read = readStoryTitle(markdownAsPlain(marked));
	const isTitled = read.title === fields.title && read.failure === isFailure;
	const isWritten = isWhole(texts);
	const isReady = fields.status === 'ready';
	const derived = deriveStory({
		parts: texts,
		failure: isFailure,
		ready: isWritten && isReady,
	});
	const { title, short, status, hook, opening, results, lessons, project, principles } = fields;
	const shown = names.principles(principles);
	// An import finds the outcome by the mark in the heading, and by words that tell of failure.
	const isOutcomeFound = isTitled && (isFailure || !tellsOfFailure([title, shown], texts));
	// An import takes stories that name the project of another for stories of one project.
	const namesProject = /\bproject\b/.test(body);
	const part = (name: string, label: OwnLabel) =>
		sections.get(name) && block(label, sections.get(name) ?? '');
	return linesOf(
		'\n',
		heading(3, isTitled ? marked : plain),
		isTitled || bullet('title', title),
		isOutcomeFound || bullet('outcome', fields.outcome),
		...parts.map(({ id }) => part(id, id)),
		principles.length === 0 || `- ${label('principles')} ${escapeInline(shown)}.`,
		short === title || bullet('short', short),
		id === slug(short, 'story') || bullet('id', id),
		isWritten === isReady || bullet('status', status),
		fields.status === 'planned' && bullet('prompt', fields.prompt),
		(isWritten && derived.hook === hook) || bullet('hook', hook),
		opening === undefined || derived.opening === opening || bullet('opening', opening),
		sameLines(derived.results.map(asLine), results.map(asLine)) || figures(results),
		sameLines(derived.lessons, lessons) || bulletWithList('lessons', lessons),
		(project !== undefined || namesProject) && bullet('project', project ?? 'none'),
		...generalLines(generalFields[status], fields),
		part('follow-ups', 'followUps'),
		part('notes', 'notes'),
	);
}

function figures(results: readonly Result[]): string {
	const items = results.map(({ figure, what, impact, certainty, baseline, source }) =>
		linesOf(
			'\n    ',
			`  - **${escapeInline(figure)}** — ${escapeInline(what)}`,
			bullet('impact', impact),
			bullet('certainty', certainty),
			baseline !== undefined && bullet('baseline', baseline),
			source !== undefined && bullet('source', source),
		),
	);
	return [`- ${label('figures')}`, ...items].join('\n');
}

const asLine = ({ figure, what, impact, certainty, baseline, source }: Result) =>
	JSON.stringify([figure, what, impact, certainty, baseline, source]);
