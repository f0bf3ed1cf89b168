import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type InstallStep, type Machine, nextStep, runWithin } from '../../../tools/install-programs.ts';

const whole: Machine = {
	hasChromium: true,
	isChosen: false,
	fonts: [],
	hasNginx: true,
	lacksShell: false,
	isCi: false,
	aptBy: [],
};
const fonts = ['fonts-dejavu', 'fonts-vlgothic'];
const packagesOfFonts = ['fontconfig', ...fonts];
const bare: Machine = { ...whole, hasChromium: false, fonts, hasNginx: false };

const cases: readonly (readonly [what: string, machine: Machine, steps: readonly InstallStep[]])[] = [
	['all is there', whole, []],
	['all but nginx', { ...whole, hasNginx: false }, []],
	['all but nginx, for tests only', { ...whole, hasNginx: false, isCi: true }, [['nginx-light']]],
	['all but the shell', { ...whole, lacksShell: true }, []],
	[
		'all but the shell, for tests only',
		{ ...whole, lacksShell: true, isCi: true },
		[['chromium-headless-shell']],
	],
	[
		'the shell and nginx, for tests only',
		{ ...whole, lacksShell: true, hasNginx: false, isCi: true },
		[['nginx-light'], ['chromium-headless-shell']],
	],
	['no Katakana', { ...whole, fonts: ['fonts-vlgothic'] }, [['fontconfig', 'fonts-vlgothic']]],
	['a bare Debian', bare, ['download', ['chromium', ...packagesOfFonts]]],
	[
		'a bare Debian for tests only',
		{ ...bare, isCi: true },
		['download', ['chromium', ...packagesOfFonts, 'nginx-light']],
	],
	['a password is wanted', { ...bare, aptBy: undefined }, ['download']],
	['CHROMIUM names none', { ...bare, isChosen: true, fonts: [] }, []],
	['nothing there, nothing to be had', { ...bare, aptBy: undefined, isChosen: true }, []],
];

for (const [what, machine, steps] of cases) {
	test(`${what}: ${steps.length === 0 ? 'nothing' : steps.map(String).join(', then ')} is tried, once`, () => {
		const tried: InstallStep[] = [];
		for (let round = 0; round < 4; round++) {
			const step = nextStep(machine, tried);
			if (step) tried.push(step);
		}
		assert.deepEqual(tried, steps);
	});
}

test('after a download that works only the letters are installed', () => {
	assert.equal(nextStep(bare, []), 'download');
	assert.deepEqual(nextStep({ ...bare, hasChromium: true }, ['download']), packagesOfFonts);
});

const forEver = "require('node:child_process').spawnSync('tail', ['-f', '/dev/null'], { stdio: 'inherit' })";

for (const [what, seconds, args, problem] of [
	['succeeds', 20, ['-e', ''], undefined],
	['fails', 20, ['-e', "console.log('no network'); process.exit(3)"], /^no network$/],
	['never ends', 0.2, ['-e', forEver], /^it took more than 0\.2 seconds\.$/],
	['waits for an answer', 20, ['-e', 'process.exit(require("node:fs").readFileSync(0).length)'], undefined],
] as const) {
	test(`a program that ${what} is ${problem ? 'a problem that is told' : 'no problem'}`, {
		timeout: 15_000,
	}, async () => {
		const answer = await runWithin(seconds, process.execPath, args);
		if (problem) assert.match(answer ?? '', problem);
		else assert.equal(answer, undefined);
	});
}

test('a program that is not there is a problem that is told', async () => {
	assert.match((await runWithin(20, 'no-such-program', [])) ?? '', /ENOENT/);
});
