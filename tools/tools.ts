interface Tool {
	/** What it is for, in a line. */
	readonly about: string;
	/** Runs it: a program reads its arguments from `process.argv`, a command is handed them. */
	readonly run: (args: string[]) => Promise<unknown>;
}

/** What only those run who change the code: `npm run tool NAME [-- ARGUMENTS]`. */
export const tools: Readonly<Record<string, Tool>> = {
	icons: { about: 'draws the icons from public/icon.svg', run: () => import('./make-icons.ts') },
	lockfile: {
		about: 'adds to package-lock.json the packages of other platforms',
		run: async (args) => {
			const { run } = await import('./lockfile.ts');
			process.exitCode = await run(args);
		},
	},
	screenshots: { about: 'takes the pictures of README.md', run: () => import('./take-screenshots.ts') },
	'score:ask': {
		about: 'FILE.json: how often the search finds the right principle',
		run: () => import('./score-ask.ts'),
	},
	'test:browsers': {
		about: 'the offline journeys in Firefox and WebKit',
		run: () => import('../tests/browsers/run.ts'),
	},
	fuzz: {
		about: '[RUNS] [FIRST SEED]: reads damaged guides until one is read wrongly',
		run: async () => (await import('../tests/fuzz/guide.ts')).run(),
	},
	'bench:ask': { about: 'the model of questions: size and time', run: () => import('../tests/bench/ask.ts') },
	'bench:build': { about: 'a build of large banks', run: () => import('../tests/bench/build.ts') },
	'bench:lock': { about: 'from the passphrase to the page', run: () => import('../tests/bench/lock.ts') },
	'bench:day': { about: 'the plan of an interview day', run: () => import('../tests/bench/day.ts') },
	'bench:search': { about: 'from a key to the answer', run: () => import('../tests/bench/search.ts') },
};
