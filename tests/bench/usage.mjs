// Loaded before a build by `node --import`: at its end, leaves what it used in the file that BENCH_USAGE names.
import { readFileSync, writeFileSync } from 'node:fs';

const ticksPerSecond = 100;

process.on('exit', () => {
	const { userCPUTime, maxRSS } = process.resourceUsage();
	writeFileSync(
		process.env.BENCH_USAGE,
		JSON.stringify({ userSeconds: userCPUTime / 1e6 + secondsOfChildren(), peakMegabytes: maxRSS / 1024 }),
	);
});

/** Processor time of the processes that it started, Pagefind's among them; 0 where the system does not say. */
function secondsOfChildren() {
	try {
		const fields = readFileSync('/proc/self/stat', 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		return Number(fields[13]) / ticksPerSecond;
	} catch {
		return 0;
	}
}
