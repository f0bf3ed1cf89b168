import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { basePath, command, readOptions, UsageError } from '../../../src/commands/options.node.ts';

afterEach(() => {
	delete process.env.BASE_PATH;
});

const paths = [
	['/', '/'],
	['', '/'],
	['story-bank', '/story-bank/'],
	['/story-bank', '/story-bank/'],
	['story-bank/', '/story-bank/'],
	['/story-bank/', '/story-bank/'],
	['/~me/my.bank/v_2', '/~me/my.bank/v_2/'],
] as const;

for (const [written, base] of paths) {
	test(`--base "${written}" is the folder ${base}`, () => assert.equal(basePath(written), base));
}

for (const written of [
	'//',
	'/a//b',
	'../a',
	'/a/./b',
	'/a b/',
	'https://harbour.example/a',
	'/a?b',
	'/a#b',
	'\\a',
]) {
	test(`--base "${written}" is no path`, () => {
		assert.throws(() => basePath(written), {
			message: `"${written}" is not a path. Write the folder that the site will lie in: --base /story-bank/`,
		});
	});
}

test('a long path that is wrong at its end is refused at once', () => {
	assert.throws(() => basePath(`${'a'.repeat(100_000)}!`), UsageError);
});

test('BASE_PATH counts where --base is not given', () => {
	process.env.BASE_PATH = 'from-the-environment';
	assert.equal(basePath(undefined), '/from-the-environment/');
	assert.equal(basePath('given'), '/given/');
	delete process.env.BASE_PATH;
	assert.equal(basePath(undefined), '/');
});

const options = { base: { type: 'string' }, host: { type: 'boolean' } } as const;

test('options are read by name', () => {
	assert.deepEqual({ ...readOptions(['--base', '/a/', '--host'], options) }, { base: '/a/', host: true });
	assert.deepEqual({ ...readOptions([], options) }, {});
});

for (const args of [['--hots'], ['--base'], ['--host=yes'], ['stories']]) {
	test(`"${args.join(' ')}" is a mistake of the person`, () => {
		assert.throws(() => readOptions(args, options), UsageError);
	});
}

test('a mistake of the person is printed without a trace, and any other error with one; nothing of either is a control', async (t) => {
	const errors = t.mock.method(console, 'error', () => {});
	const fails = (error: Error) =>
		command(async () => {
			throw error;
		});
	assert.equal(await fails(new UsageError('Name a file.'))([]), 1);
	assert.deepEqual(
		errors.mock.calls.map((call) => call.arguments),
		[['Name a file.']],
	);
	assert.equal(await fails(new Error('a fault \u001b[2J of the program'))([]), 1);
	assert.match(
		String(errors.mock.calls[1]?.arguments[0]),
		/^Error: a fault \\u\{1b\}\[2J of the program\n +at /,
	);
	assert.equal(await command(async (args) => args.length)(['a', 'b']), 2);
});

for (const [name, { run }] of [
	['check-bank', await import('../../../src/commands/check-bank.node.ts')],
	['lockfile', await import('../../../tools/lockfile.ts')],
] as const) {
	test(`${name} takes no arguments`, async (t) => {
		const errors = t.mock.method(console, 'error', () => {});
		assert.equal(await run(['--strict']), 1);
		assert.match(String(errors.mock.calls[0]?.arguments[0]), /--strict/);
	});
}
