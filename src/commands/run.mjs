// The door of every command: `node src/commands/run.mjs start`. Plain JavaScript that an old Node can parse, because its first
// job is to say so when the Node is too old for the rest.
import * as nodeModule from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , command = '', ...args] = process.argv;
const needed = 24;

if (Number(process.versions.node.split('.')[0]) < needed) {
	console.error(
		`Story Bank needs Node ${needed}, and this is ${process.version}.\n` +
			'It comes with the dependencies: run "npm install" (without --ignore-scripts), then the command again through npm.',
	);
	process.exit(1);
}

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// A twentieth of a build is the compiling of Astro and Vite, each time anew. An old Node has no such cache.
nodeModule.enableCompileCache?.('node_modules/.cache/compile');

const commands = {
	start: () => import('./start.node.ts'),
	dev: () => import('./dev.node.ts'),
	build: () => import('./build.node.ts'),
	import: () => import('./import.node.ts'),
	export: () => import('./export.node.ts'),
	new: () => import('./new.node.ts'),
	mine: () => import('./mine.node.ts'),
	pdf: () => import('./pdf.node.ts'),
	phone: () => import('./phone.node.ts'),
	'publish-check': () => import('./publish-check.node.ts'),
	'check-bank': () => import('./check-bank.node.ts'),
	readiness: () => import('./readiness.node.ts'),
	schemas: () => import('./editor-schemas.node.ts'),
	/** A file that is a program by itself: `exec tools/run.ts`. */
	exec: () => execute(args),
};

/** Commands that read no bank, or say themselves which. */
const withoutBank = new Set(['mine', 'publish-check', 'exec']);

const load = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (!load) {
	console.error(
		`There is no command ${JSON.stringify(command)}. The commands are ${Object.keys(commands).join(', ')}.`,
	);
	process.exit(1);
}
if (!withoutBank.has(command)) {
	const { sayBank } = await import('./options.node.ts');
	sayBank();
}
const { run } = await load();
process.exitCode = await run(args);

async function execute([file = '', ...rest]) {
	process.argv.splice(1, process.argv.length, resolve(file), ...rest);
	await import(pathToFileURL(resolve(file)).href);
	return { run: () => process.exitCode ?? 0 };
}
