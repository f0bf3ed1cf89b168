import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

interface Step {
	readonly run?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
	readonly permissions: Readonly<Record<string, string>>;
	readonly steps: readonly Step[];
}

const source = readFileSync('.github/workflows/publish.yml', 'utf8');
const jobs: Readonly<Record<string, Job>> = parse(source).jobs;
const steps = Object.values(jobs).flatMap((it) => it.steps);

test('the workflow runs commands that exist, and locks before it publishes', () => {
	const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
	const named = commands.map((it) => it.match(/^npm run ([\w:]+)/)?.[1]).filter((it) => it !== undefined);
	assert.deepEqual(
		named.filter((it) => !(it in scripts)),
		[],
	);
	assert.deepEqual(commands, ['npm ci', 'npm run build -- --lock --base "$BASE/"', 'npm run publish:check']);
});

test('what the workflow sets is read by the commands, and its first lines say where each comes from', () => {
	const src = globSync('src/**/*.ts')
		.map((it) => readFileSync(it, 'utf8'))
		.join('\n');
	const set = steps.flatMap(({ env = {} }) => Object.keys(env)).filter((it) => it.startsWith('STORY_BANK_'));
	assert.deepEqual(set, ['STORY_BANK_CONTENT', 'STORY_BANK_PASSPHRASE', 'STORY_BANK_SALT']);
	for (const name of set) assert.ok(src.includes(`process.env.${name}`), name);
	const asked = [...source.matchAll(/(?:secrets|vars)\.(\w+)/g)].map(([, name = '']) => name);
	const head = source.slice(0, source.indexOf('name: Publish'));
	for (const name of asked) assert.ok(head.includes(name), `${name} is not explained`);
});

test('the passphrase is known to the build alone, and only what deploys may write', () => {
	const secret = steps.filter((it) => JSON.stringify(it).includes('secrets.STORY_BANK_PASSPHRASE'));
	assert.deepEqual(
		secret.map(({ run }) => run?.startsWith('npm run build')),
		[true],
	);
	assert.deepEqual(jobs.build?.permissions, { contents: 'read', pages: 'read' });
	assert.deepEqual(jobs.deploy?.permissions, { pages: 'write', 'id-token': 'write' });
});

test('every push is checked as .ci/run checks it, with nothing beside it', () => {
	const check = parse(readFileSync('.github/workflows/check.yml', 'utf8'));
	assert.deepEqual(check.on, ['push', 'pull_request']);
	const all: readonly (readonly Step[])[] = Object.values<Job>(check.jobs).map((job) => job.steps);
	assert.deepEqual(
		all.map((ofJob) => ofJob.flatMap((step) => step.run ?? [])),
		[['bash .ci/run']],
	);
	const script = readFileSync('.ci/run', 'utf8');
	for (const command of ['npm install', 'npm start', 'npm run --silent check', 'npm test'])
		assert.match(script, new RegExp(`(?:^|\\s)${command}(?:\\s|$)`, 'm'), command);
});

test('every action is named by its commit: a tag can be moved', () => {
	for (const file of globSync('.github/workflows/*.yml')) {
		const uses = [...readFileSync(file, 'utf8').matchAll(/uses: (.*)/g)].map(([, name = '']) => name);
		for (const name of uses) assert.match(name, /^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, file);
	}
});
