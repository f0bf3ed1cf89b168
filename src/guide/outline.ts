import type { FrameworkKind } from '../bank/schema/framework.ts';
import type { PartId } from '../bank/schema/story.ts';
import {
	asItStands,
	type Block,
	boldHeading,
	contentOf,
	type GuidePart,
	guidePartsOf,
} from './guide-parts.ts';
import { knownLabel, type LabelId, partOf } from './labels.ts';
import { blocksOf, childrenOf, lineOf, markdownAsPlain, type Node, nodesAsPlain, rawOf } from './markdown.ts';
import { isQuestion, readStoryTitle } from './mention.ts';
import { isBracketed, nameKey, oneLine, sentences, withoutOrnament } from './names.ts';
import {
	adviceText,
	competences,
	emptyTitles,
	firstPerson,
	languages,
	noStoryTitles,
	openPlace,
	placeholderText,
} from './shape-words.ts';
import { gridOf, storiesOfTable, type TableKind, tableKind } from './tables.ts';

const sectionIds = ['stories', 'matrix', 'questions', 'about', 'frameworks', 'principles'] as const;
export type SectionId = (typeof sectionIds)[number];

/** `names`: bullets under a principle that name stories. `template`, `advice`: the parts of a story, and no story. */
type BlockKind =
	| 'title'
	| 'story'
	| 'inStory'
	| 'question'
	| 'ask'
	| 'about'
	| 'framework'
	| 'principle'
	| 'names'
	| 'section'
	| 'template'
	| 'advice'
	| 'other';

/** A block, what it was taken for, and what stands above it. */
export interface Placed extends Block {
	readonly kind: BlockKind;
	readonly section: SectionId | undefined;
	/** The tables that pair stories with principles or questions. */
	readonly tables: readonly { readonly node: Node; readonly kind: TableKind }[];
	/** The principle that a heading above it states. */
	readonly principle: string | undefined;
	/** The question that it answers. */
	readonly asked: Placed | undefined;
}

/** Names of principles: official ones, and those that the notes call so. */
export interface ValueNames {
	/** Those that the notes call so. */
	readonly stated: ReadonlySet<string>;
	isValue(name: string): boolean;
	/** The principle that a heading names, alone or with a number, a count, or its name in another language. */
	valueIn(title: string): string | undefined;
}

// Cutting

/** A text cut at its headings, and at lines in bold that stand for one; the first block is what stands before them. */
export function cutAtHeadings(text: string): Block[] {
	const cuts: { depth: number; title: string; line: number; raw: string; nodes: Node[] }[] = [
		{ depth: 0, title: '', line: 1, raw: '', nodes: [] },
	];
	for (const node of blocksOf(text)) {
		const bold = boldHeading(node);
		// "Notes:" on a line of its own belongs to what it stands under.
		if (
			node.type === 'heading' ||
			(bold !== undefined && knownLabel(bold.replace(/[:：]$/, '')) !== 'notes')
		) {
			const depth = node.type === 'heading' ? node.depth : 7;
			const title = (bold ?? nodesAsPlain(childrenOf(node))).replace(/^(\*\*|__)(.*)\1$/, '$2');
			cuts.push({ depth, title, line: lineOf(node), raw: rawOf(text, [node]), nodes: [] });
		} else cuts.at(-1)?.nodes.push(node);
	}
	return cuts.map((cut) => {
		const last = cut.nodes.findLastIndex((node) => node.type !== 'thematicBreak');
		const nodes = cut.nodes.slice(0, last + 1);
		return { ...cut, nodes, pieces: guidePartsOf(text, nodes) };
	});
}

/** A story that has no heading of its own becomes a block: a row of a table, or one of several in a list or a text. */
function cutStories(
	text: string,
	block: Block,
	isGroup: (title: string) => boolean,
	values: ValueNames,
): Block[] {
	const tables = block.nodes
		.filter((node) => node.type === 'table')
		.map((node) => ({ node, stories: storiesOfTable(gridOf(text, node)) }));
	const stories = tables.flatMap(({ stories = [] }) => stories);
	const taken = new Set<Node>(tables.filter(({ stories }) => stories !== undefined).map(({ node }) => node));
	const nodes = block.nodes.filter((node) => !taken.has(node));
	const rest = taken.size > 0 ? { ...block, nodes, pieces: guidePartsOf(text, nodes) } : block;
	const [only] = stories;
	// A table of parts under a heading tells the story of the heading.
	if (stories.length === 1 && only?.title === '' && block.depth > 0)
		return [{ ...rest, pieces: [...rest.pieces, ...only.pieces], names: only.names ?? [] }];
	return [...cutFrames(rest, isGroup, values), ...stories];
}

