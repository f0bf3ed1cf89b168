import type { Saved } from '../store.client.ts';

/** What became of erasing everything, with what is still on the device. */
export function sayErased(progress: Saved, recordings: 'deleted' | 'not-deleted'): string {
	if (progress === 'kept')
		return recordings === 'deleted'
			? 'Everything is erased.'
			: 'The interview day, the practice and your choices are erased. The recordings could not be deleted: those that there are remain on this device.';
	return recordings === 'deleted'
		? 'The recordings are deleted. The interview day, the practice and your choices are erased for this visit only: this browser did not let them be deleted, and they come back.'
		: 'It is erased for this visit, but this browser let nothing be deleted.';
}

export const sayDropped = (recordings: 'deleted' | 'not-deleted'): string =>
	recordings === 'deleted'
		? 'All recordings are deleted.'
		: 'The recordings could not be deleted: they remain on this device.';

export const saySetAside = (progress: Saved): string =>
	progress === 'kept'
		? 'The damaged text is set aside. From here on everything is kept again.'
		: 'The damaged text could not be set aside: it stays where it is, and nothing new is kept. Save it as a file.';
