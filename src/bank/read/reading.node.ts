import { contentFolder } from './content-folder.node.ts';
import { type Loaded, loadBank } from './load-bank.node.ts';

let reading: Promise<Loaded> | undefined;

/** Reads the bank that is about to be built, so that a command can say what is wrong before it starts Astro. */
export function readBank(): Promise<Loaded> {
	reading = loadBank(contentFolder());
	return reading;
}

/** What `readBank` has read, for the one build after it; read now where it was not called. */
export function takeReading(): Promise<Loaded> {
	const taken = reading ?? loadBank(contentFolder());
	reading = undefined;
	return taken;
}