function cutFrames(block: Block, isGroup: (title: string) => boolean, values: ValueNames): Block[] {
	// How long each part takes, not what was done in it.
	if (looksLikeStar(block)) return [block];
	const starts: number[] = [];
	let seen = new Set<PartId>();
	let first: PartId | undefined;
	block.pieces.forEach((piece, at) => {
		const part = partOf(piece.label?.id);
		if (part === undefined) return;
		first ??= part;
		const isAgain =
			part === first &&
			seen.size >= 2 &&
			(seen.has('action') || seen.has('result')) &&
			piece.label?.id !== 'challenge';
		if (starts.length === 0 || isAgain) {
			starts.push(at);
			seen = new Set();
		}
		seen.add(part);
	});
	const leads = starts.map((at, i) =>
		withPrinciple(leadOf(block, at, starts[i - 1] ?? -1, starts.length > 1), block.pieces, values),
	);
	const [lead] = leads;
	const isOwn =
		starts.length > 1 ||
		(starts.length === 1 && lead !== undefined && lead.title !== undefined && isGroup(block.title));
	if (!isOwn) return [block];
	const froms = starts.map((at, i) => leads[i]?.from ?? at);
	const stories = froms.map((from, i): Block => {
		const pieces = block.pieces.slice(from, froms[i + 1]);
		const own = leads[i];
		const titled = own?.title;
		const isNamed = titled !== undefined;
		return {
			depth: 8,
			title: titled ?? (isGroup(block.title) || i > 0 ? '' : block.title),
			line: block.pieces[own?.at ?? -1]?.line ?? pieces[0]?.line ?? block.line,
			raw: '',
			nodes: [],
			pieces: pieces.filter(
				(_, at) => !(isNamed && from + at === own?.at) && !(own?.stated !== undefined && at === 0),
			),
			tells: 'list',
			stated: leads.slice(0, i + 1).findLast((lead) => lead?.stated !== undefined)?.stated,
		};
	});
	return [{ ...block, nodes: [], pieces: block.pieces.slice(0, froms[0]) }, ...stories];
}

/** The bullet over a story that states its principle. */
function withPrinciple<L extends { from: number; title: string | undefined }>(
	lead: L,
	pieces: readonly GuidePart[],
	values: ValueNames,
) {
	const above = pieces[lead.from - 1];
	const stated =
		lead.title === undefined || above?.label?.id !== undefined || !above?.inList
			? undefined
			: values.valueIn(oneLine(markdownAsPlain(above.raw)));
	return { ...lead, stated, from: stated === undefined ? lead.from : lead.from - 1 };
}

/** The piece that names the story whose parts begin at a place: the line before them, if it is short. */
function leadOf({ pieces, title }: Block, start: number, after: number, isOneOfMany: boolean) {
	let from = start;
	while (
		from - 1 > after &&
		['principles', 'tags', 'question', 'story', 'title'].includes(pieces[from - 1]?.label?.id ?? '')
	)
		from--;
	const labelled = pieces
		.slice(from, start)
		.findIndex(
			({ label, rest }) =>
				(label?.id === 'story' || label?.id === 'title') && rest !== '' && rest.length <= 100,
		);
	const named = pieces[from + labelled];
	if (labelled >= 0 && named) {
		const whole = oneLine(markdownAsPlain(named.raw));
		return {
			from: after < 0 ? from : from + labelled,
			at: from + labelled,
			title: readStoryTitle(whole).number === undefined ? oneLine(markdownAsPlain(named.rest)) : whole,
		};
	}
	const piece = pieces[from - 1];
	const words = oneLine(markdownAsPlain(piece?.raw ?? '')).replace(/[:：]$/, '');
	const isTitle =
		piece !== undefined &&
		from - 1 > after &&
		(piece.label === undefined || (piece.label.id === undefined && piece.rest === '')) &&
		words !== '' &&
		words.length <= 100 &&
		!emptyTitles.test(words) &&
		!/^>/.test(piece.raw) &&
		!(isQuestion(words) && isQuestion(title)) &&
		piece.inside.length === 0 &&
		(piece.inList || !/[.。!]$/.test(words)) &&
		(isOneOfMany ||
			piece.inList ||
			readStoryTitle(words).number !== undefined ||
			isQuestion(words) ||
			/^\W{0,2}[\p{Lu}\p{Lo}]/u.test(words));
	return isTitle
		? { from: from - 1, at: from - 1, title: words }
		: { from: after < 0 ? from : start, at: -1, title: undefined };
}

// What is a principle

