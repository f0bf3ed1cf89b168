import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../../src/bank/read/content-folder.node.ts';
import { eightPrinciplesBank, guideBank } from './fixture-banks.ts';

interface Site {
	readonly base: string;
	/** The folder of its bank. */
	readonly content: string;
	readonly locked?: true;
}

/** What locked sites are locked with. */
export const passphrase = 'abandon river candy orbit velvet jungle tape';
export const salt = '000102030405060708090a0b0c0d0e0f';

/** Where sites and traces go; another folder, for two runs at once. */
export const resultsFolder = process.env.TEST_RESULTS ?? 'test-results';

/** The sites that the journeys visit. */
export const sites = {
	/** The guide's bank, as the tests have it, at the root of its host. */
	guide: { base: '/', content: guideBank },
	/** The same in a folder of its host. */
	subpath: { base: '/story-bank/', content: guideBank },
	/** Another company’s principles, eight of them, with its own frameworks. */
	other: { base: '/', content: eightPrinciplesBank },
	/** A bank without a story, as `npm run mine` makes it. */
	empty: { base: '/', content: `${resultsFolder}/banks/empty` },
	/** The bank of whoever runs the tests, in whatever state: no test knows what is in it. */
	own: { base: '/', content: contentFolder() },
	locked: { base: '/', content: guideBank, locked: true },
	lockedSubpath: { base: '/story-bank/', content: guideBank, locked: true },
} as const satisfies Record<string, Site>;

export type SiteName = keyof typeof sites;

/** The bank of the guide as one file. */
export const oneFile = `${resultsFolder}/one-file.html`;

/** Until its owner writes into `content/`, their bank is the guide's: one site is both then. */
export const ownIsGuide = textOf(contentFolder()) === textOf(guideBank);

export const siteFolder = (name: SiteName) =>
	`${resultsFolder}/sites/${name === 'own' && ownIsGuide ? 'guide' : name}`;

/** All files of a folder, with their names, as one text. */
function textOf(folder: string): string {
	if (!existsSync(folder)) return '';
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return JSON.stringify(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]));
}
