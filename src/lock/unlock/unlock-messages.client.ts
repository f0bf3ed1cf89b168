import type { LockTrouble } from '../messages.ts';

/** What stands in the way before there is a locked bank to unlock. */
export type UnlockObstacle = 'insecure' | 'unsupported' | 'no-worker' | 'blocked';

/** Each with what to do about it. */
export const obstacleMessages: Readonly<Record<UnlockObstacle, string>> = {
	insecure: 'This address is not https, and browsers unlock nothing without. Open it with https:// in front.',
	unsupported: 'This browser is too old to unlock the bank. Update it, or open this address in a newer one.',
	'no-worker':
		'This browser, or its private window, runs no service worker, which unlocking needs. Open this address in a normal window.',
	blocked:
		'This browser’s settings do not let this site store anything, which unlocking needs. Allow cookies and site data for it, then load the page again.',
};

export const troubleMessages: Readonly<Record<LockTrouble, string>> = {
	damaged:
		'The locked bank is damaged: what the host sent is not what was built. Load the page again in a minute; if it stays so, publish the bank again.',
	missing:
		'The host answers, but has no locked bank at this address. Publish the bank again, with every file of its folder.',
	unreachable: 'The locked bank could not be fetched. Load the page again when there is a connection.',
	full: 'There is no room on the device for the locked bank. Free some space, then load the page again.',
	blocked: obstacleMessages.blocked,
};

export const wrongPassphraseMessage =
	'That is not the passphrase of this bank. Check capitals and spaces, and try again.';

export const waitingMessage = (seconds: number): string =>
	`${wrongPassphraseMessage.split('.')[0]}. After several wrong ones there is a pause of ${seconds} s.`;
