import { readdirSync, readFileSync } from 'node:fs';
import { listExamples, noPrinciple } from '../../../../src/domain/ask/phrasings.ts';

const folder = new URL('../../../../content/phrasings/', import.meta.url);
const files = readdirSync(folder)
	.filter((file) => file.endsWith('.txt'))
	.map((file) => ({ file, content: readFileSync(new URL(file, folder), 'utf8') }));
const principles = files.map(({ file }) => file.replace('.txt', '')).filter((it) => it !== noPrinciple);

/** The wordings of the site's own bank. */
export const siteExamples = listExamples(files, principles);

/** For tests that ask about the site's own principles: they are passed over in a bank with others. */
export const isOurs = {
	skip: principles.includes('have-backbone') ? false : 'the bank holds other principles',
};
