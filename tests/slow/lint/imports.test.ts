import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

/** A file, what it imports, and the beginning of what the linter says; undefined where it may. */
const cases: readonly (readonly [file: string, source: string, message?: string])[] = [
	['src/bank/link.ts', 'node:fs', 'A .ts without another ending'],
	['src/bank/link.ts', './read/files.node.ts', 'A .ts without another ending'],
	['src/day/view.client.ts', 'astro:content', 'A .client.ts runs in a page'],
	['src/offline/copy.worker.ts', '../site/dom.client.ts', 'A .worker.ts runs in a worker'],
	['src/guide/read.node.ts', '../site/Icon.astro', 'A .node.ts runs in Node'],
	['src/reading/Story.astro', '../bank/read/files.node.ts', 'A component is rendered by the build'],
	['src/guide/write.ts', '../commands/folder.ts', 'Pages and commands are imported by nobody'],
	['src/bank/tool-data.ts', '../day/index.ts', 'bank, site and prose are the ground'],
	['src/site/paths.ts', '../bank/schema/kinds.ts', 'site and prose do not import the bank'],
	['src/search/panel.client.ts', '../day/plan/plan.ts', 'Another feature is entered by its front door'],
	['src/search/Box.astro', '../day/elsewhere/Marks.astro', 'Another feature is entered by its front door'],
	['src/search/panel.client.ts', '../day/index.client.ts'],
	['src/reading/Story.astro', '../search/SearchMeta.astro'],
	['src/day/plan/plan.ts', '../../bank/bank.ts'],
	['src/commands/export.node.ts', '../offline/one-file/assemble.ts'],
	['src/layouts/Page.astro', '../day/elsewhere/Marks.astro'],
];

test('the linter says who may import whom, in import, export and import()', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lint-'));
	try {
		const plugin = resolve('tools/lint/imports.grit');
		const config = { plugins: [plugin], html: { experimentalFullSupportEnabled: true } };
		writeFileSync(join(folder, 'biome.json'), JSON.stringify(config));
		const forms = (source: string) => [
			`import { a } from '${source}'; console.log(a);`,
			`import type { A } from '${source}'; export type B = A;`,
			`export { a } from '${source}';`,
			`export const a = () => import('${source}');`,
		];
		const files = cases.flatMap(([file, source, message], number) =>
			forms(source)
				.slice(0, file.endsWith('.astro') ? 1 : undefined)
				.map((code, form) => ({ path: join(String(number), String(form), file), code, source, message })),
		);
		for (const { path, code } of files) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), path.endsWith('.astro') ? `---\n${code}\n---\n` : code);
		}
		const report = await lint(folder);
		const messages = cases.flatMap(([, , message]) => message ?? []);
		const reports = files.map(({ path, source }) => {
			const own = report.filter((line) => line.includes(path)).join('\n');
			return [path, source, messages.find((message) => own.includes(message))];
		});
		const expected = files.map(({ path, source, message }) => [path, source, message]);
		assert.deepEqual(reports, expected);
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/** A file, its code, and the beginning of what the linter says; undefined where it may. */
const doors: readonly (readonly [file: string, code: string, message?: string])[] = [
	[
		'src/commands/a.node.ts',
		"import { readFile } from 'node:fs/promises'; export { readFile as a };",
		'A file may be a pipe',
	],
	[
		'src/commands/b/a.node.ts',
		"import { existsSync, readFileSync } from 'node:fs'; export const a = [existsSync, readFileSync];",
		'A file may be a pipe',
	],
	[
		'src/bank/a.node.ts',
		"import { open as a } from 'node:fs/promises'; export { a };",
		'A file may be a pipe',
	],
	['src/bank/read/regular-file.node.ts', "import { open } from 'node:fs/promises'; export const a = open;"],
	['src/commands/c.node.ts', "import { stat } from 'node:fs/promises'; export const a = stat;"],
	['src/commands/d.node.ts', "console.log('x');", 'A text may hold controls'],
	['src/commands/e.node.ts', "process.stdout.write('x');", 'A text may hold controls'],
	['src/bank/b.ts', "console.error('x');", 'A text may hold controls'],
	['src/commands/terminal.node.ts', "console.log('x');"],
];

test('the linter says where files are read and reports printed', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lint-'));
	try {
		writeFileSync(
			join(folder, 'biome.json'),
			JSON.stringify({ plugins: [resolve('tools/lint/doors.grit')] }),
		);
		for (const [file, code] of doors) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), code);
		}
		const report = await lint(folder);
		for (const [file, code, message] of doors) {
			const own = report.filter((line) => line.includes(`${file},line`)).join('\n');
			assert.equal(
				own.includes(message ?? 'A file may be') || own.includes(message ?? 'A text may'),
				message !== undefined,
				code + own,
			);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/** What the linter says of the files in a folder, a finding a line. */
function lint(cwd: string): Promise<string[]> {
	return new Promise((report) => {
		const biome = resolve('node_modules/@biomejs/biome/bin/biome');
		const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '--config-path', cwd, cwd];
		execFile(process.execPath, args, { cwd }, (_, stdout, stderr) => report((stdout + stderr).split('\n')));
	});
}
