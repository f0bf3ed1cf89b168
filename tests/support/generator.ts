import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/bank/read/fields.ts';
import { type Dice, dice } from './dice.ts';
import { guideBank } from './fixture-banks.ts';
import { type Synthetic, storyFile, syntheticStories } from './synthetic-stories.ts';
import { nouns, verbs } from './words.ts';

/** Of one principle, at most: more would not be read, whatever the number of stories. */
const questionsPerPrinciple = 20;

/**
 * Writes a sound bank of made-up stories, with the principles, frameworks and settings of the guide's bank, into an empty folder: the same one for the same number and seed. It has a question
 * for every three stories, twenty for each principle at most.
 * @param stories how many, from 2
 */
export async function writeSyntheticBank(folder: string, stories: number, seed = 1): Promise<void> {
	const roll = dice(seed);
	const principles = await readPrinciples();
	const ids = principles.map((it) => it.id);
	const told = syntheticStories(stories, ids, roll);
	const files = [
		...told.map((it): File => [`stories/${it.id}.mdx`, storyFile(it)]),
		...principles.map(({ id, fields, body }): File => {
			const [primary, backup] = storiesFor(id, told, roll);
			return [`principles/${id}.mdx`, entryFile({ ...fields, primary, backup }, body)];
		}),
		...syntheticQuestions(Math.ceil(stories / 3), ids, told, roll),
	];
	for (const kind of ['stories', 'principles', 'questions'])
		await mkdir(join(folder, kind), { recursive: true });
	await cp(join(guideBank, 'frameworks'), join(folder, 'frameworks'), { recursive: true });
	await cp(join(guideBank, 'bank.yaml'), join(folder, 'bank.yaml'));
	await Promise.all(files.map(([path, text]) => writeFile(join(folder, path), text)));
}

type File = readonly [path: string, text: string];

async function readPrinciples() {
	const names = (await readdir(join(guideBank, 'principles'))).sort();
	return Promise.all(
		names.map(async (name) => {
			const cut = splitFrontMatter(await readFile(join(guideBank, 'principles', name), 'utf8'));
			if (!cut) throw new Error(`${name} has no front matter.`);
			const fields: Record<string, unknown> = parse(cut.yaml);
			return { id: name.replace(/\.mdx$/, ''), fields, body: cut.body };
		}),
	);
}

function syntheticQuestions(
	wanted: number,
	principles: readonly string[],
	stories: readonly Synthetic[],
	roll: Dice,
): File[] {
	const count = Math.min(wanted, principles.length * questionsPerPrinciple);
	return Array.from({ length: count }, (_, i): File => {
		const principle = principles[i % principles.length] ?? '';
		const prompt = () =>
			`Tell me about a ${roll.pick(nouns)} that you ${roll.pick(verbs)} for a ${roll.pick(nouns)}.`;
		const fields = {
			principle,
			style: roll.chance(0.15) ? 'negative' : 'standard',
			prompts: [prompt(), prompt(), prompt()],
			answers: storiesFor(principle, stories, roll).map((story) => ({
				story,
				hint: `How I ${roll.pick(verbs)} the ${roll.pick(nouns)}`,
			})),
		};
		return [`questions/${principle}-${Math.floor(i / principles.length) + 1}.mdx`, entryFile(fields, '')];
	});
}

/** The ids of two stories for a principle: of those that claim it, where two do. */
function storiesFor(principle: string, stories: readonly Synthetic[], roll: Dice): [string, string] {
	const claiming = stories.filter((it) => it.fields.principles.includes(principle));
	const [first, second] = roll.some(claiming.length < 2 ? stories : claiming, 2);
	if (!first || !second) throw new Error('A bank needs two stories.');
	return [first.id, second.id];
}

const entryFile = (fields: object, body: string) => `---\n${stringify(fields)}---\n${body}`;
