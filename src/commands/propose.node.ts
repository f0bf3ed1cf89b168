import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { counted } from '../bank/counts.ts';
import { contentFolder } from '../bank/read/content-folder.node.ts';
import { splitFrontMatter } from '../bank/read/fields.ts';
import { readText } from '../bank/read/files.node.ts';
import { loadBank } from '../bank/read/load-bank.node.ts';
import { examplesOf } from '../search/ask/examples.ts';
import { trainModel } from '../search/ask/model.ts';
import { proposePrinciples } from '../search/ask/rank.ts';
import { writeWhole } from './out.node.ts';
import { askEach, isPersonThere, print } from './terminal.node.ts';

/**
 * Proposes principles for the stories of a sound bank that have none, by the model that the search learns from the bank.
 * They are written with the owner's yes only: to all of them, or one by one where a person is at the terminal.
 */
export async function proposeFor(folder: string, { accept }: { readonly accept: boolean }): Promise<void> {
	const proposals = await findProposals(folder);
	if (proposals.length === 0) return;
	print('\nPrinciples proposed, as the search reads the stories that name none:');
	for (const { story, principles } of proposals)
		print(
			`  “${story.short}”: ${principles.length === 0 ? 'none stands out' : principles.map(({ shown }) => shown).join(', ')}`,
		);
	const all = proposals.flatMap(({ story, principles }) =>
		principles.map((principle) => ({ story, principle })),
	);
	const accepted = accept
		? all
		: isPersonThere()
			? await askEach(all, ({ story, principle }) => `Does “${story.short}” show ${principle.shown}?`)
			: [];
	const written = Map.groupBy(accepted, ({ story }) => story.id);
	for (const [id, ofStory] of written) {
		const path = join(folder, 'stories', `${id}.mdx`);
		const { text = '' } = await readText(path, path, {});
		await writeWhole(
			path,
			withProposed(
				text,
				ofStory.map(({ principle }) => principle.id),
			),
		);
	}
	const place = resolve(folder) === contentFolder() ? '' : `STORY_BANK_CONTENT=${folder} `;
	print(
		written.size > 0
			? `Written under "proposed" in ${counted(written.size, 'story', 'stories')}. To confirm one, move it to "principles" in the file. "npm run readiness" lists them.`
			: `Nothing of it was written. To take them all as proposals: ${place}npm run mine -- --accept`,
	);
}

/** The stories without a principle, each with the likeliest ones first, as they are shown. */
async function findProposals(folder: string) {
	const loaded = await loadBank(folder);
	if (!loaded.bank) return [];
	const { bank, phrasings } = loaded;
	const stories = bank.stories.filter(({ principles }) => principles.length === 0);
	if (stories.length === 0 || bank.principles.length === 0) return [];
	const model = trainModel(examplesOf(bank, phrasings));
	const nameOf = new Map(bank.principles.map(({ id, name }) => [id, name]));
	return stories.map((story) => ({
		story,
		principles: proposePrinciples(model, story).map(({ principle: id, probability }) => ({
			id,
			shown: `${nameOf.get(id) ?? id} (${Math.round(100 * probability)}% sure)`,
		})),
	}));
}

/** The file of a story with principles under `proposed`; comments and the order of its fields stay. */
function withProposed(text: string, ids: readonly string[]): string {
	const { yaml = '', body = '' } = splitFrontMatter(text) ?? {};
	const document = parseDocument(yaml);
	document.set('proposed', document.createNode(ids, { flow: true }));
	return `---\n${document.toString({ lineWidth: 0 })}---\n${body}`;
}
