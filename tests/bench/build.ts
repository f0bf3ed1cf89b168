/**
 * Builds the owner's bank and synthetic ones, each in a process of its own, and prints what it took and how large it is.
 * Run: `npm run tool bench:build [-- 100 1000 3000 | --quick]`. Everything is made in a temporary folder and removed at the end.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guideBank } from '../support/fixture-banks.ts';
import { writeSyntheticBank } from '../support/generator.ts';
import { numbersOr } from './arguments.ts';
import { folderBytes, largestPages, type Page } from './pages.ts';

interface Measured {
	readonly stories: number;
	readonly pages: number;
	readonly seconds: number;
	readonly userSeconds: number;
	readonly peakMegabytes: number;
	readonly indexKilobytes: number;
	readonly largest: readonly Page[];
}

const project = fileURLToPath(new URL('../..', import.meta.url));
const usage = fileURLToPath(new URL('usage.mjs', import.meta.url));
const sizes = numbersOr([100, 1000, 3000], []);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
	const guide = measure('guide', guideBank);
	console.log(`The guide's bank: ${guide.pages} pages in ${guide.seconds.toFixed(1)} s.`);
	const banks = [guide];
	for (const size of sizes) {
		const content = join(folder, `content-${size}`);
		mkdirSync(content);
		await writeSyntheticBank(content, size);
		banks.push(measure(String(size), content));
	}
	print(banks);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function measure(name: string, content: string): Measured {
	const out = join(folder, `site-${name}`);
	const report = join(folder, `usage-${name}.json`);
	const from = performance.now();
	execFileSync('node', ['--import', usage, 'src/commands/run.mjs', 'build', '--out', out], {
		cwd: project,
		env: { ...process.env, STORY_BANK_CONTENT: content, BENCH_USAGE: report },
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	const seconds = (performance.now() - from) / 1000;
	const { userSeconds, peakMegabytes } = JSON.parse(readFileSync(report, 'utf8'));
	const { pages, largest } = largestPages(out);
	const stories = largest.find((it) => it.route === '/stories/…/')?.count ?? 0;
	const indexKilobytes = folderBytes(join(out, 'pagefind')) / 1024;
	rmSync(out, { recursive: true, force: true });
	return { stories, pages, seconds, userSeconds, peakMegabytes, indexKilobytes, largest };
}

function print(banks: readonly Measured[]): void {
	console.log(`\nNode ${process.version}, ${cpus().length} cores.`);
	console.table(
		banks.map((it) => ({
			stories: it.stories,
			pages: it.pages,
			'wall s': round(it.seconds),
			'user s': round(it.userSeconds),
			'peak MB': Math.round(it.peakMegabytes),
			'index KB': Math.round(it.indexKilobytes),
		})),
	);
	const routes = [...new Set(banks.flatMap((it) => it.largest.map(({ route }) => route)))].sort();
	console.log('The largest page of each kind, gzipped and as it is, in bytes:');
	console.table(
		Object.fromEntries(
			routes.map((route) => [
				route,
				Object.fromEntries(
					banks.map((it, i) => {
						const page = it.largest.find((found) => found.route === route);
						return [i === 0 ? 'the bank' : it.stories, page ? `${page.gzipped} (${page.bytes})` : ''];
					}),
				),
			]),
		),
	);
	console.log(
		'Growth, for each time as many pages; linear is 1 or less. Processor time holds on a busy machine too.',
	);
	const [, ...synthetic] = banks;
	for (const [i, next] of synthetic.entries()) {
		const last = synthetic[i - 1];
		if (!last) continue;
		const pages = next.pages / last.pages;
		const wall = round(next.seconds / last.seconds / pages);
		const user = round(next.userSeconds / last.userSeconds / pages);
		console.log(`  ${last.stories} → ${next.stories} stories: wall ${wall}, processor ${user}`);
	}
}

function round(number: number): number {
	return Math.round(number * 100) / 100;
}
