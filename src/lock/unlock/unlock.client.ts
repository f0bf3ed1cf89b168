import { currentTime } from '../../site/now.ts';
import { paths } from '../../site/paths.ts';
import { readSavedText, saveText } from '../../site/storage.client.ts';
import { askWorker } from '../ask-worker.client.ts';
import { LockError, readHead } from '../encryption/locked-bank.ts';
import { deriveBytes, importKey, wrapKey } from '../encryption/seal.ts';
import { type LockOrder, type LockState, parseLockNews, parseLockState } from '../messages.ts';
import {
	framedMessage,
	NoWorker,
	parseTries,
	secondsToWait,
	troubleMessages,
	waitingMessage,
	workerWithBank,
	writeTries,
	wrongPassphraseMessage,
} from './obstacles.client.ts';

// The unlock page: from the passphrase to the key, which the worker gets. The address stays; what it asks for opens.
const find = <T extends Element>(selector: string, type: new () => T): T => {
	const element = document.querySelector(selector);
	if (!(element instanceof type)) throw new Error(`The unlock page has no ${selector}.`);
	return element;
};
const form = find('form', HTMLFormElement);
const passphrase = find('[name=passphrase]', HTMLInputElement);
const stay = find('[name=stay]', HTMLInputElement);
const seen = find('[name=seen]', HTMLInputElement);
const button = find('button', HTMLButtonElement);
const status = find('[role=status]', HTMLElement);
const triesName = 'unlock-tries';

const say = (text: string) => {
	status.textContent = text;
};

async function start(): Promise<void> {
	// A page around this one could lay its own over it. Where the host sends no headers, nothing else keeps it out.
	if (window.top !== window.self) return say(framedMessage);
	// Hosts send this page for addresses that they do not know, also beside the bank's folder, where nothing can open.
	if (!location.pathname.startsWith(paths.home)) return location.replace(paths.home);
	const registration = await workerWithBank();
	if ((await takeNewest(registration)) && navigator.serviceWorker.controller) return location.reload();
	navigator.serviceWorker.addEventListener('message', ({ data }) => {
		if (parseLockNews(data)?.news === 'unlocked') location.reload();
	});
	navigator.serviceWorker.startMessages();
	const state = await ask(registration, () => ({ lock: 'state' }));
	// In another tab, or left unlocked: what was asked for opens at once.
	if (state?.state === 'open') location.reload();
	if (state?.state === 'trouble') say(troubleMessages[state.trouble]);
	if (state?.state !== 'locked') return;
	form.hidden = false;
	say('');
	passphrase.focus();
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void unlock(registration).catch(fail);
	});
	void slowDown();
}

/** Milliseconds that a new worker has to take over; a busy phone takes one or two seconds. */
const longestTaking = 5000;

/**
 * Lets a new version take over. Nothing is open that it could disturb, and it may have another passphrase.
 * @returns whether there was one
 */
async function takeNewest({ waiting }: ServiceWorkerRegistration): Promise<boolean> {
	if (!waiting) return false;
	await new Promise<void>((resolve) => {
		waiting.addEventListener('statechange', () => waiting.state !== 'activating' && resolve());
		waiting.postMessage({ order: 'take-over' });
		setTimeout(resolve, longestTaking);
	});
	return true;
}

async function unlock(registration: ServiceWorkerRegistration): Promise<void> {
	if (passphrase.value.trim() === '' || button.disabled) return;
	// The pause that another tab has earned holds here too.
	await slowDown();
	busy(true);
	say('Unlocking …');
	// Before the key is reckoned, never after: a worker that came then would know no key, and ask for it again.
	await takeNewest(registration);
	// Painted before the key is reckoned, which takes the whole of a core.
	await new Promise((resolve) => setTimeout(resolve, 50));
	const state = await tryWith(registration);
	if (state?.state === 'open') {
		saveText(triesName, undefined);
		location.reload();
		return;
	}
	busy(false);
	if (state?.state === 'trouble') return say(troubleMessages[state.trouble]);
	// Locked in another tab meanwhile.
	if (state?.state !== 'wrong-passphrase') return say('');
	const tries = parseTries(readSavedText(triesName));
	saveText(triesName, writeTries({ wrong: tries.wrong + 1, last: currentTime() }));
	say(wrongPassphraseMessage);
	passphrase.ariaInvalid = 'true';
	passphrase.select();
	await slowDown();
}

async function tryWith(registration: ServiceWorkerRegistration): Promise<LockState | undefined> {
	const before = await ask(registration, () => ({ lock: 'state' }));
	if (before?.state !== 'locked') return before;
	const { cost, salt } = readHead(before.head);
	const bytes = await deriveBytes(passphrase.value, cost, salt);
	const key = await importKey(bytes);
	const wrapped = stay.checked ? await wrapKey(bytes) : undefined;
	bytes.fill(0);
	return ask(registration, () => ({ lock: 'unlock', key, stay: wrapped }));
}

/** Milliseconds for a large locked bank on a slow phone. */
const patience = 20_000;

const ask = async (registration: ServiceWorkerRegistration, order: () => LockOrder) =>
	parseLockState(await askWorker(order, { worker: () => registration.active, patience }));

/** After several wrong ones, a pause that grows. It outlasts a reload. It is said once, and counted on the button. */
async function slowDown(): Promise<void> {
	let seconds = secondsToWait(parseTries(readSavedText(triesName)), currentTime());
	if (seconds === 0) return;
	busy(true);
	say(waitingMessage(seconds));
	for (; seconds > 0; seconds = secondsToWait(parseTries(readSavedText(triesName)), currentTime())) {
		button.textContent = `Unlock in ${seconds} s`;
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}
	button.textContent = 'Unlock';
	busy(false);
	say('');
}

function busy(isBusy: boolean): void {
	button.disabled = isBusy;
	passphrase.readOnly = isBusy;
}

function fail(error: unknown): void {
	busy(false);
	if (error instanceof NoWorker) say(troubleMessages[error.why]);
	else if (error instanceof LockError) say(troubleMessages.changed);
	else if (error instanceof WebAssembly.CompileError || error instanceof RangeError)
		say(troubleMessages.unsupported);
	else if (error instanceof DOMException) say(troubleMessages.blocked);
	else say(`This did not work: ${error instanceof Error ? error.message : error}. Load the page again.`);
}

passphrase.addEventListener('input', () => {
	// The message was about the earlier input.
	if (!button.disabled) say('');
	passphrase.ariaInvalid = null;
});
seen.addEventListener('change', () => {
	passphrase.type = seen.checked ? 'text' : 'password';
	// Browsers write what is in a text field to the disk, to bring it back after a crash.
	passphrase.autocomplete = seen.checked ? 'off' : 'current-password';
});
void start().catch(fail);
