import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noPrinciple } from '../../../../src/bank/phrasings.ts';
import { listExamples } from '../../../../src/search/ask/examples.ts';
import { guideBank } from '../../../support/fixture-banks.ts';

const folder = join(guideBank, 'phrasings');
const files = readdirSync(folder).map((file) => ({
	file,
	content: readFileSync(join(folder, file), 'utf8'),
}));
const principles = files.map(({ file }) => file.replace('.txt', '')).filter((id) => id !== noPrinciple);

/** The wordings of the guide's bank. */
export const guideExamples = listExamples(files, principles);
