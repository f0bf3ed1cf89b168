import { tools } from './tools.ts';

// `npm run tool NAME [-- ARGUMENTS]`; without a name, the list of the tools.
const [name, ...args] = process.argv.slice(2);
const tool = name !== undefined && Object.hasOwn(tools, name) ? tools[name] : undefined;
if (tool) {
	process.argv.splice(2, 1);
	await tool.run(args);
} else {
	if (name !== undefined) {
		console.error(`There is no tool "${name}".`);
		process.exitCode = 1;
	}
	const width = Math.max(...Object.keys(tools).map((known) => known.length));
	for (const [known, { about }] of Object.entries(tools)) console.log(`${known.padEnd(width)}  ${about}`);
}
