import { readDevice } from '../../site/storage.client.ts';

/**
 * Runs on every page, so it does very little: it loads the module with the marks only where the device has a told story.
 * `pageshow` fires for every visit, also with the back button; `storage` fires when another tab writes.
 */
const check = () => {
	if (readDevice('progress')?.includes('"told":[{')) void import('./mark-page.client.ts');
};
addEventListener('pageshow', check);
addEventListener('storage', check);
