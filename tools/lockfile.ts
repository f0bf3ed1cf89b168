import { readFileSync, writeFileSync } from 'node:fs';
import { command, readOptions } from '../src/commands/options.node.ts';
import { completeLockfile } from './complete-lockfile.ts';

/**
 * `npm run tool lockfile`, after every change of the dependencies: adds the packages of other platforms that npm leaves out of
 * the lockfile where the registry does not carry them. Without them `npm ci` of npm 11 refuses the file.
 */
export const run = command(async (args) => {
	readOptions(args, {});
	const path = 'package-lock.json';
	const { lockfile, added } = completeLockfile(JSON.parse(readFileSync(path, 'utf8')));
	if (added.length > 0) writeFileSync(path, `${JSON.stringify(lockfile, null, '\t')}\n`);
	console.log(added.length > 0 ? `Added to ${path}: ${added.join(', ')}.` : `${path} lacks no platform.`);
	return 0;
});
