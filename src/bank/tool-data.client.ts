import { paths } from '../site/paths.ts';
import { type BankData, parseBankData } from './tool-data.ts';

let loading: Promise<BankData> | undefined;

/**
 * The bank as data, fetched once a page.
 * @throws Error where it does not load or is of another version of the site; the next call tries again
 */
export function loadBankData(): Promise<BankData> {
	loading ??= fetchData().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

async function fetchData(): Promise<BankData> {
	const response = await fetch(paths.file('bank.json'));
	const data = response.ok ? parseBankData(await response.json()) : undefined;
	if (!data) throw new Error('bank.json is not the bank of this version of the site.');
	return data;
}
