import { readDevice, writeDevice } from '../site/storage.client.ts';

/** Names for damaged texts that wait to be saved as files. None is written over. */
const asideNames = ['progress-damaged', ...[2, 3, 4, 5].map((number) => `progress-damaged-${number}`)];

/** The texts that were set aside, oldest first. */
export const readAside = (): string[] => asideNames.flatMap((asideName) => readDevice(asideName) ?? []);

/** Sets a damaged text aside, once; says why where it can't. */
export function writeAside(text: string): ReturnType<typeof writeDevice> {
	if (asideNames.some((asideName) => readDevice(asideName) === text)) return 'kept';
	const free = asideNames.find((asideName) => readDevice(asideName) === null);
	return free === undefined ? 'full' : writeDevice(free, text);
}
