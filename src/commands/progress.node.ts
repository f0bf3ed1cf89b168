/** Shows how far a long command has come: on one line of a terminal, or a line for each tenth elsewhere. */
export function newProgress(stream: NodeJS.WriteStream = process.stderr) {
	let last = '';
	const step = (name: string, done: number, total: number) => {
		const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
		const line = total <= 1 ? name : `${name}: ${done} of ${total}`;
		if (stream.isTTY) stream.write(`\r\u001b[K${line}`);
		else if (total > 500 && `${name}${tenth}` !== last) stream.write(`${line}\n`);
		last = `${name}${tenth}`;
	};
	const end = () => {
		if (stream.isTTY) stream.write('\r\u001b[K');
	};
	return { step, end };
}
