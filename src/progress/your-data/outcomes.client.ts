import type { Saved } from '../progress-store.client.ts';

/** What became of erasing everything, with what is still on the device. */
export function sayErased(progress: Saved, areRecordingsDeleted: boolean): string {
	if (progress === 'kept')
		return areRecordingsDeleted
			? 'Everything is erased.'
			: 'The interview day, the practice and your choices are erased. The recordings could not be deleted and remain on this device.';
	return areRecordingsDeleted
		? 'The recordings are deleted. The interview day, the practice and your choices are erased for this visit only. This browser did not let the site delete them, so they come back.'
		: 'The data is erased for this visit only. This browser did not let the site delete anything, so it comes back.';
}

export const sayRecordingsDeleted = (areDeleted: boolean): string =>
	areDeleted
		? 'All recordings are deleted.'
		: 'The recordings could not be deleted and remain on this device.';

export const saySetAside = (progress: Saved): string =>
	progress === 'kept'
		? 'The damaged text is set aside. From now on everything is kept again.'
		: 'The damaged text could not be set aside. It stays where it is, and nothing new is kept. Save it as a file.';
