import { createInterface } from 'node:readline/promises';
import { visibleText } from '../site/unseen.ts';

// Everything that a command prints goes through here: a text may come from a file, and a file from anyone.

/** Prints a report. */
export const print = (text: string): void => console.log(visibleText(text));

/** Prints what is wrong. */
export const printError = (text: string): void => console.error(visibleText(text));

/** Prints colours of our own. @param text nothing of it comes from a file */
export const printColoured = (text: string): void => console.log(text);

/** Asks on the line on which the answer is typed. */
export const printQuestion = (text: string): void => void process.stderr.write(visibleText(text));

/** Shows how far a long command has come: on one line of a terminal, or a line for each tenth elsewhere. */
export function newProgress(stream: NodeJS.WriteStream = process.stderr) {
	let last = '';
	const step = (name: string, done: number, total: number) => {
		const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
		const line = visibleText(total <= 1 ? name : `${name}: ${done} of ${total}`);
		if (stream.isTTY) stream.write(`\r\u001b[K${line}`);
		else if (total > 500 && `${name}${tenth}` !== last) stream.write(`${line}\n`);
		last = `${name}${tenth}`;
	};
	const end = () => {
		if (stream.isTTY) stream.write('\r\u001b[K');
	};
	return { step, end };
}

/** Whether a person can be asked. */
export const isPersonThere = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/**
 * Asks one question after the other, until the person ends it with Ctrl C or Ctrl D.
 * @returns the subjects to which the answer begins with a y
 */
export async function askEach<T>(
	subjects: readonly T[],
	question: (subject: T) => string,
	{ input, output }: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream } = {
		input: process.stdin,
		output: process.stdout,
	},
): Promise<T[]> {
	const terminal = createInterface({ input, output });
	const ended = new AbortController();
	terminal.once('close', () => ended.abort());
	const accepted: T[] = [];
	try {
		for (const subject of subjects) {
			const text = `${visibleText(question(subject))} y or n: `;
			if (/^\s*y/i.test(await terminal.question(text, ended))) accepted.push(subject);
		}
	} catch (error) {
		if (!ended.signal.aborted) throw error;
	} finally {
		terminal.close();
	}
	return accepted;
}