/** What the notes call a principle, beside the official ones. */
export function newValueNames(
	blocks: readonly Block[],
	text: string,
	isOfficial: (name: string) => boolean,
): ValueNames {
	const stated = new Set<string>();
	const add = (list: string, most = 5) => {
		for (const name of list.split(/[,;|•·]/)) {
			const words = markdownAsPlain(name).trim().replace(/[.]$/, '');
			const cut = words.split(/\s*[/&+]\s*|\s+(?:and|und|et|y|e)\s+/);
			const isSeveral = cut.length > 1 && !isOfficial(words) && cut.some(isOfficial);
			if (words !== '' && words.split(' ').length <= most && !isSeveral) stated.add(nameKey(words));
		}
	};
	const claim =
		/(?:values|principles|competenc\w+|pillars|tenets|werte|prinzipien|valores|valeurs|valori|价值观|価値観)[^:.\n]{0,40}?(?::|\bare\b|\bsind\b|\bsont\b|\bson\b|\bsão\b|\bsono\b|是|：)\s*(.+)$/iu;
	blocks.forEach((block, i) => {
		for (const words of [block.title, ...(i < 2 ? block.pieces.map(({ raw }) => oneLine(raw)) : [])])
			add((claim.exec(words.slice(0, 400))?.[1] ?? '').replace(/,?\s(?:and|und|et|y|e)\s/g, ', '));
		for (const piece of block.pieces)
			if (piece.label?.id === 'principles' && !isProse(piece.rest, isOfficial)) add(piece.rest);
		for (const node of block.nodes) {
			if (node.type !== 'table') continue;
			const { titles, rows } = gridOf(text, node);
			titles.forEach((title, at) => {
				if (knownLabel(title) === 'principles' || isValuesTitle(title))
					for (const { names } of rows) add(names[at] ?? '', 12);
			});
		}
		const isOfValues = isValuesTitle(block.title) && !/^story\b/i.test(block.title);
		// "1. **Ownership**: …" names one, and says what it means.
		for (const { raw } of isOfValues ? block.pieces.filter(({ inList }) => inList) : [])
			add(/^(?:\*\*|__)([^*_]+)(?:\*\*|__)/.exec(raw)?.[1]?.replace(/[:：]$/, '') ?? '');
		const below = isOfValues ? blocks.slice(i + 1) : [];
		const end = below.findIndex(({ depth }) => depth <= block.depth);
		const inside = end < 0 ? below : below.slice(0, end);
		const depth = Math.min(...inside.map((one) => one.depth));
		for (const one of inside)
			if (
				one.depth === depth &&
				depth < 7 &&
				one.depth > 0 &&
				knownLabel(one.title) === undefined &&
				starCount(one) < 2 &&
				!isQuestion(one.title) &&
				!noStoryTitles.test(one.title) &&
				!isValuesTitle(one.title) &&
				readStoryTitle(one.title).isNumbered !== true
			)
				if (one.title.split(' ').length <= 5) stated.add(nameKey(principleIn(one.title)));
	});
	const isCompetence = (name: string) => competences.test(name.trim());
	const isValue = (name: string) =>
		name !== '' &&
		(isOfficial(name) ||
			stated.has(nameKey(name)) ||
			name.split(/\s+(?:and|&)\s+|\s*\/\s*/).every(isCompetence));
	const valueIn = (title: string) => {
		const own = principleIn(title);
		const inside = [own, ...(/^(.*\S)\s*[(（[]([^()（）[\]]+)[)）\]]$/u.exec(own)?.slice(1) ?? [])];
		return inside.find(isValue);
	};
	return { stated, isValue, valueIn };
}

/** Whether words tell what was shown instead of naming it: "Took it on; cleared the mess." */
export function isProse(list: string, isValue: (name: string) => boolean): boolean {
	const names = markdownAsPlain(list)
		.split(/[,;|•·]/)
		.map((name) => name.trim().replace(/\.$/, ''));
	const isTold = (name: string) => (name.match(/(?<=\s)\p{Ll}{4,}/gu) ?? []).length >= 3;
	return list.length > 200 || (!names.some(isValue) && names.some(isTold));
}

const isValuesTitle = (title: string) =>
	/\b(?:principles?|values|competenc\w+|lps?|virtues|pillars|tenets)\b|werte\b|prinzipien|kompetenzen|valores|principes|valeurs|compétences|principios|competencias|princípios|competências|\bvalori|principi\b|competenze|价值观|價值觀|原则|原則|価値観|コンピテンシー/iu.test(
		title,
	);

