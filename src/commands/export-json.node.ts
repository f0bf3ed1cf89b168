import type { Bank } from '../bank/bank.ts';
import { bankFile, bankFileVersion, bankFormat } from '../bank/bank-file.ts';

/** The linked bank as JSON for other programs; `BankFile` says what every field means. */
export function writeJson(bank: Bank): { text: string; remark: string } {
	const text = `${JSON.stringify(bankFile(bank), undefined, '\t')}\n`;
	return {
		text,
		remark: `Its format is "${bankFormat}", version ${bankFileVersion}: src/bank/bank-file.ts says what is in it.`,
	};
}

/** By its first field. */
export const isOurJson = (text: string): boolean => /^\{\s*"format":\s*"story-bank"/.test(text);
