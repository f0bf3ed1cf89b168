import { readDevice } from '../../site/storage.client.ts';

/**
 * Runs on every page, so it does next to nothing: only where the device holds a told story is the module loaded that
 * marks it. `pageshow` is every arrival, also the one back from the browser's memory; `storage` is another tab.
 */
const check = () => {
	if (readDevice('progress')?.includes('"told":[{')) void import('./mark-page.client.ts');
};
addEventListener('pageshow', check);
addEventListener('storage', check);
