import type { LockTrouble } from '../messages.ts';

/** Why there is no locked bank to unlock. */
export type UnlockTrouble = LockTrouble | 'insecure' | 'unsupported' | 'no-worker';

/** Each with what to do about it. */
export const troubleMessages: Readonly<Record<UnlockTrouble, string>> = {
	insecure: 'The bank can be unlocked at an https address only. Open this address with https:// in front.',
	unsupported: 'This browser is too old to unlock the bank. Update it, or open this address in a newer one.',
	'no-worker':
		'This browser, or its private window, runs no service worker, and unlocking needs one. Open this address in a normal window.',
	blocked:
		'Unlocking stores data, and this browser’s settings do not let this site store any. Allow cookies and site data for it, then load the page again.',
	damaged:
		'The locked bank is damaged: the host did not send what was built. Load the page again in a minute. If that does not help, publish the bank again.',
	missing:
		'The host answers, but has no locked bank at this address. Publish the bank again, with every file of its folder.',
	unreachable: 'The locked bank could not be fetched. Load the page again when there is a connection.',
	full: 'There is no room on the device for the locked bank. Free some space, then load the page again.',
};

export const framedMessage = 'The bank does not open inside another page. Open its own address.';

export const wrongPassphraseMessage =
	'That is not the passphrase of this bank. Check capitals and spaces, and try again.';

export const waitingMessage = (seconds: number): string =>
	`${wrongPassphraseMessage.split('.')[0]}. After several wrong tries you have to wait ${seconds} s.`;
