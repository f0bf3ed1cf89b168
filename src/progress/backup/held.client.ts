import { counted } from '../../bank/counts.ts';
import { isBegun } from '../../day/view.client.ts';
import { countProgress, type Progress } from '../shape.ts';

/**
 * What a device holds, of each thing there is: `5 rounds, 3 stories told, 2 recordings (1.2 MB)`. A day that nobody
 * set up does not count. Undefined where there is nothing.
 */
export function sayHeld(progress: Progress, sounds: string): string | undefined {
	const { rounds, told, cards, tellings } = countProgress(progress);
	const parts = [
		isBegun(progress.loop) && counted(rounds, 'round'),
		told > 0 && `${counted(told, 'story', 'stories')} told`,
		cards > 0 && `${counted(cards, 'question')} practised`,
		tellings > 0 && counted(tellings, 'timed telling'),
		sounds,
	].filter(Boolean);
	return parts.length === 0 ? undefined : parts.join(', ');
}