/** The name of a principle in a heading: without its number, "LP", "stories" and the like. */
export function principleIn(title: string): string {
	return withoutOrnament(title)
		.replace(
			/^(?:(?:lp|(?:leadership )?principle|value|competency|prinzip|wert|kompetenz|principe|valeur|principio|valor|princípio|valore|(?:リーダーシップ|领导力|領導力)?(?:原则|原則))\s*#?\d*\s*[:：.)–—-]\s*|#?\d+\s*[.):–—-]\s*)+/iu,
			'',
		)
		.replace(/\s*[([](?:\d+\b[^()[\]]*|lps?|stories|examples?)[)\]]$/i, '')
		.replace(/(?:的|相关|相關|类|類)*(?:题目|題目|问题|問題)$/u, '')
		.replace(
			/\s*(?:[-–—:]\s*)?\b(?:(?:star )?stor(?:y|ies)|examples?|questions?|(?:leadership )?principle|lp|geschichten|histoires|historias|histórias|storie|的故事|故事|ストーリー)$/iu,
			'',
		)
		.replace(/[:：]$/, '')
		.trim();
}

// What a block is

const starCount = (block: Block) =>
	new Set(block.pieces.map((piece) => partOf(piece.label?.id)).filter((id) => id !== undefined)).size;

const looksLikeQuestion = (block: Block) =>
	block.pieces.some((piece) => piece.label?.id === 'question' || piece.label?.id === 'primary');

/** The STAR framework: its parts are named, with seconds behind them. */
function looksLikeStar(block: Block): boolean {
	const timed = block.pieces.filter((piece) =>
		/^\s*\d+\s*(?:(?:-|–|—|to|a|bis|à)\s*\d+\s*)?(?:(?:s|secs?|seconds|min|minutes|segundos|sekunden|secondes|secondi|minut\p{L}*)(?!\p{L})|秒|分)/iu.test(
			piece.rest,
		),
	);
	return timed.length >= 2 && timed.every((piece) => piece.list !== undefined && piece.label !== undefined);
}

export function frameworkKind(block: Block): FrameworkKind | undefined {
	if (looksLikeStar(block)) return 'star';
	const lists = new Set(block.pieces.map((piece) => piece.list));
	if (lists.has('boxes')) return 'impact';
	if (/negative|failure|mistake|weakness/i.test(block.title) && block.pieces.some((piece) => piece.list))
		return 'negative';
	if (/quantify|impact/i.test(block.title) && block.pieces.some((piece) => piece.list)) return 'impact';
	if (lists.has('ordered')) return 'negative';
	return undefined;
}

/** A label of a story as a heading; "Story 2" and "Questions" are none. */
function labelOfTitle({ title, depth }: Block): LabelId | undefined {
	const id = knownLabel(title.replace(/\s*[:：]$/, ''));
	return id === 'story' ||
		(id === 'asks' && depth < 7) ||
		(id === 'tags' && !/tag/i.test(title)) ||
		(id === 'question' && /\d/.test(title))
		? undefined
		: id;
}

/** A question that asks about the owner and for no story. */
const isAboutOwner = (title: string) =>
	/^(tell me (something )?about yourself|why do you want (to work|to join|this job)\b.*|why (us|here|this company)|why (are you leaving|do you want to leave)\b.*|what(['’]s| is) your (greatest|biggest) weakness|(do you have )?(any )?questions (for|to ask) (me|us|them|(the )?interviewers?))\W*$/i.test(
		title,
	);

const isOtherTitle = (title: string) => /^(notes?|tips?|appendix|to ?do|reminders?)\b/i.test(title);

type Verdict = 'story' | 'template' | 'advice' | undefined;
/** Whether the parts under a heading tell a story: one's own words, and neither advice nor a form to fill in. */
function verdictOf(text: string, blocks: readonly Block[], at: number): Verdict {
	const block = blocks[at];
	if (!block) return undefined;
	const partTexts: [PartId, string][] = [];
	const take = (pieces: readonly GuidePart[], open?: PartId) => {
		let part = open;
		for (const piece of pieces) {
			part = partOf(piece.label?.id) ?? (piece.label?.id === undefined ? part : undefined);
			if (part) partTexts.push([part, piece.label?.id === undefined ? piece.raw : contentOf(text, piece)]);
		}
	};
	if (looksLikeStar(block)) return 'advice';
	take(block.pieces);
	const first = blocks[at + 1]?.depth ?? 0;
	for (let i = at + 1; i < blocks.length; i++) {
		const below = blocks[i];
		const id = below && labelOfTitle(below);
		const isBeside = first > block.depth && first < 7 && (below?.depth ?? 0) >= first;
		// Between the headings of the parts another with a text may stand.
		if (below && id === undefined && !below.isPart && isBeside && below.nodes.length > 0) continue;
		if (!below || (id === undefined && !below.isPart) || (isBeside && below.depth > first)) break;
		take(below.pieces, partOf(id));
	}
	const parts = new Set(partTexts.map(([part]) => part));
	// The steps of a process have a task and actions, too.
	if (parts.size < 2 || (!parts.has('situation') && !parts.has('result')))
		return parts.size === 1 && partTexts.length > 0 && readStoryTitle(block.title).isNumbered
			? 'story'
			: undefined;
	const texts = partTexts
		.map(([, words]) => oneLine(markdownAsPlain(words)).replace(/^[-*•]\s*|^\d+[.)]\s+/, ''))
		.filter((words) => words !== '');
	const blank = texts.filter(
		(words) =>
			placeholderText.test(words) || placeholderText.test(words.replace(/^["“*_]+|(?<!["”*_])["”*_]+$/g, '')),
	);
	// A story with something to fill in in each part is a form.
	const isForm =
		texts.length >= 3 && texts.filter((words) => openPlace.test(words)).length >= texts.length * 0.7;
	const advice = texts.filter((words) => {
		const [first = ''] = sentences(words);
		return !blank.includes(words) && adviceText.test(first) && !firstPerson.test(first);
	});
	if (
		isForm ||
		texts.length === 0 ||
		(blank.length > 0 && blank.length + advice.length >= texts.length * 0.6)
	)
		return 'template';
	return advice.length >= 2 && advice.length >= texts.length * 0.6 ? 'advice' : 'story';
}

// Placing

/** A text as blocks, each with what it is. */
export function outlineOf(
	text: string,
	isOfficial: (name: string) => boolean,
): { blocks: Placed[]; values: ValueNames } {
	const cuts = cutAtHeadings(text);
	const values = newValueNames(cuts, text, isOfficial);
	const isGroup = (title: string) =>
		title === '' ||
		values.valueIn(title) !== undefined ||
		isQuestion(title) ||
		sectionTitle(title) !== undefined ||
		emptyTitles.test(title);
	const blocks = nameByHeadingAbove(
		text,
		cuts.flatMap((block) => cutStories(text, block, isGroup, values)),
		values,
	);
	return { blocks: place(text, blocks, values), values };
}

/** A heading such as "Answer", or one that stands over many stories, names none: its story has the name of the heading above. */
function nameByHeadingAbove(text: string, blocks: readonly Block[], values: ValueNames): Block[] {
	const tells = blocks.map(
		(block, at) =>
			block.depth < 8 &&
			labelOfTitle(block) === undefined &&
			!noStoryTitles.test(block.title) &&
			verdictOf(text, blocks, at) === 'story',
	);
	const keys = blocks.map(({ title }) => nameKey(title.replace(/[:：]$/, '')));
	const isEmpty = (at: number) =>
		emptyTitles.test(keys[at] ?? '') ||
		keys.some((key, i) => i !== at && key === keys[at] && tells[i] === true);
	return blocks.map((block, at) => {
		if (!tells[at]) return block;
		const isLabel = (one: Block) => labelOfTitle(one) !== undefined;
		const from = blocks.findLastIndex((one, i) => i < at && one.depth < block.depth && !isLabel(one));
		const above = blocks[from];
		const isNumbered = above !== undefined && readStoryTitle(above.title).isNumbered;
		if (!above || above.depth === 0 || starCount(above) > 0) return block;
		const end = blocks.findIndex((one, i) => i > at && one.depth <= above.depth);
		const others = tells.slice(from + 1, end < 0 ? undefined : end).filter((isTold) => isTold).length;
		const hasNoName = isEmpty(at);
		const namesNothing = hasNoName || isNumbered || (/[:：]$/.test(block.title) && hasQuestion(above));
		if (
			others > 1 ||
			!namesNothing ||
			(sectionTitle(above.title) !== undefined &&
				!isNumbered &&
				!isQuestion(above.title) &&
				values.valueIn(above.title) === undefined &&
				!hasQuestion(above))
		)
			return block;
		const names = [...(block.names ?? []), ...(hasNoName ? [[block.line, block.title] as const] : [])];
		if (blocks.slice(from + 1, at).every(isLabel))
			return { ...block, title: '', raw: hasNoName ? '' : block.raw, names, isPart: true };
		return hasNoName ? { ...block, title: values.valueIn(above.title) ?? above.title, names } : block;
	});
}

const hasQuestion = ({ title, pieces }: Block) =>
	isQuestion(title) || pieces.some(({ label }) => label?.id === 'question');

/** Where in the text the reading is. */
interface Where {
	section: SectionId | undefined;
	sectionDepth: number;
	story: { readonly depth: number; readonly title: string; readonly partDepth: number } | undefined;
	/** Of a heading over what tells no story. */
	skipDepth: number | undefined;
	/** Whether a heading has been read. */
	begun: boolean;
	/** Whether a heading under "Stories" without the parts of a story may name one that is still to be told. */
	readonly mayBePlanned: (block: Block) => boolean;
	readonly above: {
		readonly depth: number;
		readonly principle: string | undefined;
		asked: Placed | undefined;
	}[];
}

function place(text: string, blocks: readonly Block[], values: ValueNames): Placed[] {
	const verdicts = blocks.map(({ isPart }, i) => (isPart ? undefined : verdictOf(text, blocks, i)));
	const numbers = blocks
		.map((block, i) => ({
			...readStoryTitle(block.title),
			verdict: labelOfTitle(block) === undefined ? verdicts[i] : undefined,
		}))
		.filter(({ verdict, isNumbered, number }) => verdict === 'story' || isNumbered || number !== undefined)
		.map(({ number }) => number);
	const isNumbered = numbers.filter((number) => number !== undefined).length >= numbers.length * 0.8;
	const where: Where = {
		section: undefined,
		sectionDepth: 0,
		story: undefined,
		skipDepth: undefined,
		begun: false,
		// Beside stories that are told, a heading is none unless it has a number as they have, or tells of oneself.
		mayBePlanned: (block) =>
			numbers.length < 2 ||
			(isNumbered
				? readStoryTitle(block.title).number !== undefined
				: block.pieces.some(({ raw }) => firstPerson.test(raw))),
		above: [],
	};
	return blocks.flatMap((block, at) => {
		while (where.above.length > 0 && (where.above.at(-1)?.depth ?? 0) >= Math.max(1, block.depth))
			where.above.pop();
		if (where.skipDepth !== undefined && block.depth <= where.skipDepth) where.skipDepth = undefined;
		const kind = block.depth === 0 ? 'other' : decide(blocks, at, verdicts, where, values);
		const partDepth = starCount(block) > 0 ? 0 : (blocks[at + 1]?.depth ?? 0);
		if (kind === 'story') where.story = { depth: block.depth, title: block.title, partDepth };
		else if (
			kind !== 'inStory' &&
			!(where.skipDepth !== undefined && block.depth > (where.story?.depth ?? 9))
		)
			where.story = undefined;
		if (block.depth > 0) where.begun = true;
		const tables = block.nodes.flatMap((node) => {
			if (node.type !== 'table') return [];
			const content = tableKind(gridOf(text, node), values.isValue, where.section === 'matrix');
			return content === undefined || content === 'stories' || content === 'parts'
				? []
				: [{ node, kind: content }];
		});
		const above = where.above.at(-1);
		const own = values.valueIn(block.title);
		const isValue =
			kind === 'principle' ||
			((kind === 'question' || kind === 'other' || kind === 'section') && own !== undefined);
		const principle = isValue ? own : (block.stated ?? above?.principle);
		const placed: Placed = {
			...block,
			kind,
			section: where.section,
			tables,
			principle,
			asked: kind === 'story' || kind === 'inStory' ? above?.asked : undefined,
		};
		if (kind === 'inStory' && block.depth < 7) return [placed];
		const parts =
			kind === 'principle' || kind === 'other' || kind === 'section' || kind === 'ask'
				? cutGroup(placed, values)
				: [placed];
		const asked = parts.filter((part) => part.kind === 'ask' || part.kind === 'question');
		where.above.push({
			depth: block.depth,
			principle,
			asked:
				asked.length === 1 && asked[0]?.pieces.filter(isPrompt).length !== 2
					? (asked[0] ?? above?.asked)
					: kind === 'story'
						? undefined
						: above?.asked,
		});
		return parts;
	});
}

/** A piece that is a question: by its label, or as a list item or a line by its words. */
const isPrompt = (piece: GuidePart) =>
	piece.label?.id === 'question' ||
	(piece.label?.id === undefined && isQuestion(oneLine(markdownAsPlain(piece.rest || piece.raw))));

/** What stands under the heading of a group, each kind as a block of its own: its questions, the stories that bullets name, the rest. */
function cutGroup(block: Placed, values: ValueNames): Placed[] {
	if (block.kind === 'ask' || (block.kind === 'section' && block.section === 'questions')) return [block];
	const firstPrompt = block.pieces.findIndex(isPrompt);
	const prompts = block.pieces.filter(isPrompt);
	const isAsked =
		prompts.length > 0 &&
		(block.kind === 'principle' ||
			prompts.some(({ label }) => label?.id === 'question') ||
			knownLabel(block.title) === 'asks' ||
			(prompts.length >= 2 && prompts.length * 2 >= block.pieces.length));
	const questions = isAsked
		? block.pieces
				.slice(firstPrompt)
				.filter(
					(piece) =>
						isPrompt(piece) ||
						['primary', 'backup', 'also', 'story', 'wording'].includes(piece.label?.id ?? ''),
				)
		: [];
	const named =
		block.kind === 'principle' && !isAsked
			? block.pieces.filter((piece) => piece.inList && piece.label?.id === undefined)
			: [];
	if (questions.length === 0 && named.length === 0) return [block];
	const rest = block.pieces.filter((piece) => !questions.includes(piece) && !named.includes(piece));
	const part = (kind: BlockKind, pieces: readonly GuidePart[]): Placed => ({
		...block,
		kind,
		pieces,
		nodes: [],
		tables: [],
	});
	return [
		{ ...block, pieces: rest, nodes: block.nodes.filter((node) => node.type === 'table') },
		...(questions.length > 0 ? [part('question', questions)] : []),
		...(named.length > 0 ? [part('names', named)] : []),
	].filter((one) => one.kind !== 'question' || values.isValue(one.principle ?? '') || one.pieces.length > 0);
}

/** Decides what a block is, from what stands in it first and from its heading second. */
function decide(
	blocks: readonly Block[],
	at: number,
	verdicts: readonly Verdict[],
	where: Where,
	values: ValueNames,
): BlockKind {
	const block = blocks[at];
	const next = blocks[at + 1];
	const verdict = verdicts[at];
	if (!block) return 'other';
	const isValue =
		values.valueIn(block.title) !== undefined &&
		(next === undefined || sectionTitle(next.title) === undefined);
	if (!where.begun && !isValue && isTitle(block, next, verdict)) return 'title';
	if (where.section === 'about' && block.depth > where.sectionDepth) return 'about';
	const opens = sectionOf(block, next, verdict);
	const inStory = where.story !== undefined && opens === undefined;
	// Beside the headings of the parts, one without parts of its own belongs to the story.
	const isBeside =
		block.depth < 7 && block.depth > (where.story?.depth ?? 9) && block.depth === where.story?.partDepth;
	const isOfStory = block.isPart || labelOfTitle(block) !== undefined || (isBeside && starCount(block) === 0);
	if (inStory && isOfStory) return 'inStory';
	if (looksLikeStar(block) && (where.section === 'frameworks' || /\bSTAR\b/.test(block.title)))
		return 'framework';
	if (where.skipDepth !== undefined && !readStoryTitle(block.title).isNumbered) return 'other';
	if (opens) {
		where.section = opens;
		where.sectionDepth = block.depth;
		return 'section';
	}
	const isSkipped =
		noStoryTitles.test(principleIn(block.title)) &&
		!isQuestionForStory(block.title) &&
		where.section !== 'frameworks' &&
		!readStoryTitle(block.title).isNumbered;
	if (isSkipped && (verdict !== undefined || storiesBelow(blocks, at, verdicts) < 2)) {
		where.skipDepth = block.depth;
		return verdict === undefined ? 'other' : 'advice';
	}
	const isSample =
		/^(?:an? )?(?:example|sample|model)(?: (?:star )?(?:answer|response|story))?$/i.test(block.title) &&
		where.above.every(({ principle, asked }) => principle === undefined && asked === undefined);
	const isUnnamed =
		verdict === undefined &&
		readStoryTitle(block.title).isNumbered &&
		placeholderText.test(readStoryTitle(block.title).title);
	if (verdict === 'story' && isSample) return 'advice';
	if (isUnnamed) return 'template';
	if (verdict === 'template' || verdict === 'advice') {
		where.skipDepth = block.depth;
		return verdict;
	}
	const isGroup = storiesBelow(blocks, at, verdicts) > 0;
	const isNumbered = readStoryTitle(block.title).isNumbered && /\p{L}/u.test(block.title);
	// "S2" alone may be the second situation.
	const isSituation = /^s\d/i.test(block.title) && blocks.some(({ title }) => /^a\d/i.test(title));
	if (verdict === 'story' || (isNumbered && !isGroup && !isSituation)) return 'story';
	if (
		inStory &&
		where.story !== undefined &&
		block.depth > where.story.depth &&
		!isQuestionForStory(block.title)
	)
		return 'inStory';
	if (
		values.valueIn(block.title) !== undefined &&
		block.depth < 8 &&
		where.section !== 'frameworks' &&
		!(looksLikeQuestion(block) && block.pieces.every((piece) => piece.inList))
	) {
		if (block.depth <= where.sectionDepth) where.section = undefined;
		return 'principle';
	}
	if (isAboutOwner(block.title) && block.nodes.length > 0) {
		if (block.depth <= where.sectionDepth) where.section = undefined;
		return 'about';
	}
	if (isQuestionForStory(block.title) && where.section !== 'frameworks') return 'ask';
	if (looksLikeQuestion(block)) {
		where.section = 'questions';
		return 'question';
	}
	return decideBySection(block, isGroup, where);
}

const isQuestionForStory = (title: string) => isQuestion(title) && !isAboutOwner(title);

/** How many stories stand below a heading. */
function storiesBelow(blocks: readonly Block[], at: number, verdicts: readonly Verdict[]): number {
	const end = blocks.findIndex((block, i) => i > at && block.depth <= (blocks[at]?.depth ?? 0));
	return verdicts.slice(at + 1, end < 0 ? undefined : end).filter((verdict) => verdict === 'story').length;
}

function decideBySection(block: Block, isGroup: boolean, where: Where): BlockKind {
	const { section, sectionDepth } = where;
	const below = section !== undefined && (block.depth > sectionDepth || sectionDepth === 1);
	const kind = frameworkKind(block);
	if (section === 'frameworks' && (below || kind)) return kind ? 'framework' : 'other';
	if (below && section === 'principles' && isDescribed(block)) return 'principle';
	const isPlanned = !isOtherTitle(block.title) && isNamedOnly(block) && !isGroup && where.mayBePlanned(block);
	if (below && section === 'stories' && isPlanned) return 'story';
	if (below && section === 'questions' && block.nodes.length === 0) return 'question';
	if (
		kind &&
		block.pieces.some((piece) => piece.list === 'ordered' || piece.list === 'boxes') &&
		/framework|answering|quantif|negative|failure|mistake/i.test(block.title)
	) {
		where.section = 'frameworks';
		return 'framework';
	}
	if (block.depth <= sectionDepth) where.section = undefined;
	return 'other';
}

/** Under "Principles": a name with labels of ours. */
const isDescribed = ({ pieces }: Block) =>
	pieces.some(({ label }) => label?.id === 'order' || label?.id === 'meaning' || label?.id === 'alsoSaid');

/** Under "Stories": a heading that tells nothing yet, or has labels of ours. */
const isNamedOnly = (block: Block) =>
	block.pieces.length > 0 && block.depth < 7 && !block.nodes.every(({ type }) => type === 'table');

/** The name of the whole text: its first heading, unless a section or a story begins with it. */
function isTitle(block: Block, next: Block | undefined, verdict: Verdict): boolean {
	if (block.depth !== 1 || verdict !== undefined || looksLikeQuestion(block)) return false;
	if (readStoryTitle(block.title).isNumbered && next === undefined) return false;
	if (block.nodes.some((node) => node.type === 'table')) return false;
	const says = sectionTitle(block.title);
	if (says === undefined || says === 'stories')
		return says === undefined || next?.depth !== 2 || sectionTitle(next.title) !== undefined;
	return (
		next !== undefined && sectionTitle(next.title) !== undefined && !readStoryTitle(next.title).isNumbered
	);
}

/** The section that a heading opens: its words say so, and what follows bears it out. */
function sectionOf(block: Block, next: Block | undefined, verdict: Verdict): SectionId | undefined {
	const says = sectionTitle(block.title);
	if (says === undefined || isQuestionForStory(block.title)) return undefined;
	if (says === 'matrix' && block.nodes.some((node) => node.type === 'table')) return says;
	if (says === 'frameworks' && next && frameworkKind(next) && !frameworkKind(block)) return says;
	if (verdict !== undefined || !next) return undefined;
	const isDeeper = next.depth > block.depth;
	if (says === 'stories' && !looksLikeQuestion(next) && isDeeper) return says;
	if (says === 'questions' && (looksLikeQuestion(block) || looksLikeQuestion(next) || isDeeper)) return says;
	if (says === 'about' && isDeeper) return says;
	if (says === 'principles' && isDeeper) return says;
	return undefined;
}

const storiesTitle = new RegExp(
	`(?:^|[^\\p{L}])(?:${languages.map(({ stories }) => stories.split(', ').join('|')).join('|')})(?:$|[^\\p{L}])|故事|案例|经历|經歷|ストーリー|エピソード`,
	'iu',
);

function sectionTitle(title: string): SectionId | undefined {
	if (readStoryTitle(title).isNumbered && !/^\d/.test(title)) return undefined;
	if (/\bmatrix\b/i.test(title)) return 'matrix';
	if (/^(\d+[.)]\s*)?about (you|me|myself)$/i.test(title)) return 'about';
	if (
		/\bquestions?\b|\bfragen\b|\bpreguntas\b|\bperguntas\b|\bdomande\b|面试题|面試題|質問/iu.test(title) &&
		!/framework/i.test(title)
	)
		return 'questions';
	if (/\bframeworks?\b|\banswering\b/i.test(title)) return 'frameworks';
	if (storiesTitle.test(title) && !isValuesTitle(title.replace(storiesTitle, ''))) return 'stories';
	if (isValuesTitle(title)) return 'principles';
	return storiesTitle.test(title) ? 'stories' : undefined;
}

/** The words of pieces as they stand. */
export const piecesAsText = (pieces: readonly GuidePart[]): string => pieces.map(asItStands).join('\n\n');

/** Principles that a title states: `The blue key (Ownership)`, `[Ownership] The blue key`, `Ownership: The blue key`. */
export function principlesInTitle(
	title: string,
	{ isValue }: ValueNames,
): { title: string; names: string[] } {
	const cut = (text: string, at: RegExp) =>
		text
			.split(at)
			.map((name) => principleIn(name.trim().replace(/^#/, '').replace(/-/g, ' ')))
			.filter((name) => name !== '');
	const allValues = (text: string) =>
		[[text], cut(text, /[,;/|·]/), cut(text, /[,;/&+|·]|\s+and\s+/)].find(
			(names) => names.length > 0 && names.every(isValue),
		) ?? [];
	const forms = [
		/^(?<rest>.*\S)\s*[([（【](?<names>[^()[\]（）【】]+)[)\]）】]$/u,
		/^[([（【](?<names>[^()[\]（）【】]+)[)\]）】]\s*[:：–—-]?\s*(?<rest>\S.*)$/u,
		/^(?<rest>.*\S)\s+[–—|-]\s+(?<names>[^–—|]+)$/u,
		/^(?<names>[^:：–—]+?)\s*[:：–—]\s+(?<rest>\S.*)$/u,
		/^(?<names>[^-]+?)\s-\s(?<rest>\S.*)$/u,
		/^(?<rest>.*?\S)\s+(?<names>#[\p{L}-]+(?:[\s,]+#[\p{L}-]+)*)$/u,
	];
	for (const form of forms) {
		const { rest, names = '' } = form.exec(title)?.groups ?? {};
		const stated =
			names.startsWith('#') && names.includes(' #')
				? names.split(/[\s,]+/).flatMap(allValues)
				: allValues(names);
		if (rest !== undefined && stated.length > 0 && !isBracketed(rest))
			return { title: rest.trim(), names: stated };
	}
	const whole = principleIn(title);
	return { title, names: isValue(whole) ? [whole] : [] };
}
