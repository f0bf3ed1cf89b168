import { sayBytes } from '../site/bytes.ts';
import { command, readOptions } from './options.node.ts';
import { inspectOutput, type Output } from './publish/inspect.node.ts';
import { print } from './terminal.node.ts';

/** `npm run publish:check [-- --out DIR] [-- --open]`: says what would be published. 0 where that is as it should be. */
export const run = command(async (args) => {
	const { out = 'dist', open } = readOptions(args, { out: { type: 'string' }, open: { type: 'boolean' } });
	const { text, ready } = reportOutput(await inspectOutput(out), out, open ?? false);
	print(text);
	return ready ? 0 : 1;
});

/** @param openWanted whether its owner says that everyone may read it */
export function reportOutput(output: Output, folder: string, openWanted: boolean) {
	const { isLocked, inClear, bytes, pages, lacks, lock } = output;
	const ready = lacks.length === 0 && (isLocked || openWanted);
	const lines = isLocked
		? [
				`${folder}/ is LOCKED: without the passphrase its content can be read by nobody.`,
				`  encrypted  vault.bin, ${lock}`,
				`  in clear   ${inClear.join(', ')}`,
			]
		: [
				`${folder}/ is OPEN: whoever has its address can read all of it. It is not private.`,
				`  in clear   ${inClear.length} files, ${pages} of them pages`,
			];
	lines.push(`  size       ${sayBytes(bytes)}`);
	if (lacks.length === 0)
		lines.push(
			'  headers    noindex and CSP on every page; _headers for hosts that read it (GitHub Pages does not)',
		);
	for (const lack of lacks) lines.push(`  WRONG      ${lack}`);
	lines.push(
		ready
			? `Ready to publish${isLocked ? '' : ', in the open as you say'}.`
			: isLocked || openWanted || lacks.length > 0
				? 'Not ready to publish.'
				: 'Not ready to publish: build it with "npm run build -- --lock", or say "npm run publish:check -- --open" if everyone may read it.',
	);
	return { text: lines.join('\n'), ready };
}
